import type { ReadTx } from '@balabaqsha/db';
import { application, enrolment, group } from '@balabaqsha/db/schema';
import { DomainError, suits, type GroupId } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { changeGroupInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { HOLDING_SEAT } from '../enrolment/enrolment-rows.ts';
import { recordAudit } from '../record/index.ts';
import { ensureSeatable, needOf } from '../seats/index.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

type Change = z.output<typeof changeGroupInput>;

/**
 * Changes a group. Its seats may not become fewer than children hold or than vouchers were promised (V2), and the
 * children in it must still suit it.
 * @throws DomainError NOT_FOUND, CAPACITY_BELOW_PROMISED, GROUP_UNSUITABLE
 */
export async function changeGroup(deps: Deps, actor: Actor, input: Change): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.changeGroup');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    if (input.capacity < row.seatsTaken) throw new DomainError('CAPACITY_BELOW_PROMISED', { field: 'capacity', params: { taken: row.seatsTaken } });
    const { name, language, birthYearFrom, birthYearTo, capacity } = input;
    const correctionTypes = [...new Set(input.correctionTypes)];
    const changed = { key: row.id, language, birthYearFrom, birthYearTo, correctionTypes };
    await requireChildrenSuit(tx, row.id, changed);
    await tx.update(group).set({ name, language, correctionTypes, birthYearFrom, birthYearTo, capacity }).where(eq(group.id, row.id));
    // Where nothing was taken away there is nothing to refuse, even if the guarantee should be broken already.
    if (capacity < row.capacity || narrows(row, changed)) await ensureSeatable(tx, cityId, 'capacity');
    await recordAudit(tx, now, actor, { action: 'group.changed', subject: { kind: 'group', id: row.id }, details: { capacity, was: row.capacity } });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

type Kind = Pick<typeof group.$inferSelect, 'language' | 'correctionTypes' | 'birthYearFrom' | 'birthYearTo'>;

function narrows(before: Kind, after: Kind): boolean {
  return (
    before.language !== after.language ||
    before.correctionTypes.some((type) => !after.correctionTypes.includes(type)) ||
    after.birthYearFrom > before.birthYearFrom ||
    after.birthYearTo < before.birthYearTo
  );
}

async function requireChildrenSuit(tx: ReadTx, groupId: GroupId, kind: Parameters<typeof suits>[0]): Promise<void> {
  const seated = await tx
    .select({ correctionType: application.correctionType, birthYear: application.birthYear, language: application.language, otherLanguageSuits: application.otherLanguageSuits })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .where(and(eq(enrolment.groupId, groupId), inArray(enrolment.state, HOLDING_SEAT)));
  const unsuited = seated.filter((each) => !suits(kind, needOf(each))).length;
  if (unsuited > 0) throw new DomainError('GROUP_UNSUITABLE', { params: { count: unsuited } });
}
