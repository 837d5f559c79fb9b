import { isOneOf, lockPool, type ReadTx } from '@balabaqsha/db';
import { group, jointChange, type kindergarten } from '@balabaqsha/db/schema';
import { academicYearOf, awaitsYearChange, canBeginYear, DomainError, localDateOf, outgrows, proposedChoice, yearsBegun, type GroupId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadPolicy } from '../city-rules/index.ts';
import type { changeYearInput, JointPreview, previewYearChangeInput, yearChange as yearChangeOutput, yearChangeInput } from '../contract/joint-change.ts';
import type { Deps } from '../deps.ts';
import { endEnrolments } from '../enrolment/end-enrolment.ts';
import { contentOf, writeGroup } from './change-group.ts';
import { jointPlan, previewOf, requirePlanSeen, type JointPlan } from './joint-preview.ts';
import { judgeSteps, type JointStep } from './joint-verdict.ts';
import { enrolledCases, leavingReason } from './leaving.ts';
import { kindergartenStaffCalling, ownKindergarten, type KindergartenStaff } from './own-kindergarten.ts';
import { countEnrolled } from './seats-board.ts';

type Own = typeof kindergarten.$inferSelect;

/**
 * The open groups of the employee's kindergarten that can begin an academic year, with what is proposed for each (E1). Proposed
 * is the present year where a group still waits for it, else the next one.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function yearChange(deps: Deps, actor: Actor, input: z.output<typeof yearChangeInput>): Promise<z.output<typeof yearChangeOutput>> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.yearChange');
  const today = localDateOf(deps.clock.now());
  const present = academicYearOf(today);
  return deps.db.read(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    const [open, policy] = [await openGroups(tx, own), await loadPolicy(tx, own.cityId, today)];
    const years = yearsToBegin(today);
    const proposed = open.some(({ academicYear }) => awaitsYearChange(academicYear, today)) ? present : present + 1;
    const academicYear = years.find((year) => year === input.academicYear) ?? proposed;
    const groups = open.filter((row) => canBeginYear(row, academicYear));
    const enrolled = await countEnrolled(tx, groups.map(({ id }) => id));
    return {
      academicYear,
      years,
      groups: groups.map((row) => ({
        id: row.id,
        name: row.name,
        enrolled: enrolled.get(row.id) ?? 0,
        now: { academicYear: row.academicYear, birthYearFrom: row.birthYearFrom, birthYearTo: row.birthYearTo },
        keep: yearsBegun(row, academicYear, 'KEEP'),
        shift: yearsBegun(row, academicYear, 'SHIFT'),
        proposed: proposedChoice(row, academicYear, policy),
        isOver: awaitsYearChange(row.academicYear, today),
      })),
    };
  });
}

/**
 * What beginning the academic year would do to the chosen groups, without doing it: years, children who leave, seats, vouchers
 * that would lose theirs (E1, V2). Nobody waits for it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE at `academicYear` for any but the present one and the next,
 * STATE_CHANGED where a chosen group can't begin that year any more
 */
export async function previewYearChange(deps: Deps, actor: Actor, input: z.output<typeof previewYearChangeInput>): Promise<JointPreview> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.previewYearChange');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    return previewOf(tx, own.cityId, now, (await plan(tx, staff, own, now, input)).joint);
  });
}

/**
 * Begins the academic year for the chosen groups (E1): all of them or none. Children who are too old for their group's new birth
 * years leave with one reason (E7), and the queue moves once. Only what the preview showed is done.
 * @throws DomainError STATE_CHANGED, PREVIEW_OUTDATED, RELATIVE_DECISION, CAPACITY_BELOW_PROMISED, GROUP_UNSUITABLE, and as
 * `leavingReason` says where children leave
 */
export async function changeYear(deps: Deps, actor: Actor, input: z.output<typeof changeYearInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.changeYear');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    await lockPool(tx, own.cityId);
    const { steps, joint } = await plan(tx, staff, own, now, input);
    requirePlanSeen(joint, input.seen);
    const { leaving } = joint;
    // Leaving comes first: the group that they leave need not suit them.
    if (leaving.length > 0) await endEnrolments(tx, deps, actor, leaving, now, await leavingReason(tx, own.cityId, now, leaving, input));
    for (const { row, after } of steps) await writeGroup(tx, now, actor, row, after);
    await tx.insert(jointChange).values({
      kindergartenId: own.id, kind: 'YEAR_CHANGE', academicYear: input.academicYear, groupIds: steps.map(({ row }) => row.id),
      enrolmentIds: leaving.map(({ enrolment }) => enrolment.id), madeAt: now, madeBy: staff.actor.staffId,
    });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: own.cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

async function plan(tx: ReadTx, staff: KindergartenStaff, own: Own, now: Date, { academicYear, chosen }: z.output<typeof previewYearChangeInput>): Promise<{ steps: JointStep[]; joint: JointPlan }> {
  if (!yearsToBegin(localDateOf(now)).includes(academicYear)) throw new DomainError('INVALID_VALUE', { field: 'academicYear' });
  const choiceOf = new Map(chosen.map(({ id, choice }) => [id, choice]));
  const rows = (await openGroups(tx, own, [...choiceOf.keys()] as GroupId[])).filter((row) => canBeginYear(row, academicYear));
  if (rows.length < choiceOf.size) throw new DomainError('STATE_CHANGED');
  const steps = rows.map((row): JointStep => {
    const years = yearsBegun(row, academicYear, choiceOf.get(row.id) ?? 'KEEP');
    return { row, after: { ...contentOf(row), ...years }, leaves: ({ need }) => outgrows(need.birthYear, years) };
  });
  const judged = await judgeSteps(tx, own.cityId, steps);
  const leaving = await enrolledCases(tx, judged.leaving.map(({ enrolmentId }) => enrolmentId));
  return { steps, joint: await jointPlan(tx, staff, [steps.map(({ row, after }) => [row.id, row.changedAt, after]), academicYear], judged, leaving) };
}

/** Academic years that can be begun on a day: the present one and the next. */
function yearsToBegin(today: LocalDate): number[] {
  const present = academicYearOf(today);
  return [present, present + 1];
}

/** The kindergarten's open groups by name. @param ids only these */
function openGroups(tx: ReadTx, own: Own, ids?: readonly GroupId[]) {
  return tx
    .select()
    .from(group)
    .where(and(eq(group.kindergartenId, own.id), isNull(group.closedAt), ids && isOneOf(group.id, ids)))
    .orderBy(asc(group.name), asc(group.id));
}
