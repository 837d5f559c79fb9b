import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { advancementRun, application, applicationEvent } from '@balabaqsha/db/schema';
import { canOffer, conclusionValid, suits, type LocalDate } from '@balabaqsha/domain';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { VoucherExplanation } from '../contract/explanation.ts';
import type { PassedOver } from '../queue/passed-over.ts';
import { planAdvancement } from '../queue/plan-advancement.ts';
import { loadPool, needOf, promisedSeats } from '../seats/index.ts';
import { positionAt } from './position-at.ts';

type Row = typeof application.$inferSelect;
type Run = typeof advancementRun.$inferSelect;

/** Vouchers that a look ahead plans at most: who is behind so many is behind others. */
const LOOKED_AT = 200;

/**
 * Why the application got its newest voucher or why it has none yet (V1, V2, Q10): from its history, the record of the run,
 * and, while it waits, the seats and the plan of a run at this moment. `null` where neither is a question.
 * @param today the day in Almaty
 */
export async function explainVoucher(tx: ReadTx, row: Row, today: LocalDate): Promise<VoucherExplanation | null> {
  if (row.state === 'IN_QUEUE') return explainWaiting(tx, row, today);
  const [offer] = await tx
    .select({ at: applicationEvent.at })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, row.id), eq(applicationEvent.event, 'VOUCHER_OFFERED')))
    .orderBy(desc(applicationEvent.id))
    .limit(1);
  return offer === undefined ? null : explainOffer(tx, row, offer.at);
}

async function explainOffer(tx: ReadTx, row: Row, at: Date): Promise<VoucherExplanation | null> {
  const before = await positionAt(tx, row, new Date(at.getTime() - 1));
  const runs = await tx.select().from(advancementRun).where(and(eq(advancementRun.cityId, row.cityId), eq(advancementRun.at, at))).orderBy(desc(advancementRun.id));
  const run = runs.find(({ offeredTo }) => offeredTo.includes(row.number)) ?? runs[0];
  if (before === null || run === undefined) return null;
  return { kind: 'OFFERED', at, position: before.position, seatsFree: run.seatsFree, passedOver: await passedOverInLane(tx, row, run) };
}

/** Who stood before it in its own lane and was passed over by the run, by reason. */
async function passedOverInLane(tx: ReadTx, row: Row, run: Run): Promise<{ reason: PassedOver['reason']; count: number }[]> {
  const reasonOf = new Map((run.passedOver as PassedOver[]).map(({ number, reason }) => [number, reason]));
  if (reasonOf.size === 0) return [];
  const before = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(eq(application.laneId, row.laneId), lt(application.ticket, row.ticket), isOneOf(application.number, [...reasonOf.keys()])));
  const counts = new Map<PassedOver['reason'], number>();
  for (const { number } of before) {
    const reason = reasonOf.get(number);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, each]) => ({ reason, count: each }));
}

async function explainWaiting(tx: ReadTx, row: Row, today: LocalDate): Promise<VoucherExplanation> {
  const pool = await loadPool(tx, row.cityId);
  const need = needOf(row);
  const seatsSuitable = pool.seats.reduce((sum, seat) => (suits(seat, need) ? sum + Math.max(seat.free, 0) : sum), 0);
  const [run] = await tx.select().from(advancementRun).where(eq(advancementRun.cityId, row.cityId)).orderBy(desc(advancementRun.id)).limit(1);
  const reason = await reasonToWait(tx, row, { today, seatsSuitable, anySeatLeft: canOffer({ ...pool, need }) });
  const passedOver = (run?.passedOver as PassedOver[] | undefined)?.find(({ number }) => number === row.number)?.reason ?? null;
  return { kind: 'WAITING', seatsSuitable, seatsPromised: promisedSeats(pool), reason, lastRun: run === undefined ? null : { at: run.at, offered: run.offered, passedOver } };
}

type Waiting = Extract<VoucherExplanation, { kind: 'WAITING' }>;

async function reasonToWait(tx: ReadTx, row: Row, seen: { today: LocalDate; seatsSuitable: number; anySeatLeft: boolean }): Promise<Waiting['reason']> {
  if (!conclusionValid(row.conclusionValidUntil, seen.today)) return 'CONCLUSION_EXPIRED';
  if (seen.seatsSuitable === 0) return 'NO_SUITABLE_SEAT';
  if (!seen.anySeatLeft) return 'SEATS_PROMISED';
  const plan = await planAdvancement(tx, row.cityId, seen.today, LOOKED_AT);
  return plan.offered.some(({ id }) => id === row.id) ? null : 'OTHERS_AHEAD';
}
