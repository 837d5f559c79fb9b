import { expectOne, type WriteTx } from '@balabaqsha/db';
import { group } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { changeGroupInput } from '../contract/kindergarten.ts';
import { requireOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { judgeGroup, requireAllowed, type GroupChange } from './group-verdict.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

type Change = z.output<typeof changeGroupInput>;

/**
 * Changes a group. Its seats may not become fewer than children hold or than vouchers were promised (V2), and the
 * children in it must still suit it. With the seal of a preview, only what the preview showed is done.
 * @throws DomainError NOT_FOUND, CORRECTION_TYPE_NOT_OFFERED for a type that is new to it, PREVIEW_OUTDATED, CAPACITY_BELOW_PROMISED, GROUP_UNSUITABLE
 */
export async function changeGroup(deps: Deps, actor: Actor, input: Change): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.changeGroup');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    const change = groupChangeOf(input, row);
    await requireOffered(tx, cityId, change.correctionTypes.filter((type) => !row.correctionTypes.includes(type)), localDateOf(now));
    requireAllowed(await judgeGroup(tx, cityId, row, change), input.seen, 'capacity');
    await writeGroup(tx, now, actor, row, change);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

/**
 * Writes a judged change of an open group, with what it was before, so that the change can be taken back. The caller holds the
 * pool's lock.
 * @throws DomainError STATE_CHANGED where it was closed meanwhile
 */
export async function writeGroup(tx: WriteTx, now: Date, actor: Actor, row: typeof group.$inferSelect, change: GroupChange): Promise<void> {
  expectOne(await tx.update(group).set({ ...change, changedAt: now, before: contentOf(row) }).where(and(eq(group.id, row.id), isNull(group.closedAt))).returning({ id: group.id }));
  await recordAudit(tx, now, actor, { action: 'group.changed', subject: { kind: 'group', id: row.id }, details: { capacity: change.capacity, was: row.capacity } });
}

/** Everything about a group that a change can change. */
export function contentOf({ name, language, correctionTypes, birthYearFrom, birthYearTo, capacity, academicYear }: GroupChange): GroupChange {
  return { name, language, correctionTypes, birthYearFrom, birthYearTo, capacity, academicYear };
}

/** What the form makes of the group; an academic year that it leaves out stays. */
export function groupChangeOf(input: Omit<Change, 'id' | 'seen'>, row: Pick<GroupChange, 'academicYear'>): GroupChange {
  const { name, language, correctionTypes, birthYearFrom, birthYearTo, capacity, academicYear } = input;
  return { name, language, correctionTypes: [...new Set(correctionTypes)], birthYearFrom, birthYearTo, capacity, academicYear: academicYear ?? row.academicYear };
}
