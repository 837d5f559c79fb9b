import type { ReadTx } from '@balabaqsha/db';
import { application, lane, voucher } from '@balabaqsha/db/schema';
import { voucherLifecycle, type CityId, type CorrectionType, type SeatClass } from '@balabaqsha/domain';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { laneBoard as laneBoardOutput, laneRow } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { crowdedLanes, type CrowdedLane } from '../queue/lane-size.ts';
import { freeSeats, loadPool, promisedSeats } from '../seats/index.ts';
import { officerCalling } from './officer.ts';

type Row = z.output<typeof laneRow>;

/**
 * All lanes of the officer's city in which somebody waits or holds a voucher (Q1), with the free seats that suit each and
 * the seats that its vouchers are sure of until their holders choose (V2). A seat that suits several lanes is counted in
 * each, so the total is less than their sum.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function laneBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof laneBoardOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.lanes');
  return deps.db.read(async (tx) => {
    const pool = await loadPool(tx, cityId);
    const waiting = await countWaiting(tx, cityId);
    const vouchers = await countVouchers(tx, cityId);
    const stopList = await tx.select({ count: count() }).from(application).where(and(eq(application.cityId, cityId), eq(application.state, 'STOP_LIST')));

    const lanes = new Map<string, Row>();
    const laneOf = ({ correctionType, birthYear }: { correctionType: CorrectionType; birthYear: number }): Row => {
      const key = `${correctionType} ${birthYear}`;
      const known = lanes.get(key);
      if (known !== undefined) return known;
      const fresh = { correctionType, birthYear, waiting: 0, vouchersOut: 0, guaranteed: 0, freeSeats: suitable(pool.seats, correctionType, birthYear), firstSubmittedAt: null };
      lanes.set(key, fresh);
      return fresh;
    };
    for (const each of waiting) Object.assign(laneOf(each), { waiting: each.waiting, firstSubmittedAt: each.firstSubmittedAt });
    for (const each of vouchers) laneOf(each).vouchersOut = each.count;
    // A lane's wishes of language are needs of their own.
    for (const each of pool.promised) laneOf(each).guaranteed += each.count;

    const rows = [...lanes.values()].sort((a, b) => a.correctionType.localeCompare(b.correctionType) || a.birthYear - b.birthYear);
    const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      lanes: rows,
      totals: { waiting: sum((row) => row.waiting), vouchersOut: sum((row) => row.vouchersOut), guaranteed: promisedSeats(pool), freeSeats: freeSeats(pool), stopList: stopList[0]?.count ?? 0 },
    };
  });
}

function suitable(seats: readonly SeatClass[], correctionType: CorrectionType, birthYear: number): number {
  return seats
    .filter((seat) => seat.correctionTypes.includes(correctionType) && seat.birthYearFrom <= birthYear && birthYear <= seat.birthYearTo)
    .reduce((sum, seat) => sum + Math.max(seat.free, 0), 0);
}

/** How many wait in each lane, from its counts, and since when its head does. */
async function countWaiting(tx: ReadTx, cityId: CityId): Promise<(CrowdedLane & { firstSubmittedAt: Date | null })[]> {
  const lanes = await crowdedLanes(tx, eq(lane.cityId, cityId));
  const heads = await tx
    .select({ laneId: lane.id, submittedAt: sql<Date | null>`(select submitted_at from application where lane_id = lane.id and state = 'IN_QUEUE' order by ticket limit 1)`.mapWith(application.submittedAt) })
    .from(lane)
    .where(eq(lane.cityId, cityId));
  const headOf = new Map(heads.map(({ laneId, submittedAt }) => [laneId, submittedAt]));
  return lanes.map((each) => ({ ...each, firstSubmittedAt: headOf.get(each.laneId) ?? null }));
}

function countVouchers(tx: ReadTx, cityId: CityId) {
  return tx
    .select({ correctionType: application.correctionType, birthYear: application.birthYear, count: count() })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(eq(voucher.cityId, cityId), inArray(voucher.state, [...voucherLifecycle.categories.outstanding])))
    .groupBy(application.correctionType, application.birthYear);
}
