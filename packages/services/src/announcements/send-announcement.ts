import { noteCityChange, type WriteTx } from '@balabaqsha/db';
import { announcement, announcementRecipient, guardian } from '@balabaqsha/db/schema';
import { announcementLifecycle, type GuardianId, type MessageChannel } from '@balabaqsha/domain';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { notifyGuardians } from '../record/index.ts';
import { noticeParams } from './words.ts';

/** Guardians that one transaction tells, unless a test tells fewer. */
const SET = 500;

type Announcement = typeof announcement.$inferSelect;

/**
 * Tells the next set of an announcement's recipients and orders the set after it, in one transaction (N1). Who has a
 * notification is not told again, however often it runs; once it is stopped nobody is told any more. The page that watches is
 * told of each set.
 */
export async function sendAnnouncement(deps: Deps, input: { announcementId: string }, most = SET): Promise<void> {
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    // Whoever stops it waits for this set, or this set finds it stopped.
    const [row] = await tx.select().from(announcement).where(and(eq(announcement.id, input.announcementId), eq(announcement.state, 'SENDING'))).for('update');
    if (row === undefined) return;
    const set = await nextSet(tx, row.id, most);
    const params = noticeParams(row.text);
    const told = await notifyGuardians(tx, deps, now, set.map((guardianId) => ({ guardianId, applicationId: null, kind: 'ANNOUNCEMENT', params })), channelsOf(row));
    await keepTold(tx, row.id, set, told);
    const isOver = set.length < most;
    await tx
      .update(announcement)
      .set({ told: row.told + set.length, ...(isOver && { state: announcementLifecycle.step('SENDING', 'FINISHED'), endedAt: now }) })
      .where(eq(announcement.id, row.id));
    noteCityChange(tx, row.cityId);
    if (!isOver) await deps.jobs.enqueue(tx, 'announcement.send', { announcementId: row.id });
  });
}

/** Those who have not been told yet and still have an account. */
async function nextSet(tx: WriteTx, id: string, most: number): Promise<GuardianId[]> {
  const rows = await tx
    .select({ guardianId: announcementRecipient.guardianId })
    .from(announcementRecipient)
    .innerJoin(guardian, and(eq(guardian.id, announcementRecipient.guardianId), isNull(guardian.erasedAt)))
    .where(and(eq(announcementRecipient.announcementId, id), isNull(announcementRecipient.notificationId)))
    .orderBy(asc(announcementRecipient.guardianId))
    .limit(most)
    // Whose account is being deleted at this moment is waited for, and then is nobody's (A9).
    .for('key share', { of: guardian });
  return rows.map(({ guardianId }) => guardianId);
}

async function keepTold(tx: WriteTx, id: string, set: readonly GuardianId[], told: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update ${announcementRecipient} as recipient set notification_id = each.notification_id
    from unnest(${`{${set.join(',')}}`}::uuid[], ${`{${told.join(',')}}`}::uuid[]) as each (guardian_id, notification_id)
    where recipient.announcement_id = ${id} and recipient.guardian_id = each.guardian_id`);
}

function channelsOf({ sms, email, push }: Announcement): MessageChannel[] {
  return [...(sms ? (['SMS'] as const) : []), ...(email ? (['EMAIL'] as const) : []), ...(push ? (['PUSH'] as const) : [])];
}
