import { expectOne, type ReadTx } from '@balabaqsha/db';
import { acceptance, accountDeletion, applicationDraft, child, file, guardian, guardianSession, guardianship, message, notification, pushSubscription, reason, supportMessage } from '@balabaqsha/db/schema';
import type { GuardianId } from '@balabaqsha/domain';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { readDataViews } from '../children/list-data-views.ts';
import type { OwnData } from '../ports/index.ts';
import { readApplicationData } from './read-application-data.ts';

/** Looks at a child's data that one download holds at most. */
const VIEWS = 10_000;

/** Gathers everything that is kept about the guardian, out of one snapshot (A9). @param now UTC instant of the download */
export async function readOwnData(tx: ReadTx, guardianId: GuardianId, now: Date): Promise<OwnData> {
  const own = expectOne(await tx.select().from(guardian).where(eq(guardian.id, guardianId)), 'NOT_FOUND');
  const { iin, surname, name, patronymic, sex, birthDate, phone, login, email, emailMessages, locale, createdAt } = own;
  return {
    madeAt: now,
    guardian: { iin, surname, name, patronymic, sex, birthDate, phone, login, email, emailMessages, locale, registeredAt: createdAt },
    accepted: await tx
      .select({ agreement: acceptance.agreement, version: acceptance.version, acceptedAt: acceptance.acceptedAt })
      .from(acceptance)
      .where(eq(acceptance.guardianId, guardianId))
      .orderBy(asc(acceptance.acceptedAt), asc(acceptance.agreement)),
    children: await readChildrenData(tx, guardianId),
    applications: await readApplicationData(tx, guardianId),
    draft: (await tx.select({ values: applicationDraft.values, updatedAt: applicationDraft.updatedAt }).from(applicationDraft).where(eq(applicationDraft.guardianId, guardianId)))[0] ?? null,
    files: await tx
      .select({ name: file.name, purpose: file.purpose, size: file.size, sentAt: file.createdAt })
      .from(file)
      .where(and(eq(file.guardianId, guardianId), isNull(file.erasedAt)))
      .orderBy(asc(file.createdAt), asc(file.id)),
    notifications: await tx
      .select({ at: notification.createdAt, kind: notification.kind, params: notification.params, readAt: notification.readAt })
      .from(notification)
      .where(eq(notification.guardianId, guardianId))
      .orderBy(asc(notification.createdAt), asc(notification.id)),
    messages: await readMessages(tx, own),
    letters: await tx
      .select({
        at: supportMessage.createdAt, name: supportMessage.name, contact: supportMessage.contact, text: supportMessage.text,
        handled: sql<boolean>`${supportMessage.handledAt} is not null`,
        // Names are written out: among the columns of one table they would lose it.
        answers: sql<string[]>`array(select answered.text from support_answer as answered where answered.support_message_id = support_message.id order by answered.sent_at)`,
      })
      .from(supportMessage)
      .where(eq(supportMessage.guardianId, guardianId))
      .orderBy(asc(supportMessage.createdAt), asc(supportMessage.id)),
    devices: await tx
      .select({ since: pushSubscription.createdAt, userAgent: pushSubscription.userAgent })
      .from(pushSubscription)
      .where(eq(pushSubscription.guardianId, guardianId))
      .orderBy(asc(pushSubscription.createdAt), asc(pushSubscription.id)),
    sessions: await tx
      .select({ since: guardianSession.createdAt, userAgent: guardianSession.userAgent })
      .from(guardianSession)
      .where(eq(guardianSession.userId, guardianId))
      .orderBy(asc(guardianSession.createdAt)),
    deletions: await tx
      .select({ requestedAt: accountDeletion.requestedAt, dueAt: accountDeletion.dueAt, state: accountDeletion.state, closedAt: accountDeletion.closedAt })
      .from(accountDeletion)
      .where(eq(accountDeletion.guardianId, guardianId))
      .orderBy(asc(accountDeletion.requestedAt)),
  };
}

async function readChildrenData(tx: ReadTx, guardianId: GuardianId): Promise<OwnData['children']> {
  const rows = await tx
    .select({ child, tie: guardianship, reason: reason.text })
    .from(guardianship)
    .innerJoin(child, eq(child.id, guardianship.childId))
    .leftJoin(reason, eq(reason.id, guardianship.refusalReasonId))
    .where(eq(guardianship.guardianId, guardianId))
    .orderBy(asc(child.birthDate), asc(child.id));
  const children: OwnData['children'][number][] = [];
  for (const { child: { id, iin, surname, name, patronymic, sex, birthDate }, tie, reason: why } of rows) {
    children.push({
      iin, surname, name, patronymic, sex, birthDate,
      guardianship: tie.state,
      addedAt: tie.createdAt,
      proofSentAt: tie.proofSentAt,
      refusal: why && { reason: why, comment: tie.refusalComment },
      views: tie.state === 'CONFIRMED' ? await readDataViews(tx, guardianId, id, VIEWS) : [],
    });
  }
  return children;
}

/** Messages about his notifications, and codes that went to his present addresses. */
async function readMessages(tx: ReadTx, { id, phone, email }: typeof guardian.$inferSelect): Promise<OwnData['messages']> {
  const his = tx.select({ id: notification.id }).from(notification).where(eq(notification.guardianId, id));
  return tx
    .select({ at: message.createdAt, channel: message.channel, recipient: message.recipient, kind: message.kind, sentAt: message.sentAt })
    .from(message)
    .where(or(inArray(message.notificationId, his), and(isNull(message.notificationId), inArray(message.recipient, email === null ? [phone] : [phone, email]))))
    .orderBy(asc(message.createdAt), asc(message.id));
}
