import type { ReadTx } from '@balabaqsha/db';
import { application, group, kindergarten, lane, voucher } from '@balabaqsha/db/schema';
import {
  applicationLifecycle, INSTRUCTION_LANGUAGES, needKey, voucherLifecycle, withoutSeat,
  type CityId, type CorrectionType, type InstructionLanguage, type NeedClass, type PromisedNeed, type SeatClass,
} from '@balabaqsha/domain';
import { and, asc, count, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';

/** Seats and promises of a city, the two sides of the seat guarantee (V2). */
export interface Pool {
  /** One class for each open group; its key is the group's id. Full groups are among them with no free seat. */
  seats: SeatClass[];
  /** Outstanding vouchers whose holders have no seat of their own yet. */
  promised: PromisedNeed[];
}

/** The columns of an application that say which seats suit the child. */
export interface NeedColumns {
  correctionType: CorrectionType;
  birthYear: number;
  language: InstructionLanguage;
  otherLanguageSuits: boolean;
}

/** What the child needs of a seat: its language, unless another suits too (Q8). */
export function needOf({ correctionType, birthYear, language, otherLanguageSuits }: NeedColumns): NeedClass {
  return { correctionType, birthYear, languages: otherLanguageSuits ? INSTRUCTION_LANGUAGES : [language] };
}

/**
 * Reads the pool. Whoever decides something by it holds the pool's lock (`lockPool`), else it may be stale at once.
 */
export async function loadPool(tx: ReadTx, cityId: CityId): Promise<Pool> {
  const seats = tx
    .select({
      key: sql<string>`${group.id}`,
      correctionTypes: group.correctionTypes,
      birthYearFrom: group.birthYearFrom,
      birthYearTo: group.birthYearTo,
      language: group.language,
      free: sql<number>`${group.capacity} - ${group.seatsTaken}`,
    })
    .from(group)
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .where(and(eq(kindergarten.cityId, cityId), isNull(group.closedAt)))
    .orderBy(asc(group.id));
  const [free, promised] = await Promise.all([seats, loadPromised(tx, cityId)]);
  return { seats: free, promised };
}

const PROMISED = applicationLifecycle.categories.promisedSeat.map((state) => `'${state}'`).join(', ');

/** Holders of a voucher without a seat of their own, with the states written out as the partial index has them. */
const isPromised: SQL = sql`${application.state} in (${sql.raw(PROMISED)})`;

async function loadPromised(tx: ReadTx, cityId: CityId): Promise<PromisedNeed[]> {
  const rows = await tx
    .select({
      correctionType: lane.correctionType,
      birthYear: lane.birthYear,
      language: application.language,
      otherLanguageSuits: application.otherLanguageSuits,
      count: count(),
    })
    .from(lane)
    .innerJoin(application, eq(application.laneId, lane.id))
    .where(and(eq(lane.cityId, cityId), isPromised))
    .groupBy(lane.correctionType, lane.birthYear, application.language, application.otherLanguageSuits);
  const byKey = new Map<string, PromisedNeed>();
  for (const row of rows) {
    const need = needOf(row);
    byKey.set(needKey(need), { ...need, count: row.count + (byKey.get(needKey(need))?.count ?? 0) });
  }
  return [...byKey.values()];
}

/** The promises to everybody but one holder of this need: what his choice must leave seatable (E1). */
export function promisedToOthers(pool: Pool, need: NeedClass): PromisedNeed[] {
  const own = needKey(need);
  return pool.promised.map((each) => (needKey(each) === own ? { ...each, count: each.count - 1 } : each)).filter((each) => each.count > 0);
}

/** Free seats of all groups together. */
export function freeSeats(pool: Pool): number {
  return pool.seats.reduce((sum, seat) => sum + Math.max(seat.free, 0), 0);
}

/** Vouchers that wait for a seat of their own. */
export function promisedSeats(pool: Pool): number {
  return pool.promised.reduce((sum, need) => sum + need.count, 0);
}

/**
 * Numbers of the applications whose vouchers would find no seat among these, in the order of their offers (V2). Call it under
 * the pool's lock.
 */
export async function applicationsWithoutSeat(tx: ReadTx, cityId: CityId, seats: readonly SeatClass[]): Promise<number[]> {
  return withoutSeat(seats, await voucherHolders(tx, cityId)).map(({ number }) => number);
}

/** Holders of vouchers without a seat of their own, in the order of their offers. */
export async function voucherHolders(tx: ReadTx, cityId: CityId): Promise<{ number: number; need: NeedClass }[]> {
  const rows = await tx
    .select({ number: application.number, correctionType: application.correctionType, birthYear: application.birthYear, language: application.language, otherLanguageSuits: application.otherLanguageSuits })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(eq(voucher.cityId, cityId), inArray(voucher.state, [...voucherLifecycle.categories.outstanding]), isPromised))
    .orderBy(asc(voucher.offeredAt), asc(application.submittedAt), asc(application.submitSequence));
  return rows.map((row) => ({ number: row.number, need: needOf(row) }));
}
