import { randomUUID } from 'node:crypto';
import { insertMany, isOneOf, type WriteTx } from '@balabaqsha/db';
import { message, staffInvitation } from '@balabaqsha/db/schema';
import { INVITATION_HOURS, invitationLifecycle, type Locale, type StaffId } from '@balabaqsha/domain';
import { and, eq, type SQL } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { takeBackMessages } from '../messages/index.ts';
import { recordAudit } from '../record/index.ts';
import { newSpokenCode } from '../second-factor/spoken-code.ts';

/** Who is invited, and where the message goes. */
export interface Invited {
  staffId: StaffId;
  login: string;
  /** E.164. */
  phone: string;
  email: string | null;
  locale: Locale;
  /** The reset on which two administrators agreed, where he set his password long ago and forgot it. */
  resetId?: string;
}

/** When an invitation that is sent at an instant has to be used by. */
export function invitationEnd(at: Date): Date {
  return new Date(at.getTime() + INVITATION_HOURS * 3_600_000);
}

/**
 * Sends employees their invitations in the transaction of the change (N2). Former ones open nothing any more, and what was not
 * sent of them yet never is. The code is kept as a hash; the message forgets it once it is sent.
 */
export async function invite(tx: WriteTx, deps: Deps, now: Date, by: StaffActor, invited: readonly Invited[]): Promise<void> {
  const expiresAt = invitationEnd(now);
  await withdrawPending(tx, now, invited.map(({ staffId }) => staffId));
  const sent = invited.map((each) => ({ ...each, ...newSpokenCode(), id: randomUUID() }));
  await insertMany(tx, staffInvitation, sent.map(({ id, staffId, locale, hash, resetId }) => ({ id, staffId, resetId: resetId ?? null, state: invitationLifecycle.initial.state, locale, codeHash: hash, sentBy: by.staffId, sentAt: now, expiresAt })));
  const messages = sent.flatMap(({ id, login, phone, email, locale, code, resetId }) => {
    const shared = { invitationId: id, kind: 'STAFF_INVITATION' as const, locale, params: { login, code, link: `${deps.consoleUrl}/invitation`, about: resetId === undefined ? 'INVITATION' : 'RESET' }, state: 'PENDING' as const, createdAt: now, nextAttemptAt: now };
    return [{ ...shared, channel: 'SMS' as const, recipient: phone }, ...(email === null ? [] : [{ ...shared, channel: 'EMAIL' as const, recipient: email }])];
  });
  await insertMany(tx, message, messages);
  await recordAudit(tx, now, by, ...invited.map(({ staffId }) => ({ action: 'invitation.sent', subject: { kind: 'staff', id: staffId } })));
  await deps.jobs.enqueue(tx, 'message.sweep', {});
}

/** Takes employees' open invitations back, and what was not sent of them yet. @returns how many there were */
export function withdrawPending(tx: WriteTx, now: Date, ids: readonly StaffId[]): Promise<number> {
  return withdraw(tx, now, isOneOf(staffInvitation.staffId, ids));
}

/** The same of those that were sent for resets that have lapsed. */
export async function withdrawOfResets(tx: WriteTx, now: Date, resetIds: readonly string[]): Promise<void> {
  await withdraw(tx, now, isOneOf(staffInvitation.resetId, resetIds));
}

async function withdraw(tx: WriteTx, now: Date, which: SQL): Promise<number> {
  const withdrawn = await tx
    .update(staffInvitation)
    .set({ state: invitationLifecycle.step('PENDING', 'WITHDRAWN'), closedAt: now, ticketHash: null, pendingPasswordHash: null, pendingSecret: null })
    .where(and(which, eq(staffInvitation.state, 'PENDING')))
    .returning({ id: staffInvitation.id });
  await takeBackMessages(tx, withdrawn.map(({ id }) => id));
  return withdrawn.length;
}
