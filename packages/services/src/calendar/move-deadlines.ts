import type { WriteTx } from '@balabaqsha/db';
import { application, enrolment, voucher } from '@balabaqsha/db/schema';
import {
  extensionWindow, lastDayBefore, localDateOf, movedDeadline, reminderTimes,
  type CalendarAddition, type CityId, type LocalDate, type VoucherPolicy,
} from '@balabaqsha/domain';
import { and, eq, gt, or } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, notifyGuardians, recordApplicationEvents } from '../record/index.ts';

interface CalendarChange {
  cityId: CityId;
  before: readonly CalendarAddition[];
  after: readonly CalendarAddition[];
  policy: VoucherPolicy;
}

type VoucherRow = typeof voucher.$inferSelect;
type ApplicationRow = typeof application.$inferSelect;

/** A guardian's deadline that moved; UTC instants as ISO strings. */
interface Moved {
  about: ApplicationRow;
  deadline: string;
  was: string;
}

/**
 * Moves the open deadlines of a city after its calendar changed: those to answer (V3), to enrol (V6) and for
 * kindergartens to sign (E5). What has passed already stays. The caller holds the pool's lock.
 * @returns how many moved
 */
export async function moveDeadlines(tx: WriteTx, deps: Deps, actor: Actor, now: Date, change: CalendarChange): Promise<number> {
  const open = await tx
    .select({ voucher, application, enrolment: { id: enrolment.id, guardianSignedAt: enrolment.guardianSignedAt, signBy: enrolment.signBy } })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .leftJoin(enrolment, and(eq(enrolment.voucherId, voucher.id), eq(enrolment.state, 'GUARDIAN_SIGNED')))
    .where(
      and(
        eq(application.cityId, change.cityId),
        or(
          and(eq(voucher.state, 'OFFERED'), gt(voucher.respondBy, now)),
          and(eq(voucher.state, 'ACCEPTED'), gt(voucher.enrolBy, now)),
          and(eq(voucher.state, 'ACCEPTED'), eq(enrolment.state, 'GUARDIAN_SIGNED'), gt(enrolment.signBy, now)),
        ),
      ),
    )
    .orderBy(voucher.id)
    .for('update', { of: voucher });

  let signings = 0;
  const told: Moved[] = [];
  for (const row of open) {
    if (row.enrolment !== null) signings += await moveSigning(tx, now, change, row.enrolment);
    const moved = await moveVoucher(tx, now, change, row);
    if (moved !== null) told.push(moved);
  }
  await recordApplicationEvents(
    tx,
    now,
    actor,
    told.map(({ about, deadline, was }) => ({ id: about.id, event: 'DEADLINE_MOVED', from: about.state, to: about.state, details: { deadline, was } })),
  );
  await notifyGuardians(
    tx,
    deps,
    now,
    told.map(({ about, deadline }) => ({
      guardianId: about.guardianId,
      applicationId: about.id,
      kind: 'DEADLINE_MOVED',
      params: { number: about.number, deadline, link: applicationLink(deps, about.number) },
    })),
  );
  return signings + told.length;
}

/** The later deadline, or `null` where the change does not touch it. */
function later(change: CalendarChange, from: Date, deadline: Date): { at: Date; lastDay: LocalDate } | null {
  const { before, after } = change;
  const moved = movedDeadline({ from: localDateOf(from), lastDay: lastDayBefore(deadline), before, after });
  return moved.at > deadline ? moved : null;
}

async function moveSigning(tx: WriteTx, now: Date, change: CalendarChange, row: { id: typeof enrolment.$inferSelect['id']; guardianSignedAt: Date | null; signBy: Date | null }): Promise<number> {
  if (row.guardianSignedAt === null || row.signBy === null || row.signBy <= now) return 0;
  const moved = later(change, row.guardianSignedAt, row.signBy);
  if (moved === null) return 0;
  await tx.update(enrolment).set({ signBy: moved.at }).where(eq(enrolment.id, row.id));
  return 1;
}

/** Moves a voucher's deadline. `null` where nothing that its guardian has to know of moved. */
async function moveVoucher(tx: WriteTx, now: Date, change: CalendarChange, row: { voucher: VoucherRow; application: ApplicationRow; enrolment: object | null }): Promise<Moved | null> {
  const { voucher: held, application: about } = row;
  const offered = held.state === 'OFFERED';
  const from = offered ? held.offeredAt : held.acceptedAt;
  const deadline = offered ? held.respondBy : held.enrolBy;
  if (from === null || deadline === null || deadline <= now) return null;
  const moved = later(change, from, deadline);
  if (moved === null) return null;
  // After the guardian's signature the deadline to enrol stands still (E5): it is kept right, but nobody is told of it.
  const running = row.enrolment === null;
  await tx.update(voucher).set(movedColumns(held, moved, now, change.policy, running)).where(eq(voucher.id, held.id));
  return running ? { about, deadline: moved.at.toISOString(), was: deadline.toISOString() } : null;
}

function movedColumns(held: VoucherRow, moved: { at: Date; lastDay: LocalDate }, now: Date, policy: VoucherPolicy, running: boolean): Partial<VoucherRow> {
  const reminders = reminderTimes(now, moved.at, policy);
  const told = {
    // A reminder that was sent is not sent again; one that waits goes with the deadline.
    ...(held.halfReminderAt !== null && { halfReminderAt: reminders.half }),
    lastDayReminderAt: running && reminders.lastDay > now ? reminders.lastDay : null,
  };
  if (held.state === 'OFFERED') return { respondBy: moved.at, ...told };
  const opensAt = extensionWindow(moved.lastDay).opensAt;
  return {
    enrolBy: moved.at,
    ...told,
    ...(held.extendedAt === null && { extensionOpensAt: opensAt, extensionToldAt: opensAt > now ? null : held.extensionToldAt }),
  };
}
