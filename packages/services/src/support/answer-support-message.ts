import { expectOne } from '@balabaqsha/db';
import { message, supportAnswer, supportMessage } from '@balabaqsha/db/schema';
import { channelOf, DomainError } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { answerSupportInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { closeLetter } from './handle-support-message.ts';
import { lockedLetter, refuseHandled, refuseTakenByOther } from './locked-letter.ts';
import { operatorCalling } from './operator.ts';

/**
 * Answers a letter on the way that its writer gave, an SMS or an e-mail, and closes it where that is all (P6). It goes the way
 * of every message: a gateway that is down delays it, and staff see what became of it (N2). Whoever answers has it in hand.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED, SUPPORT_TAKEN, NO_CHANNEL
 */
export async function answerSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof answerSupportInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.answer');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const letter = await lockedLetter(tx, input.id);
    await refuseHandled(tx, letter);
    await refuseTakenByOther(tx, letter, operator.staffId);
    if (letter.recipient === null) throw new DomainError('NO_CHANNEL');
    const { id: messageId } = expectOne(
      await tx
        .insert(message)
        .values({
          channel: channelOf(letter.recipient), recipient: letter.recipient, kind: 'SUPPORT_ANSWER', locale: letter.locale, params: { answer: input.answer },
          state: 'PENDING', createdAt: now, nextAttemptAt: now,
        })
        .returning({ id: message.id }),
    );
    await tx.insert(supportAnswer).values({ supportMessageId: letter.id, messageId, text: input.answer, sentBy: operator.staffId, sentAt: now });
    if (input.handled) await closeLetter(tx, now, letter, operator.staffId);
    else if (letter.takenBy === null) {
      expectOne(
        await tx.update(supportMessage).set({ takenBy: operator.staffId, takenAt: now }).where(and(eq(supportMessage.id, letter.id), isNull(supportMessage.takenBy))).returning({ id: supportMessage.id }),
      );
    }
    await recordAudit(tx, now, actor, { action: 'support.answered', subject: { kind: 'support', id: letter.id }, details: { message: messageId, handled: input.handled } });
    await deps.jobs.enqueue(tx, 'message.deliver', { messageId });
    return { done: true };
  });
}
