import { isOneOf, lockPool, type ReadTx } from '@balabaqsha/db';
import { group, jointChange, type kindergarten } from '@balabaqsha/db/schema';
import { DomainError, type EnrolmentId } from '@balabaqsha/domain';
import { asc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { disenrolSeveralInput, JointPreview, previewDisenrolmentsInput } from '../contract/joint-change.ts';
import type { Deps } from '../deps.ts';
import { endEnrolments } from '../enrolment/end-enrolment.ts';
import { jointPlan, previewOf, requirePlanSeen, type JointPlan } from './joint-preview.ts';
import { judgeSteps } from './joint-verdict.ts';
import { enrolledCases, leavingReason } from './leaving.ts';
import { kindergartenStaffCalling, ownKindergarten, type KindergartenStaff } from './own-kindergarten.ts';

/**
 * What the disenrolment of several children would free, without doing it (E7, V1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED where one of them is not enrolled here any more
 */
export async function previewDisenrolments(deps: Deps, actor: Actor, input: z.output<typeof previewDisenrolmentsInput>): Promise<JointPreview> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.previewDisenrolments');
  return deps.db.read(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    return previewOf(tx, own.cityId, deps.clock.now(), await plan(tx, staff, own, input.chosen));
  });
}

/**
 * The kindergarten disenrols several children with one reason and one last day (E7): all of them or none, and the queue moves
 * once. Only what the preview showed is done.
 * @throws DomainError STATE_CHANGED, PREVIEW_OUTDATED, RELATIVE_DECISION, and as `leavingReason` says
 */
export async function disenrolSeveral(deps: Deps, actor: Actor, input: z.output<typeof disenrolSeveralInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.disenrolSeveral');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    await lockPool(tx, own.cityId);
    const joint = await plan(tx, staff, own, input.chosen);
    requirePlanSeen(joint, input.seen);
    await endEnrolments(tx, deps, actor, joint.leaving, now, await leavingReason(tx, own.cityId, now, joint.leaving, input));
    await tx.insert(jointChange).values({
      kindergartenId: own.id, kind: 'DISENROLMENT', groupIds: [], enrolmentIds: joint.leaving.map(({ enrolment }) => enrolment.id), madeAt: now, madeBy: staff.actor.staffId,
    });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: own.cityId, cause: 'SEAT_FREED' });
    return { done: true };
  });
}

async function plan(tx: ReadTx, staff: KindergartenStaff, own: typeof kindergarten.$inferSelect, asked: readonly string[]): Promise<JointPlan> {
  const ids = new Set(asked as readonly EnrolmentId[]);
  const leaving = (await enrolledCases(tx, [...ids])).filter((held) => held.kindergarten.id === own.id);
  if (leaving.length < ids.size) throw new DomainError('STATE_CHANGED');
  const rows = await tx.select().from(group).where(isOneOf(group.id, [...new Set(leaving.map((held) => held.group.id))])).orderBy(asc(group.name), asc(group.id));
  const judged = await judgeSteps(tx, own.cityId, rows.map((row) => ({ row, after: row, leaves: ({ enrolmentId }) => ids.has(enrolmentId) })));
  return jointPlan(tx, staff, [...ids].sort(), judged, leaving);
}
