import { expectOne, isOneOf, lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { enrolment, group, jointChange, kindergarten, staff } from '@balabaqsha/db/schema';
import { DomainError, fullName, JOINT_UNDO_HOURS, jointChangeStaysFrom, type GroupId } from '@balabaqsha/domain';
import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { JointChanges, undoJointChangeInput } from '../contract/joint-change.ts';
import type { Deps } from '../deps.ts';
import { selectEnrolments, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import { restoreEnrolments } from '../enrolment/restore-enrolments.ts';
import { needOf } from '../seats/index.ts';
import type { GroupChange, SeatedChild } from './group-verdict.ts';
import { contentOf } from './change-group.ts';
import { groupYears } from './change-year.ts';
import { affected } from './joint-preview.ts';
import { judgeSteps, type JointStep } from './joint-verdict.ts';
import { kindergartenStaffCalling, refuseRelatives } from './own-kindergarten.ts';
import { writeGroupBack } from './undo-group-change.ts';

type Row = typeof jointChange.$inferSelect;

/**
 * What was done about several groups or children at once in the employee's kindergarten and is not too old to be taken back, the
 * newest first. Whether something has followed from it shows when it is taken back.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function jointChanges(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<JointChanges> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.kindergarten.jointChanges');
  const since = new Date(deps.clock.now().getTime() - JOINT_UNDO_HOURS * 3_600_000);
  const rows = await deps.db.read((tx) =>
    tx
      .select({ row: jointChange, by: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
      .from(jointChange)
      .innerJoin(staff, eq(staff.id, jointChange.madeBy))
      .where(and(isOneOf(jointChange.kindergartenId, kindergartenIds), isNull(jointChange.undoneAt), gt(jointChange.madeAt, since)))
      .orderBy(desc(jointChange.madeAt), asc(jointChange.id)),
  );
  return rows.map(({ row: { id, kind, academicYear, groupIds, enrolmentIds, madeAt }, by }) => ({
    id, kind, academicYear, groups: groupIds.length, children: enrolmentIds.length, madeAt, madeBy: fullName(by), until: jointChangeStaysFrom(madeAt),
  }));
}

/**
 * Takes a joint change back: groups are what they were, children have their seats again (E1, E7). Seats that came free and have
 * gone to others since, or that vouchers were issued for, are not taken away from them (V2).
 * @throws DomainError NOT_FOUND, FORBIDDEN where a year change is another one's to make, UNDO_TIME_OVER, STATE_CHANGED where it was
 * taken back already, or the years of a group or a child have changed since, FREED_SEATS_GIVEN, RELATIVE_DECISION, APPLICATION_LIVE_EXISTS
 */
export async function undoJointChange(deps: Deps, actor: Actor, input: z.output<typeof undoJointChangeInput>): Promise<{ done: true }> {
  const calling = kindergartenStaffCalling(actor, 'staff.kindergarten.undoJointChange');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const where = and(eq(jointChange.id, input.id), isOneOf(jointChange.kindergartenId, calling.kindergartenIds));
    const { row, cityId } = expectOne(
      await tx.select({ row: jointChange, cityId: kindergarten.cityId }).from(jointChange).innerJoin(kindergarten, eq(kindergarten.id, jointChange.kindergartenId)).where(where),
      'NOT_FOUND',
    );
    if (row.kind === 'YEAR_CHANGE') kindergartenStaffCalling(actor, 'staff.kindergarten.changeYear');
    if (now >= jointChangeStaysFrom(row.madeAt)) throw new DomainError('UNDO_TIME_OVER');
    await lockPool(tx, cityId);
    await settle(tx, row, calling.actor.staffId, now);
    const ended = await stillEnded(tx, row);
    await refuseRelatives(tx, calling.actor, ...ended.map(({ child }) => child.id));
    const steps = await stepsBack(tx, row, ended);
    const { obstacle, withoutSeat } = await judgeSteps(tx, cityId, steps);
    if (obstacle !== null) throw new DomainError('FREED_SEATS_GIVEN', { params: affected(withoutSeat) });
    for (const { row: each, after } of steps) if (row.groupIds.includes(each.id)) await writeGroupBack(tx, now, actor, each, after);
    if (ended.length > 0) await restoreEnrolments(tx, deps, actor, now, ended);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

async function settle(tx: WriteTx, { id }: Row, staffId: Row['madeBy'], now: Date): Promise<void> {
  expectOne(await tx.update(jointChange).set({ undoneAt: now, undoneBy: staffId }).where(and(eq(jointChange.id, id), isNull(jointChange.undoneAt))).returning({ id: jointChange.id }));
}

/** The enrolments that it ended, as it left them. @throws DomainError STATE_CHANGED where one of them is another by now */
async function stillEnded(tx: ReadTx, { enrolmentIds, madeAt }: Row): Promise<EnrolmentCase[]> {
  if (enrolmentIds.length === 0) return [];
  const ended = await selectEnrolments(tx, and(isOneOf(enrolment.id, enrolmentIds), eq(enrolment.state, 'ENDED'), eq(enrolment.closedAt, madeAt)));
  if (ended.length < enrolmentIds.length) throw new DomainError('STATE_CHANGED');
  return ended;
}

/** The same change the other way round. @throws DomainError STATE_CHANGED where a group was closed or changed since */
async function stepsBack(tx: ReadTx, { groupIds, years }: Row, ended: readonly EnrolmentCase[]): Promise<JointStep[]> {
  const ids = [...new Set<GroupId>([...groupIds, ...ended.map((held) => held.group.id)])];
  const rows = await tx.select().from(group).where(and(isOneOf(group.id, ids), isNull(group.closedAt))).orderBy(asc(group.id));
  if (rows.length < ids.length) throw new DomainError('STATE_CHANGED');
  return rows.map((row) => ({ row, after: groupIds.includes(row.id) ? contentBefore(row, years[row.id]) : row, leaves: () => false, returning: ended.filter((held) => held.group.id === row.id).map(seatedAgain) }));
}

/** The group with its former years; its name, say, may have changed since, its years may not. @throws DomainError STATE_CHANGED */
function contentBefore(row: typeof group.$inferSelect, years: Row['years'][string] | undefined): GroupChange {
  if (years === undefined || JSON.stringify(groupYears(row)) !== JSON.stringify(groupYears(years.after))) throw new DomainError('STATE_CHANGED');
  return { ...contentOf(row), ...years.before };
}

function seatedAgain({ enrolment: { id, groupId }, application, child }: EnrolmentCase): SeatedChild {
  return { enrolmentId: id, groupId, applicationNumber: application.number, childName: fullName(child), enrolled: true, need: needOf(application) };
}
