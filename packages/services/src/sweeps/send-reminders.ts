import { isOneOf, type WriteTx } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, type ApplicationId, type ApplicationState, type GuardianId, type VoucherId } from '@balabaqsha/domain';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { applicationLink, notifyGuardians, type GuardianNotice } from '../record/index.ts';
import { CHUNK, inChunks } from './chunks.ts';

/**
 * Reminds of deadlines when half of the time is left and on the morning of the last day (V11), and tells that the
 * extension can be taken (V7). What was sent is marked on the voucher in the same transaction, so nobody hears it twice;
 * a reminder that comes too late is dropped.
 */
export async function sendReminders(deps: Deps): Promise<{ reminders: number; extensions: number }> {
  const now = deps.clock.now();
  return {
    reminders: await inChunks(deps.db, (tx) => remind(tx, deps, now)),
    extensions: await inChunks(deps.db, (tx) => tellOfExtension(tx, deps, now)),
  };
}

interface Reminded {
  voucherId: VoucherId;
  id: ApplicationId;
  number: number;
  guardianId: GuardianId;
  state: ApplicationState;
  respondBy: Date;
  enrolBy: Date | null;
  halfReminderAt: Date | null;
  lastDayReminderAt: Date | null;
}

const columns = {
  voucherId: voucher.id,
  id: application.id,
  number: application.number,
  guardianId: application.guardianId,
  state: application.state,
  respondBy: voucher.respondBy,
  enrolBy: voucher.enrolBy,
  halfReminderAt: voucher.halfReminderAt,
  lastDayReminderAt: voucher.lastDayReminderAt,
};

async function remind(tx: WriteTx, deps: Deps, now: Date): Promise<number> {
  const due: Reminded[] = await tx
    .select(columns)
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(or(lte(voucher.halfReminderAt, now), lte(voucher.lastDayReminderAt, now)))
    .orderBy(asc(voucher.id))
    .limit(CHUNK)
    .for('update', { of: voucher });
  const ids = due.map(({ voucherId }) => voucherId);
  if (ids.length === 0) return 0;
  await tx.update(voucher).set({ halfReminderAt: null }).where(and(isOneOf(voucher.id, ids), lte(voucher.halfReminderAt, now)));
  await tx.update(voucher).set({ lastDayReminderAt: null }).where(and(isOneOf(voucher.id, ids), lte(voucher.lastDayReminderAt, now)));
  await notifyGuardians(tx, deps, now, due.flatMap((each) => reminderOf(deps, each, now)));
  return due.length;
}

/** What is waited for and until when; nothing where no deadline runs any more. */
function reminderOf(deps: Deps, { id, number, guardianId, state, respondBy, enrolBy }: Reminded, now: Date): GuardianNotice[] {
  const step = state === 'VOUCHER_OFFERED' ? 'RESPOND' : 'ENROL';
  const deadline = step === 'RESPOND' ? respondBy : applicationLifecycle.is(state, 'enrolmentDeadlineRuns') ? enrolBy : null;
  if (deadline === null || now >= deadline) return [];
  return [{ guardianId, applicationId: id, kind: 'VOUCHER_REMINDER', params: { number, deadline: deadline.toISOString(), step, link: applicationLink(deps, number) } }];
}

async function tellOfExtension(tx: WriteTx, deps: Deps, now: Date): Promise<number> {
  const due: Reminded[] = await tx
    .select(columns)
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(
      and(
        eq(voucher.state, 'ACCEPTED'),
        inArray(application.state, [...applicationLifecycle.categories.enrolmentDeadlineRuns]),
        lte(voucher.extensionOpensAt, now),
        gt(voucher.enrolBy, now),
        isNull(voucher.extendedAt),
        isNull(voucher.extensionToldAt),
      ),
    )
    .orderBy(asc(voucher.id))
    .limit(CHUNK)
    .for('update', { of: voucher });
  if (due.length === 0) return 0;
  await tx.update(voucher).set({ extensionToldAt: now }).where(isOneOf(voucher.id, due.map(({ voucherId }) => voucherId)));
  await notifyGuardians(
    tx,
    deps,
    now,
    due.map(({ id, number, guardianId, enrolBy }) => ({
      guardianId,
      applicationId: id,
      kind: 'VOUCHER_EXTENSION_OPEN',
      params: { number, deadline: enrolBy?.toISOString() ?? '', link: applicationLink(deps, number) },
    })),
  );
  return due.length;
}
