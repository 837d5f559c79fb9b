import { requireCall } from '@balabaqsha/auth';
import { noteDeskChange, type WriteTx } from '@balabaqsha/db';
import { attempt, supportMessage } from '@balabaqsha/db/schema';
import { answerRecipient, DomainError, isDomainError, type FileId } from '@balabaqsha/domain';
import { lt, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt, lineOf } from '../attempts/index.ts';
import type { supportInput } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { checkFileSize, keepFile } from '../files/index.ts';
import { recordAudit } from '../record/index.ts';

type Letter = z.output<typeof supportInput>;

const PER_HOUR = 5;
const HOUR = 3_600_000;

/**
 * Takes a message for the support service (P6), five an hour from one contact, and a file that comes along after looking
 * into it (D3). A refusal of the file belongs to the field `attachment`.
 * @throws DomainError TOO_MANY_ATTEMPTS, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE, FILE_ENCRYPTED, FILE_INFECTED, UNAVAILABLE
 */
export async function sendSupportMessage(deps: Deps, actor: Actor, input: Letter): Promise<{ done: true }> {
  requireCall(actor, 'public.sendSupportMessage');
  const now = deps.clock.now();
  if (input.attachment === null) await deps.db.write((tx) => write(tx, actor, now, input, null));
  else await sendWithFile(deps, actor, now, input, input.attachment);
  return { done: true };
}

async function sendWithFile(deps: Deps, actor: Actor, now: Date, input: Letter, attachment: NonNullable<Letter['attachment']>): Promise<void> {
  const guardianId = actor.kind === 'guardian' ? actor.guardianId : null;
  try {
    checkFileSize(attachment);
    await deps.db.write((tx) => countFile(tx, actor, now));
    await keepFile(deps, actor, now, { ...attachment, purpose: 'SUPPORT_ATTACHMENT', guardianId }, (tx, { id }) => write(tx, actor, now, input, id));
  } catch (error) {
    throw isDomainError(error) && error.code.startsWith('FILE_') ? new DomainError(error.code, { params: error.params, field: 'attachment' }) : error;
  }
}

/**
 * A guardian is counted by himself, a stranger by the line that he calls from, and all strangers together by the disk.
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
async function countFile(tx: WriteTx, actor: Actor, now: Date): Promise<void> {
  if (actor.kind === 'guardian') return countAttempt(tx, now, 'support-file', actor.guardianId);
  if (actor.kind === 'anonymous' && actor.address !== undefined) await countAttempt(tx, now, 'stranger-file', lineOf(actor.address));
  await countAttempt(tx, now, 'strangers-files', '');
}

/** @throws DomainError TOO_MANY_ATTEMPTS */
async function write(tx: WriteTx, actor: Actor, now: Date, { name, contact, text, locale }: Letter, attachmentId: FileId | null): Promise<void> {
  const windowStart = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
  // The key is a hash: counters need not know whose they are.
  const key = `support:${createHash('sha256').update(contact.toLowerCase().replace(/\s/g, '')).digest('hex')}`;
  const counted = await tx
    .insert(attempt)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({ target: [attempt.key, attempt.windowStart], set: { count: sql`${attempt.count} + 1` }, setWhere: lt(attempt.count, PER_HOUR) })
    .returning({ count: attempt.count });
  if (counted.length === 0) throw new DomainError('TOO_MANY_ATTEMPTS');
  const guardianId = actor.kind === 'guardian' ? actor.guardianId : null;
  const [row] = await tx.insert(supportMessage).values({ guardianId, name, contact, recipient: answerRecipient(contact), text, locale, attachmentId, createdAt: now }).returning({ id: supportMessage.id });
  await recordAudit(tx, now, actor, { action: 'support.sent', subject: { kind: 'support-message', id: row?.id ?? null }, details: { attachment: attachmentId } });
  noteDeskChange(tx, 'letters');
}
