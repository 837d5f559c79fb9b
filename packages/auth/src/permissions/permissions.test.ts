import { describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '../actor.ts';
import { actionsOf, guardianFor, mayCall, requireCall, rolesFor } from './authorise.ts';
import type { CityId, GuardianId, KindergartenId, StaffId } from '@balabaqsha/domain';

const guardian: Actor = { kind: 'guardian', guardianId: 'g' as GuardianId, sessionId: 's' };
const anonymous: Actor = { kind: 'anonymous' };
const cityId = 'c' as CityId;
const employee: StaffActor = {
  kind: 'staff', staffId: 'e' as StaffId, sessionId: 's', name: 'Иванова Анна', iin: '991231500006',
  roles: [
    { role: 'PMPK_SPECIALIST', cityId, kindergartenId: null },
    { role: 'KINDERGARTEN_CLERK', cityId, kindergartenId: 'k' as KindergartenId },
  ],
};

const refusal = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('S1 the table says who may call what', () => {
  it('a stranger has to sign in, others are forbidden', () => {
    expect(refusal(() => requireCall(anonymous, 'guardian.children.list'))).toBe('NOT_SIGNED_IN');
    expect(refusal(() => requireCall(employee, 'guardian.children.list'))).toBe('FORBIDDEN');
    expect(refusal(() => requireCall(guardian, 'staff.review.inbox'))).toBe('FORBIDDEN');
    expect(refusal(() => guardianFor(guardian, 'guardian.children.list'))).toBe(guardian);
  });

  it('the scope of an action is made of the roles that allow it', () => {
    expect(rolesFor(employee, 'staff.review.confirm').map(({ role }) => role)).toEqual(['PMPK_SPECIALIST']);
    expect(rolesFor(employee, 'staff.files.read')).toHaveLength(2);
    expect(refusal(() => rolesFor(employee, 'staff.enrolments.sign'))).toBe('FORBIDDEN');
    expect(actionsOf(employee)).toContain('staff.enrolments.sendContract');
    expect(actionsOf(employee)).not.toContain('staff.audit.page');
  });

  it('the system is nobody: what it does has no procedure', () => {
    expect(mayCall({ kind: 'system' }, 'public.home')).toBe(false);
  });
});
