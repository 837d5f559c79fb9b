import type { z } from 'zod';
import type { WriteTx } from '@balabaqsha/db';
import type { Actor, StaffActor } from '../actor.ts';
import type { LetterDeed, severalLettersInput } from '../contract/support.ts';
import type { Deps } from '../deps.ts';
import { handleLetter, reopenLetter } from './handle-support-message.ts';
import { operatorCalling } from './operator.ts';
import { leaveLetter, takeLetter } from './take-support-message.ts';

const DEEDS: Readonly<Record<LetterDeed, (tx: WriteTx, now: Date, operator: StaffActor, id: string) => Promise<unknown>>> = {
  take: (tx, now, operator, id) => takeLetter(tx, now, operator, { id }),
  leave: leaveLetter,
  handle: handleLetter,
  reopen: reopenLetter,
};

/**
 * Does with several letters what is done with one (P6): all of them or none, each with its own line in the log. Letters are
 * locked in one order, so that two who do it at once wait for one another.
 * @throws DomainError NOT_FOUND, SUPPORT_HANDLED and SUPPORT_TAKEN with the name of a colleague who was faster, STATE_CHANGED
 */
export async function severalLetters(deps: Deps, actor: Actor, input: z.output<typeof severalLettersInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.several');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    for (const id of [...new Set(input.ids)].sort()) await DEEDS[input.deed](tx, now, operator, id);
    return { done: true };
  });
}
