import type { ReadTx } from '@balabaqsha/db';
import { applicationEvent, lane } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, eq, gte, ne, sql } from 'drizzle-orm';
import { crowdedLanes } from '../queue/lane-size.ts';
import { countIf, within, type CityPeriod } from './period.ts';

/**
 * Lanes (Q1): who waited when the period ended, and who came and went in it. The past is counted backwards from the present:
 * those who wait now, less those who came since, and with those who left.
 */
export async function waitingReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const happened = within(applicationEvent.at, period);
  const isVoucher = eq(applicationEvent.event, 'VOUCHER_OFFERED');
  const [now, moves] = await Promise.all([
    crowdedLanes(tx, eq(lane.cityId, period.cityId)),
    tx
      .select({
        correctionType: lane.correctionType,
        birthYear: lane.birthYear,
        changeAfter: sql<number>`coalesce(sum(${applicationEvent.queueChange}) filter (where ${gte(applicationEvent.at, period.until)}), 0)`.mapWith(Number),
        cameIn: countIf(and(happened, eq(applicationEvent.queueChange, 1))),
        vouchers: countIf(and(happened, isVoucher)),
        leftOtherwise: countIf(and(happened, eq(applicationEvent.queueChange, -1), sql`not ${isVoucher}`)),
      })
      .from(applicationEvent)
      .innerJoin(lane, eq(lane.id, applicationEvent.laneId))
      .where(and(eq(lane.cityId, period.cityId), ne(applicationEvent.queueChange, 0), gte(applicationEvent.at, period.since)))
      .groupBy(lane.correctionType, lane.birthYear)
      .orderBy(asc(lane.correctionType), asc(lane.birthYear)),
  ]);
  const key = ({ correctionType, birthYear }: { correctionType: string; birthYear: number }): string => `${correctionType} ${birthYear}`;
  const movesOf = new Map(moves.map((each) => [key(each), each]));
  const waitingOf = new Map(now.map((each) => [key(each), each.waiting]));
  const lanes = new Map([...moves, ...now].map(({ correctionType, birthYear }) => [key({ correctionType, birthYear }), { correctionType, birthYear }]));
  return [...lanes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => {
      const { changeAfter, cameIn, vouchers, leftOtherwise } = movesOf.get(name) ?? { changeAfter: 0, cameIn: 0, vouchers: 0, leftOtherwise: 0 };
      return { head: { kind: 'lane', ...of }, cells: [(waitingOf.get(name) ?? 0) - changeAfter, cameIn, vouchers, leftOtherwise] } satisfies ReportRow;
    })
    .filter(({ cells }) => cells.some((cell) => cell !== 0));
}
