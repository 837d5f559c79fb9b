import type { ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, group, kindergarten, lane } from '@balabaqsha/db/schema';
import { applicationLifecycle, type CityId, type CorrectionType, type LocalDate, type OutlookChild, type OutlookSeats, type VoucherPolicy } from '@balabaqsha/domain';
import { and, count, eq, isNotNull, isNull, gt, sql } from 'drizzle-orm';
import { loadPool, needOf } from '../seats/index.ts';
import { classAgesOutOn, isBornEarly } from './age-classes.ts';

/** The seats of a city and the children who have one or were promised one. */
export interface KnownSeats {
  /** One for each open group, its key is the group's id. */
  seats: OutlookSeats[];
  vouchers: (OutlookChild & { seat?: number })[];
  enrolledOf: Map<CorrectionType, number>;
  vouchersOutOf: Map<CorrectionType, number>;
}

/** Counts who sits where and who has a voucher, by class: as many rows as there are seats at most, however many wait. */
export async function loadSeats(tx: ReadTx, cityId: CityId, policy: VoucherPolicy): Promise<KnownSeats> {
  const [pool, seated, promised] = await Promise.all([loadPool(tx, cityId), loadSeated(tx, cityId, policy), loadPromised(tx, cityId, policy)]);
  // That groups take the next year's children when a year has left for school is how a city has gone on until now.
  const seats = pool.seats.map((seat): OutlookSeats => ({ ...seat, movesOn: true, enrolled: new Map<LocalDate, number>() }));
  const indexOf = new Map(seats.map(({ key }, index) => [key, index]));
  const known: KnownSeats = { seats, vouchers: [], enrolledOf: new Map(), vouchersOutOf: new Map() };
  for (const { groupId, state, early, children, ...needed } of [...seated, ...promised]) {
    const agesOut = classAgesOutOn(needed.birthYear, early, policy);
    const tally = state === 'ENROLLED' ? known.enrolledOf : known.vouchersOutOf;
    tally.set(needed.correctionType, (tally.get(needed.correctionType) ?? 0) + children);
    const seat = groupId === null ? undefined : indexOf.get(groupId);
    if (state !== 'ENROLLED') {
      const one = { need: needOf(needed), agesOutOn: agesOut, ...(seat === undefined ? {} : { seat }) };
      known.vouchers.push(...Array.from({ length: children }, () => one));
    } else if (seat !== undefined) {
      const enrolled = new Map(seats[seat]?.enrolled);
      enrolled.set(agesOut, (enrolled.get(agesOut) ?? 0) + children);
      seats[seat] = { ...(seats[seat] as OutlookSeats), enrolled };
    }
  }
  return known;
}

const columns = (policy: VoucherPolicy) => ({
  state: application.state,
  correctionType: lane.correctionType,
  birthYear: lane.birthYear,
  language: application.language,
  otherLanguageSuits: application.otherLanguageSuits,
  early: isBornEarly(policy).as('early'),
  children: count(),
});

/** Who holds a seat of a certain group (E1). */
async function loadSeated(tx: ReadTx, cityId: CityId, policy: VoucherPolicy) {
  return tx
    .select({ groupId: sql<string | null>`${enrolment.groupId}`, ...columns(policy) })
    .from(kindergarten)
    .innerJoin(group, eq(group.kindergartenId, kindergarten.id))
    .innerJoin(enrolment, and(eq(enrolment.groupId, group.id), isNull(enrolment.closedAt)))
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(lane, eq(lane.id, application.laneId))
    .innerJoin(child, eq(child.id, application.childId))
    .where(eq(kindergarten.cityId, cityId))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`);
}

const PROMISED = applicationLifecycle.categories.promisedSeat.map((state) => `'${state}'`).join(', ');

/** Who has a voucher and no seat of his own yet (V2), with the states written out as the partial index has them. */
async function loadPromised(tx: ReadTx, cityId: CityId, policy: VoucherPolicy) {
  return tx
    .select({ groupId: sql<string | null>`null::uuid`, ...columns(policy) })
    .from(lane)
    .innerJoin(application, eq(application.laneId, lane.id))
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(eq(lane.cityId, cityId), sql`${application.state} in (${sql.raw(PROMISED)})`))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`);
}

/** Of each open group, how many children have left it since an instant (E7): its seats that came free. */
export async function loadFreed(tx: ReadTx, cityId: CityId, since: Date): Promise<Map<string, number>> {
  const rows = await tx
    .select({ groupId: enrolment.groupId, left: count() })
    .from(kindergarten)
    .innerJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
    .innerJoin(enrolment, eq(enrolment.groupId, group.id))
    .where(and(eq(kindergarten.cityId, cityId), eq(enrolment.state, 'ENDED'), isNotNull(enrolment.enrolledAt), gt(enrolment.closedAt, since)))
    .groupBy(enrolment.groupId);
  return new Map(rows.map(({ groupId, left }) => [groupId, left]));
}
