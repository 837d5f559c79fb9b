import { supportMessage } from '@balabaqsha/db/schema';
import type { WriteTx } from '@balabaqsha/db';
import { DomainError, isDomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { LetterDeed, severalLetters as answer, severalLettersInput } from '../contract/support.ts';
import type { Deps } from '../deps.ts';
import { handleLetter, reopenLetter } from './handle-support-message.ts';
import { operatorCalling } from './operator.ts';
import { leaveLetter, takeLetter } from './take-support-message.ts';

const DEEDS: Readonly<Record<LetterDeed, (tx: WriteTx, now: Date, operator: StaffActor, id: string) => Promise<boolean>>> = {
  take: (tx, now, operator, id) => takeLetter(tx, now, operator, { id }),
  leave: leaveLetter,
  handle: handleLetter,
  reopen: reopenLetter,
};

/**
 * Does with several letters what is done with one (P6): all of them or none, each with its own line in the log. Letters are
 * locked in one order, so that two who do it at once wait for one another.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED and SUPPORT_TAKEN with who wrote the letter and the name of a colleague who was
 * faster, STATE_CHANGED
 */
export async function severalLetters(deps: Deps, actor: Actor, input: z.output<typeof severalLettersInput>): Promise<z.output<typeof answer>> {
  const { operator } = operatorCalling(actor, 'staff.support.several');
  const at = deps.clock.now();
  return deps.db.write(async (tx) => {
    const ids: string[] = [];
    for (const id of inOneOrder(input.ids)) if (await namingWriter(tx, id, () => DEEDS[input.deed](tx, at, operator, id))) ids.push(id);
    return { ids, at };
  });
}

/** Each once, in the order in which everybody locks letters. */
export function inOneOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** Of several letters a refusal says whose it is about. */
async function namingWriter<T>(tx: WriteTx, id: string, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [letter] = await tx.select({ writer: supportMessage.name }).from(supportMessage).where(eq(supportMessage.id, id));
    throw new DomainError(error.code, { cause: error, fields: error.fields, params: { ...error.params, ...letter } });
  }
}
