import { createHash } from 'node:crypto';
import type { ReadTx } from '@balabaqsha/db';
import { planOffers, type ApplicationId, type CityId, type LocalDate } from '@balabaqsha/domain';
import { freeSeats, loadPool, promisedSeats } from '../seats/index.ts';
import { loadPassedOver, type PassedOver } from './passed-over.ts';
import { loadWaitingHeads, type WaitingHead } from './waiting-heads.ts';

/** What a run saw and what it is about to do. */
export interface AdvancementPlan {
  seatsFree: number;
  /** Vouchers that wait for a seat of their own. */
  vouchersOut: number;
  /** Who gets a voucher, in queue order. */
  offered: WaitingHead[];
  /** Who stands before one of those and gets none (V2). */
  passedOver: PassedOver[];
}

/**
 * Decides who gets a voucher now (V1, V2) and changes nothing. Under the pool's lock it is what a run does; without the
 * lock it is what a run would have done in this snapshot.
 * @param most vouchers at most; the plan is the head of the whole one
 */
export async function planAdvancement(tx: ReadTx, cityId: CityId, today: LocalDate, most: number): Promise<AdvancementPlan> {
  const pool = await loadPool(tx, cityId);
  const waiting = await loadWaitingHeads(tx, cityId, pool, today, most);
  const plan = planOffers({ ...pool, waiting });
  const chosen = new Set(plan.offered.slice(0, most));
  const offered = waiting.filter(({ id }) => chosen.has(id));
  const ahead = new Set(waiting.slice(0, waiting.findLastIndex(({ id }) => chosen.has(id)) + 1).map(({ id }) => id));
  const reasons = new Map(plan.passedOver.flatMap(({ id, reason }) => (ahead.has(id as ApplicationId) ? [[id as ApplicationId, reason] as const] : [])));
  return { seatsFree: freeSeats(pool), vouchersOut: promisedSeats(pool), offered, passedOver: await loadPassedOver(tx, offered.map(({ id }) => id), reasons, today) };
}

/** What a person sees of a plan, as one word: who gets a voucher and who is passed over. Two plans that show the same have the same. */
export function sealOfPlan({ offered, passedOver }: AdvancementPlan): string {
  const seen = [offered.map(({ number }) => number), passedOver.map(({ number, reason }) => [number, reason])];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
