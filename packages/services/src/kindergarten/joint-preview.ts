import type { ReadTx } from '@balabaqsha/db';
import { DomainError, localDateOf, type CityId } from '@balabaqsha/domain';
import type { JointPreview } from '../contract/joint-change.ts';
import type { EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import { sealOf, type SeatedChild } from './group-verdict.ts';
import type { JointJudged } from './joint-verdict.ts';
import { relativesAmong, type KindergartenStaff } from './own-kindergarten.ts';
import { countOffers } from './preview-group.ts';

/** A joint change as it was planned on the present state: one plan for the preview and for the change. */
export interface JointPlan {
  judged: JointJudged;
  /** Those who leave, with everything that ending their enrolment needs. */
  leaving: EnrolmentCase[];
  relatives: JointPreview['relatives'];
  /** Stands for the plan: what was asked for, and all that it was judged by. */
  seal: string;
}

/** Puts a plan together. @param asked what the employee asked for, as the seal holds it */
export async function jointPlan(tx: ReadTx, staff: KindergartenStaff, asked: unknown, judged: JointJudged, leaving: EnrolmentCase[]): Promise<JointPlan> {
  const own = new Set(await relativesAmong(tx, staff.actor, leaving.map(({ child }) => child.id)));
  const numbers = new Set(leaving.filter(({ child }) => own.has(child.id)).map(({ application }) => application.number));
  const relatives = judged.leaving.filter(({ applicationNumber }) => numbers.has(applicationNumber)).map(named);
  const { obstacle, groups, withoutSeat } = judged;
  return { judged, leaving, relatives, seal: sealOf([asked, obstacle, groups, withoutSeat]) };
}

/**
 * What a plan would do. How many vouchers the next run would offer more is the state of this moment, and no part of what the
 * seal holds.
 * @param now UTC instant; its day in Almaty says which conclusions still hold
 */
export async function previewOf(tx: ReadTx, cityId: CityId, now: Date, { judged, relatives, seal }: JointPlan): Promise<JointPreview> {
  const { obstacle, groups, withoutSeat, pool, changed } = judged;
  const today = localDateOf(now);
  const offers = obstacle === null ? (await countOffers(tx, cityId, changed, today)) - (await countOffers(tx, cityId, pool, today)) : 0;
  return { obstacle, groups, withoutSeat, relatives, offers: Math.max(offers, 0), seal };
}

/**
 * Lets a plan pass that is still what the employee saw, or refuses it.
 * @throws DomainError PREVIEW_OUTDATED, RELATIVE_DECISION (S6), CAPACITY_BELOW_PROMISED, GROUP_UNSUITABLE
 */
export function requirePlanSeen({ judged, relatives, seal }: JointPlan, seen: string): void {
  if (seen !== seal) throw new DomainError('PREVIEW_OUTDATED');
  if (relatives.length > 0) throw new DomainError('RELATIVE_DECISION');
  if (judged.obstacle === 'CHILDREN_UNSUITED') throw new DomainError('GROUP_UNSUITABLE', { params: { count: judged.groups.reduce((sum, { unsuited }) => sum + unsuited.length, 0) } });
  if (judged.obstacle !== null) throw new DomainError('CAPACITY_BELOW_PROMISED', { params: affected(judged.withoutSeat) });
}

/** Of those who would lose their seat, a message names so many. */
const NAMED = 20;

/** Applications that an error names; none where there are none. */
export function affected(numbers: readonly number[]): { affected?: string } {
  return numbers.length === 0 ? {} : { affected: numbers.slice(0, NAMED).join(', ') };
}

const named = ({ applicationNumber, childName }: SeatedChild) => ({ applicationNumber, childName });
