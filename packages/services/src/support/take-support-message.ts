import { expectOne, type WriteTx } from '@balabaqsha/db';
import { supportMessage } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { supportCaseInput, takeSupportInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { lockedLetter, refuseHandled, refuseTakenByOther } from './locked-letter.ts';
import { operatorCalling } from './operator.ts';

/**
 * Takes a letter in hand, so that no colleague answers it as well (P6); from a colleague only what the employee saw him have.
 * Taking one's own once more is no failure.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN
 */
export async function takeSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof takeSupportInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.take');
  return deps.db.write((tx) => takeLetter(tx, deps.clock.now(), operator, input));
}

/** The same in the transaction of whoever does it with several letters. */
export async function takeLetter(tx: WriteTx, now: Date, operator: StaffActor, { id, from }: z.output<typeof takeSupportInput>): Promise<{ done: true }> {
  const letter = await lockedLetter(tx, id);
  await refuseHandled(tx, letter);
  const isSeen = letter.takenAt !== null && letter.takenAt.getTime() === from?.getTime();
  if (!isSeen) await refuseTakenByOther(tx, letter, operator.staffId);
  if (letter.takenBy === operator.staffId) return { done: true };
  expectOne(
    await tx.update(supportMessage).set({ takenBy: operator.staffId, takenAt: now }).where(and(eq(supportMessage.id, letter.id), isNull(supportMessage.handledAt))).returning({ id: supportMessage.id }),
  );
  await recordAudit(tx, now, operator, { action: 'support.taken', subject: { kind: 'support', id: letter.id }, details: { from: letter.takenBy } });
  return { done: true };
}

/**
 * Puts a letter back that the employee had in hand. One that he has not (any more) stays as it is.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN
 */
export async function leaveSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof supportCaseInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.leave');
  return deps.db.write((tx) => leaveLetter(tx, deps.clock.now(), operator, input.id));
}

/** The same in the transaction of whoever does it with several letters. */
export async function leaveLetter(tx: WriteTx, now: Date, operator: StaffActor, id: string): Promise<{ done: true }> {
  const letter = await lockedLetter(tx, id);
  await refuseHandled(tx, letter);
  await refuseTakenByOther(tx, letter, operator.staffId);
  if (letter.takenBy === null) return { done: true };
  expectOne(
    await tx.update(supportMessage).set({ takenBy: null, takenAt: null }).where(and(eq(supportMessage.id, letter.id), eq(supportMessage.takenBy, operator.staffId))).returning({ id: supportMessage.id }),
  );
  await recordAudit(tx, now, operator, { action: 'support.left', subject: { kind: 'support', id: letter.id } });
  return { done: true };
}
