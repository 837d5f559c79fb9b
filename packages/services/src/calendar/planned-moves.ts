import type { ReadTx, WriteTx } from '@balabaqsha/db';
import { application, enrolment, voucher } from '@balabaqsha/db/schema';
import {
  extensionWindow, lastDayBefore, movedDeadline, reminderTimes, voucherLifecycle, type CityId, type DatedAddition, type LocalDate, type VoucherPolicy,
} from '@balabaqsha/domain';
import { and, eq, gt, inArray, or } from 'drizzle-orm';

/** A change of a city's calendar: all that officers had written before it, and with it. */
export interface CalendarChange {
  cityId: CityId;
  before: readonly DatedAddition[];
  after: readonly DatedAddition[];
  policy: VoucherPolicy;
}

type VoucherRow = typeof voucher.$inferSelect;
type ApplicationRow = typeof application.$inferSelect;
/** The columns of a voucher that go with its deadlines, all as they will be. */
export type VoucherDates = Pick<VoucherRow, 'respondBy' | 'enrolBy' | 'halfReminderAt' | 'lastDayReminderAt' | 'extensionOpensAt' | 'extensionToldAt'>;
type EnrolmentRow = Pick<typeof enrolment.$inferSelect, 'id' | 'guardianSignedAt' | 'signBy'>;

/** An open deadline that a change of the calendar makes later; all instants are UTC. */
export type PlannedMove = { about: ApplicationRow; was: Date; becomes: Date } & (
  | { kind: 'ANSWER' | 'ENROL'; voucherId: VoucherRow['id']; set: VoucherDates; told: boolean }
  | { kind: 'KINDERGARTEN_SIGNS'; enrolmentId: EnrolmentRow['id'] }
);

interface OpenRow {
  voucher: VoucherRow;
  application: ApplicationRow;
  enrolment: EnrolmentRow | null;
}

/** The open deadlines that a change would move, for a look at it before it is made. */
export async function plannedMoves(tx: ReadTx, now: Date, change: CalendarChange): Promise<PlannedMove[]> {
  return (await openRows(tx, now, change.cityId)).flatMap((row) => movesOf(now, change, row));
}

/**
 * The same, with the vouchers' rows locked: for the change itself. The caller holds the pool's lock. Locked by a statement of
 * its own: one that waits for a row sees the row as it has become, but everything beside it as it was.
 */
export async function plannedMovesLocked(tx: WriteTx, now: Date, change: CalendarChange): Promise<PlannedMove[]> {
  const ofCity = and(eq(voucher.cityId, change.cityId), inArray(voucher.state, [...voucherLifecycle.categories.outstanding]));
  await tx.select({ id: voucher.id }).from(voucher).where(ofCity).orderBy(voucher.id).for('update');
  return plannedMoves(tx, now, change);
}

/** Deadlines to answer (V3), to enrol (V6) and for kindergartens to sign (E5) that have not passed. */
function openRows(tx: ReadTx, now: Date, cityId: CityId) {
  return tx
    .select({ voucher, application, enrolment: { id: enrolment.id, guardianSignedAt: enrolment.guardianSignedAt, signBy: enrolment.signBy } })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .leftJoin(enrolment, and(eq(enrolment.voucherId, voucher.id), eq(enrolment.state, 'GUARDIAN_SIGNED')))
    .where(
      and(
        eq(application.cityId, cityId),
        or(
          and(eq(voucher.state, 'OFFERED'), gt(voucher.respondBy, now)),
          and(eq(voucher.state, 'ACCEPTED'), gt(voucher.enrolBy, now)),
          and(eq(voucher.state, 'ACCEPTED'), eq(enrolment.state, 'GUARDIAN_SIGNED'), gt(enrolment.signBy, now)),
        ),
      ),
    )
    .orderBy(voucher.id);
}

function movesOf(now: Date, change: CalendarChange, row: OpenRow): PlannedMove[] {
  return [signingMove(now, change, row), voucherMove(now, change, row)].filter((move) => move !== null);
}

/** The later deadline, or `null` where the change does not touch it. @param countedAt when the deadline was counted last */
function later({ before, after }: CalendarChange, since: Date, deadline: Date, countedAt = since): { at: Date; lastDay: LocalDate } | null {
  const moved = movedDeadline({ since, countedAt, lastDay: lastDayBefore(deadline), before, after });
  return moved.at > deadline ? moved : null;
}

function signingMove(now: Date, change: CalendarChange, { application: about, enrolment: signing }: OpenRow): PlannedMove | null {
  if (signing === null || signing.guardianSignedAt === null || signing.signBy === null || signing.signBy <= now) return null;
  const moved = later(change, signing.guardianSignedAt, signing.signBy);
  return moved && { kind: 'KINDERGARTEN_SIGNS', about, enrolmentId: signing.id, was: signing.signBy, becomes: moved.at };
}

function voucherMove(now: Date, change: CalendarChange, { voucher: held, application: about, enrolment: signing }: OpenRow): PlannedMove | null {
  const offered = held.state === 'OFFERED';
  const from = offered ? held.offeredAt : held.acceptedAt;
  const deadline = offered ? held.respondBy : held.enrolBy;
  if (from === null || deadline === null || deadline <= now) return null;
  const moved = later(change, from, deadline, held.extendedAt ?? from);
  if (moved === null) return null;
  // After the guardian's signature the deadline to enrol stands still (E5): it is kept right, but nobody is told of it.
  const told = signing === null;
  return { kind: offered ? 'ANSWER' : 'ENROL', about, voucherId: held.id, set: movedColumns(held, moved, now, change.policy, told), told, was: deadline, becomes: moved.at };
}

function movedColumns(held: VoucherRow, moved: { at: Date; lastDay: LocalDate }, now: Date, policy: VoucherPolicy, running: boolean): VoucherDates {
  const reminders = reminderTimes(now, moved.at, policy);
  const { respondBy, enrolBy, extensionOpensAt, extensionToldAt } = held;
  const told = {
    // A reminder that was sent is not sent again; one that waits goes with the deadline.
    halfReminderAt: held.halfReminderAt && reminders.half,
    lastDayReminderAt: running && reminders.lastDay > now ? reminders.lastDay : null,
  };
  if (held.state === 'OFFERED') return { respondBy: moved.at, enrolBy, extensionOpensAt, extensionToldAt, ...told };
  const opensAt = extensionWindow(moved.lastDay).opensAt;
  const extension = held.extendedAt === null ? { extensionOpensAt: opensAt, extensionToldAt: opensAt > now ? null : extensionToldAt } : { extensionOpensAt, extensionToldAt };
  return { respondBy, enrolBy: moved.at, ...extension, ...told };
}
