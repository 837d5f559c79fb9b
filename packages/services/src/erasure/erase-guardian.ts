import { endGuardianSessions } from '@balabaqsha/auth';
import { expectOne, type WriteTx } from '@balabaqsha/db';
import { applicationDraft, guardian, message, notification, oneTimeCode, supportAnswer, supportMessage } from '@balabaqsha/db/schema';
import type { GuardianId } from '@balabaqsha/domain';
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { eraseAppeals } from './erase-appeals.ts';
import { eraseApplications } from './erase-applications.ts';
import { eraseChildren } from './erase-children.ts';

/**
 * Empties everything that tells who the guardian was: his own columns, his children's where nobody else acts for them, his
 * documents, drafts and letters, addresses of messages; his sessions end. The history of applications, the audit log, accepted
 * texts and contracts that were signed stay: they name him by an id that leads nowhere (A9, D2).
 * The caller holds the guardian's row.
 * @param now UTC instant of the deletion
 */
export async function eraseGuardian(tx: WriteTx, now: Date, guardianId: GuardianId): Promise<void> {
  const own = expectOne(await tx.select().from(guardian).where(eq(guardian.id, guardianId)), 'NOT_FOUND');
  await endGuardianSessions(tx, guardianId, null);
  await tx.delete(applicationDraft).where(eq(applicationDraft.guardianId, guardianId));
  // Whoever answers one of his letters at this moment is waited for: what he sends goes too.
  await tx.select({ id: supportMessage.id }).from(supportMessage).where(eq(supportMessage.guardianId, guardianId)).for('update');
  await eraseMessages(tx, own);
  // That somebody wrote stays for the operators' count of letters; who and what does not.
  const letters = tx.select({ id: supportMessage.id }).from(supportMessage).where(eq(supportMessage.guardianId, guardianId));
  await tx.delete(supportAnswer).where(inArray(supportAnswer.supportMessageId, letters));
  await tx
    .update(supportMessage)
    .set({ name: '-', contact: '-', recipient: null, text: '-', takenBy: null, takenAt: null, handledAt: sql`coalesce(${supportMessage.handledAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(supportMessage.guardianId, guardianId));
  await eraseApplications(tx, now, guardianId);
  await eraseChildren(tx, now, guardianId);
  const nobody = sql`'erased ' || ${guardian.id}::text`;
  await tx
    .update(guardian)
    .set({
      erasedAt: now, iin: nobody, phone: nobody, surname: '', name: '', patronymic: null, birthDate: sql`date_trunc('year', ${guardian.birthDate})::date`,
      login: null, email: null, emailMessages: false, passwordHash: '-',
    })
    .where(eq(guardian.id, guardianId));
  await eraseAppeals(tx, now, guardianId);
}

/** What has not gone out never will; of what has, only that it has is kept. */
async function eraseMessages(tx: WriteTx, { id, iin, phone, email }: typeof guardian.$inferSelect): Promise<void> {
  const addresses = email === null ? [phone] : [phone, email];
  const his = or(
    inArray(message.notificationId, tx.select({ id: notification.id }).from(notification).where(eq(notification.guardianId, id))),
    inArray(message.recipient, addresses),
    // An answer went to the contact that he gave with his letter.
    inArray(message.id, tx.select({ id: supportAnswer.messageId }).from(supportAnswer).innerJoin(supportMessage, eq(supportMessage.id, supportAnswer.supportMessageId)).where(eq(supportMessage.guardianId, id))),
  );
  await tx.delete(message).where(and(his, eq(message.state, 'PENDING')));
  await tx.update(message).set({ recipient: '', params: {} }).where(and(his, ne(message.state, 'PENDING')));
  await tx.delete(oneTimeCode).where(or(eq(oneTimeCode.iin, iin), inArray(oneTimeCode.recipient, addresses)));
}
