import type { ReadTx } from '@balabaqsha/db';
import { enrolment, group, kindergarten, type Trilingual } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, count, eq, isNull, lte } from 'drizzle-orm';
import { seatsFree, seatsInAll } from '../public-pages/live.ts';
import { countIf, daysAt, within, type CityPeriod } from './period.ts';

/** In Kazakh order, with № 12 before № 104. */
const ORDER = new Intl.Collator('kk', { numeric: true });

const byName = (rows: readonly { name: Trilingual; cells: (number | null)[] }[]): ReportRow[] =>
  rows.toSorted((a, b) => ORDER.compare(a.name.ru, b.name.ru)).map(({ name, cells }) => ({ head: { kind: 'named', name }, cells }));

/**
 * How kindergartens answer guardians (E2–E5): requests of the period and what came of them, days from the request to the
 * contract and from the guardian's signature to theirs, and signatures that are overdue now.
 */
export async function kindergartenReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const requested = within(enrolment.requestedAt, period);
  const rows = await tx
    .select({
      name: kindergarten.name,
      requests: countIf(requested),
      contractsSent: countIf(within(enrolment.contractSentAt, period)),
      refused: countIf(and(eq(enrolment.state, 'REFUSED'), within(enrolment.closedAt, period))),
      medianDaysToContract: daysAt(0.5, enrolment.requestedAt, enrolment.contractSentAt, within(enrolment.contractSentAt, period)),
      medianDaysToSign: daysAt(0.5, enrolment.guardianSignedAt, enrolment.enrolledAt, within(enrolment.enrolledAt, period)),
      overdue: countIf(and(eq(enrolment.state, 'GUARDIAN_SIGNED'), lte(enrolment.signBy, period.now))),
    })
    .from(kindergarten)
    .leftJoin(group, eq(group.kindergartenId, kindergarten.id))
    .leftJoin(enrolment, eq(enrolment.groupId, group.id))
    .where(eq(kindergarten.cityId, period.cityId))
    .groupBy(kindergarten.id);
  return byName(rows.map(({ name, ...cells }) => ({ name, cells: Object.values(cells) })));
}

/** Seats of kindergartens as they are now (E1), and who came and left in the period (E4, E7). */
export async function seatReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const [seats, movements] = await Promise.all([
    tx
      .select({ id: kindergarten.id, name: kindergarten.name, groups: count(group.id), capacity: seatsInAll, free: seatsFree })
      .from(kindergarten)
      .leftJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
      .where(eq(kindergarten.cityId, period.cityId))
      .groupBy(kindergarten.id),
    tx
      .select({
        id: kindergarten.id,
        enrolled: countIf(within(enrolment.enrolledAt, period)),
        left: countIf(and(eq(enrolment.state, 'ENDED'), within(enrolment.closedAt, period))),
      })
      .from(enrolment)
      .innerJoin(group, eq(group.id, enrolment.groupId))
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(eq(kindergarten.cityId, period.cityId))
      .groupBy(kindergarten.id),
  ]);
  const movementsOf = new Map(movements.map((each) => [each.id, each]));
  return byName(
    seats.map(({ id, name, groups, capacity, free }) => {
      const { enrolled = 0, left = 0 } = movementsOf.get(id) ?? {};
      return { name, cells: [groups, capacity, capacity - free, free, enrolled, left] };
    }),
  );
}
