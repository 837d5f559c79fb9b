import { expectOne, type WriteTx } from '@balabaqsha/db';
import { supportMessage } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { supportCaseInput, takeSupportInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { formerly, lockedLetter, refuseHandled, refuseTakenByOther } from './locked-letter.ts';
import { operatorCalling } from './operator.ts';

/**
 * Takes a letter in hand, so that no colleague answers it as well (P6); from a colleague only what the employee saw him have.
 * Taking one's own once more is no failure.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN
 */
export async function takeSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof takeSupportInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.take');
  await deps.db.write((tx) => takeLetter(tx, deps.clock.now(), operator, input));
  return { done: true };
}

/** The same in the transaction of whoever does it with several letters. @returns whether that changed it */
export async function takeLetter(tx: WriteTx, now: Date, operator: StaffActor, { id, from }: z.output<typeof takeSupportInput>): Promise<boolean> {
  const letter = await lockedLetter(tx, id);
  await refuseHandled(tx, letter);
  const isSeen = letter.takenAt !== null && letter.takenAt.getTime() === from?.getTime();
  if (!isSeen) await refuseTakenByOther(tx, letter, operator.staffId);
  if (letter.takenBy === operator.staffId) return false;
  expectOne(
    await tx.update(supportMessage).set({ takenBy: operator.staffId, takenAt: now }).where(and(eq(supportMessage.id, letter.id), isNull(supportMessage.handledAt))).returning({ id: supportMessage.id }),
  );
  await recordAudit(tx, now, operator, { action: 'support.taken', subject: { kind: 'support', id: letter.id }, details: { from: letter.takenBy, ...formerly(letter) } });
  return true;
}

/**
 * Puts a letter back that the employee had in hand. One that he has not (any more) stays as it is.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN
 */
export async function leaveSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof supportCaseInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.leave');
  await deps.db.write((tx) => leaveLetter(tx, deps.clock.now(), operator, input.id));
  return { done: true };
}

/** The same in the transaction of whoever does it with several letters. @returns whether that changed it */
export async function leaveLetter(tx: WriteTx, now: Date, operator: StaffActor, id: string): Promise<boolean> {
  const letter = await lockedLetter(tx, id);
  await refuseHandled(tx, letter);
  await refuseTakenByOther(tx, letter, operator.staffId);
  if (letter.takenBy === null) return false;
  expectOne(
    await tx.update(supportMessage).set({ takenBy: null, takenAt: null }).where(and(eq(supportMessage.id, letter.id), eq(supportMessage.takenBy, operator.staffId))).returning({ id: supportMessage.id }),
  );
  await recordAudit(tx, now, operator, { action: 'support.left', subject: { kind: 'support', id: letter.id }, details: formerly(letter) });
  return true;
}
