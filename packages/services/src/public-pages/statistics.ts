import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application, district, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, type CorrectionType } from '@balabaqsha/domain';
import { and, asc, count, countDistinct, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Statistics } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { isWaiting } from '../queue/lane.ts';
import { loadVouchersByMonth } from './vouchers-by-month.ts';
import { applicationInLiveCity, inLiveCity, seatsFree, seatsInAll } from './live.ts';
import { medianWaitDays } from './median-wait.ts';
import { keptFor } from './kept-for.ts';
import { hideSmall, hideSmallCells } from './small-cells.ts';
import { loadWaitingByMonth } from './waiting-by-month.ts';
import { loadWaits } from './waits.ts';

/** A year of events and vouchers stands behind the charts, so it is counted once a minute and not for every visitor. */
const KEPT_MS = 60_000;

/**
 * The statistics page, from one snapshot that is a minute old at most and says of when it is (P4). Cells with fewer than
 * 5 people are `null`; seats are no people and are always shown.
 */
export async function statistics(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<Statistics> {
  requireCall(actor, 'public.statistics');
  return countOnce(deps);
}

const countOnce = keptFor(KEPT_MS, ({ db }, now) =>
  db.read(async (tx): Promise<Statistics> => {
    const people = await loadPeople(tx);
    const waiting = sum(people, 'waiting');
    const byDistrict = await loadByDistrict(tx);
    return {
      asOf: now,
      totals: {
        waiting: hideSmall(waiting),
        vouchersIssued: hideSmall(sum(people, 'vouchers')),
        enrolled: hideSmall(sum(people, 'enrolled')),
        freeSeats: byDistrict.reduce((total, each) => total + each.freeSeats, 0),
        medianWaitDays: await medianWaitDays(tx, now),
      },
      byCorrectionType: byCorrectionType(people, await loadFreeByType(tx)),
      byBirthYear: byBirthYear(people),
      byDistrict,
      vouchersByMonth: await loadVouchersByMonth(tx, now),
      waitingByMonth: await loadWaitingByMonth(tx, now, waiting),
      waits: await loadWaits(tx, now),
    };
  }),
);

interface People {
  correctionType: CorrectionType;
  birthYear: number;
  waiting: number;
  enrolled: number;
  vouchers: number;
}

type Measure = 'waiting' | 'enrolled' | 'vouchers';

async function loadPeople(tx: ReadTx): Promise<People[]> {
  const rows = await tx
    .select({
      correctionType: application.correctionType,
      birthYear: application.birthYear,
      waiting: sql<number>`count(*) filter (where ${isWaiting})`.mapWith(Number),
      enrolled: sql<number>`count(*) filter (where ${application.state} = 'ENROLLED')`.mapWith(Number),
    })
    .from(application)
    .where(applicationInLiveCity)
    .groupBy(application.correctionType, application.birthYear);
  const issued = await tx
    .select({ correctionType: application.correctionType, birthYear: application.birthYear, vouchers: count() })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(applicationInLiveCity)
    .groupBy(application.correctionType, application.birthYear);
  const key = (row: { correctionType: string; birthYear: number }): string => `${row.correctionType} ${row.birthYear}`;
  const vouchersOf = new Map(issued.map((row) => [key(row), row.vouchers]));
  return rows.map((row) => ({ ...row, vouchers: vouchersOf.get(key(row)) ?? 0 }));
}

function sum(people: readonly People[], measure: Measure): number {
  return people.reduce((total, row) => total + row[measure], 0);
}

function byCorrectionType(people: readonly People[], free: ReadonlyMap<CorrectionType, number>): Statistics['byCorrectionType'] {
  const rows = CORRECTION_TYPES.map((correctionType) => ({ correctionType, people: people.filter((row) => row.correctionType === correctionType) }));
  const column = (measure: Measure): (number | null)[] => hideSmallCells(rows.map((row) => sum(row.people, measure)));
  const [waiting, vouchers, enrolled] = [column('waiting'), column('vouchers'), column('enrolled')];
  return rows.map(({ correctionType }, index) => ({
    correctionType,
    waiting: waiting[index] ?? null,
    vouchers: vouchers[index] ?? null,
    enrolled: enrolled[index] ?? null,
    freeSeats: free.get(correctionType) ?? 0,
  }));
}

function byBirthYear(people: readonly People[]): Statistics['byBirthYear'] {
  const years = [...new Set(people.map(({ birthYear }) => birthYear))].sort((a, b) => a - b);
  const column = (measure: Measure): (number | null)[] => hideSmallCells(years.map((year) => sum(people.filter(({ birthYear }) => birthYear === year), measure)));
  const [waiting, enrolled] = [column('waiting'), column('enrolled')];
  return years.map((birthYear, index) => ({ birthYear, waiting: waiting[index] ?? null, enrolled: enrolled[index] ?? null }));
}

/** A group for several types counts for each of them: each could take the seat. */
async function loadFreeByType(tx: ReadTx): Promise<Map<CorrectionType, number>> {
  const rows = await tx
    .select({ correctionTypes: group.correctionTypes, free: seatsFree })
    .from(group)
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .where(and(inLiveCity, isNull(group.closedAt)))
    .groupBy(group.correctionTypes);
  const free = new Map<CorrectionType, number>();
  for (const row of rows) for (const type of row.correctionTypes) free.set(type, (free.get(type) ?? 0) + row.free);
  return free;
}

async function loadByDistrict(tx: ReadTx): Promise<Statistics['byDistrict']> {
  return tx
    .select({ district: district.name, kindergartens: countDistinct(kindergarten.id), capacity: seatsInAll, freeSeats: seatsFree })
    .from(district)
    .innerJoin(kindergarten, eq(kindergarten.districtId, district.id))
    .innerJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
    .where(inLiveCity)
    .groupBy(district.id)
    .orderBy(asc(district.code));
}
