import { expectOne, type WriteTx } from '@balabaqsha/db';
import { supportMessage } from '@balabaqsha/db/schema';
import type { StaffId } from '@balabaqsha/domain';
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { field, handleSupportInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { formerly, lockedLetter, refuseHandled, refuseTakenByOther, type Letter } from './locked-letter.ts';
import { operatorCalling } from './operator.ts';

/**
 * Marks a support message as done with (P6). Doing so twice is no failure; the second of two employees is told who did.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN where a colleague has it in hand
 */
export async function handleSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof handleSupportInput>): Promise<z.output<typeof field.done>> {
  const { operator } = operatorCalling(actor, 'staff.support.handle');
  await deps.db.write((tx) => handleLetter(tx, deps.clock.now(), operator, input.id));
  return { done: true };
}

/** The same in the transaction of whoever does it with several letters. @returns whether that changed it */
export async function handleLetter(tx: WriteTx, now: Date, operator: StaffActor, id: string): Promise<boolean> {
  const letter = await lockedLetter(tx, id);
  if (letter.handledAt !== null && letter.handledBy === operator.staffId) return false;
  await refuseHandled(tx, letter);
  await refuseTakenByOther(tx, letter, operator.staffId);
  await closeLetter(tx, now, letter, operator.staffId);
  await recordAudit(tx, now, operator, { action: 'support.handled', subject: { kind: 'support', id: letter.id }, details: formerly(letter) });
  return true;
}

/** Closes a letter that waits. @throws DomainError STATE_CHANGED where it does no more */
export async function closeLetter(tx: WriteTx, now: Date, { id }: Letter, staffId: StaffId): Promise<void> {
  expectOne(
    await tx
      .update(supportMessage)
      .set({ handledAt: now, handledBy: staffId, takenBy: null, takenAt: null })
      .where(and(eq(supportMessage.id, id), isNull(supportMessage.handledAt)))
      .returning({ id: supportMessage.id }),
  );
}

/**
 * Opens a letter again that was done with, for whoever takes it. One that waits already stays as it is.
 * @throws DomainError NOT_FOUND, STATE_CHANGED where the account of who wrote it was deleted (A9)
 */
export async function reopenSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof handleSupportInput>): Promise<z.output<typeof field.done>> {
  const { operator } = operatorCalling(actor, 'staff.support.reopen');
  await deps.db.write((tx) => reopenLetter(tx, deps.clock.now(), operator, input.id));
  return { done: true };
}

/** The same in the transaction of whoever does it with several letters. @returns whether that changed it */
export async function reopenLetter(tx: WriteTx, now: Date, operator: StaffActor, id: string): Promise<boolean> {
  const letter = await lockedLetter(tx, id);
  if (letter.handledAt === null) return false;
  expectOne(
    await tx
      .update(supportMessage)
      .set({ handledAt: null, handledBy: null })
      // Of a letter whose account was deleted nothing is left to answer.
      .where(and(eq(supportMessage.id, letter.id), isNotNull(supportMessage.handledAt), ne(supportMessage.contact, '-')))
      .returning({ id: supportMessage.id }),
  );
  await recordAudit(tx, now, operator, { action: 'support.reopened', subject: { kind: 'support', id: letter.id }, details: formerly(letter) });
  return true;
}
