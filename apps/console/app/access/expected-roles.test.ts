import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@balabaqsha/domain';
import { expectedRoles } from './expected-roles.ts';
import type { HeldRole } from './role-period.tsx';

const now = new Date('2026-12-01T06:00:00Z');
const day = (text: string): LocalDate => text as LocalDate;
const name = { ru: 'Алматы', kk: 'Алматы', en: 'Almaty' };
const role = (over: Partial<HeldRole> = {}): HeldRole => ({ id: 'a', role: 'AUDITOR', city: name, kindergarten: null, validFrom: day('2026-11-01'), validTo: day('2026-12-31'), state: 'IN_FORCE', ended: null, ...over });
const ENDED = role({ validTo: day('2026-11-30'), state: 'ENDED', ended: { by: 'Иванова А.', at: now, validTo: day('2026-12-31') } });

function after(one: HeldRole, fields: Record<string, string>): HeldRole {
  const form = new FormData();
  for (const [key, value] of Object.entries({ id: 'a', ...fields })) form.set(key, value);
  const [first, other] = expectedRoles([one, role({ id: 'b' })], [form], { name: 'Петров П.', now });
  expect(other).toEqual(role({ id: 'b' }));
  return first ?? expect.unreachable('no role');
}

describe('S1 roles stand as the forms on their way will leave them', () => {
  it('ended, by whom', () => {
    expect(after(role(), { intent: 'end' })).toMatchObject({ state: 'ENDED', ended: { by: 'Петров П.', at: now, validTo: '2026-12-31' } });
  });

  it('given back as it was', () => {
    expect(after(ENDED, { intent: 'restore' })).toEqual(role());
    expect(after(role(), { intent: 'restore' })).toEqual(role());
  });

  it('with another last day, or none', () => {
    expect(after(role(), { intent: 'prolong a', validTo: '2027-01-31' }).validTo).toBe('2027-01-31');
    expect(after(role(), { intent: 'prolong a', validTo: '' }).validTo).toBeNull();
  });

  it('and as before where the server will refuse', () => {
    for (const validTo of ['2026-11-30', 'soon', '2026-13-01']) expect(after(role(), { intent: 'prolong a', validTo })).toEqual(role());
    expect(after(ENDED, { intent: 'prolong a', validTo: '2027-01-31' })).toEqual(ENDED);
    expect(after(role(), { intent: 'give' })).toEqual(role());
  });
});
