import { application, voucher } from '@balabaqsha/db/schema';
import { allSeatable, applicationLifecycle, voucherLifecycle } from '@balabaqsha/domain';
import { and, asc, eq, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { liveCities } from '../city-rules/index.ts';
import { freeSeats, loadPool, promisedSeats } from '../seats/index.ts';
import { LISTED, type Detector } from './problem.ts';

const OUTSTANDING = [...voucherLifecycle.categories.outstanding];
const RUNNING = [...applicationLifecycle.categories.enrolmentDeadlineRuns];
const ACCEPTED = applicationLifecycle.categories.holdingVoucher.filter((state) => state !== 'VOUCHER_OFFERED');

/** How long a sweep may be late before somebody should look. */
const GRACE_MS = 5 * 60_000;

/** An outstanding voucher whose application says something else (V3–V6). */
export const voucherWithoutItsState: Detector = async (tx) => {
  const rows = await tx
    .select({ code: voucher.code, voucher: voucher.state, application: application.state })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(
      or(
        and(eq(voucher.state, 'OFFERED'), sql`${application.state} <> 'VOUCHER_OFFERED'`),
        and(eq(voucher.state, 'ACCEPTED'), notInArray(application.state, ACCEPTED)),
      ),
    )
    .orderBy(asc(voucher.code))
    .limit(LISTED);
  return rows.map((row) => ({ code: 'VOUCHER_WITHOUT_ITS_STATE', subject: row.code, text: `${row.voucher} / ${row.application}` }));
};

/** An application that should have a live voucher, or a used one, and has none. */
export const stateWithoutItsVoucher: Detector = async (tx) => {
  const rows = await tx
    .select({ number: application.number, state: application.state })
    .from(application)
    .leftJoin(
      voucher,
      and(
        eq(voucher.applicationId, application.id),
        or(
          and(inArray(voucher.state, OUTSTANDING), inArray(application.state, [...applicationLifecycle.categories.holdingVoucher])),
          and(eq(voucher.state, 'USED'), eq(application.state, 'ENROLLED')),
        ),
      ),
    )
    .where(and(inArray(application.state, [...applicationLifecycle.categories.holdingVoucher, 'ENROLLED']), isNull(voucher.id)))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map(({ number, state }) => ({ code: 'STATE_WITHOUT_ITS_VOUCHER', subject: String(number), text: state }));
};

/** More vouchers out than can be seated at once (V2). */
export const vouchersNotSeatable: Detector = async (tx) => {
  const found: Awaited<ReturnType<Detector>> = [];
  for (const cityId of await liveCities(tx)) {
    const pool = await loadPool(tx, cityId);
    if (!allSeatable(pool.seats, pool.promised)) {
      found.push({ code: 'VOUCHERS_NOT_SEATABLE', subject: cityId, text: `${promisedSeats(pool)} / ${freeSeats(pool)}` });
    }
  }
  return found;
};

/** A voucher whose deadline has long come and that no sweep has annulled (V10). */
export const voucherOverdue: Detector = async (tx, now) => {
  const late = new Date(now.getTime() - GRACE_MS);
  const rows = await tx
    .select({ code: voucher.code, respondBy: voucher.respondBy, enrolBy: voucher.enrolBy })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(
      or(
        and(eq(voucher.state, 'OFFERED'), lte(voucher.respondBy, late)),
        and(eq(voucher.state, 'ACCEPTED'), lte(voucher.enrolBy, late), inArray(application.state, RUNNING)),
      ),
    )
    .orderBy(asc(voucher.code))
    .limit(LISTED);
  return rows.map(({ code, respondBy, enrolBy }) => ({ code: 'VOUCHER_OVERDUE', subject: code, text: (enrolBy ?? respondBy).toISOString() }));
};

/** An application that should have left the stop-list (V4). */
export const stopListOverdue: Detector = async (tx, now) => {
  const rows = await tx
    .select({ number: application.number, restoreBy: application.restoreBy })
    .from(application)
    .where(and(eq(application.state, 'STOP_LIST'), lte(application.restoreBy, new Date(now.getTime() - GRACE_MS))))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map(({ number, restoreBy }) => ({ code: 'STOP_LIST_OVERDUE', subject: String(number), text: restoreBy?.toISOString() ?? '' }));
};
