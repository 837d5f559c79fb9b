import type { ReadTx, WriteTx } from '@balabaqsha/db';
import { audit, supportMessage } from '@balabaqsha/db/schema';
import { DomainError, type StaffId } from '@balabaqsha/domain';
import { and, desc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { undoSeveralLettersInput } from '../contract/support.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { formerly, lockedLetter, type Letter } from './locked-letter.ts';
import { operatorCalling } from './operator.ts';
import { inOneOrder } from './several-letters.ts';

/** How each deed leaves a letter, by its name in the log. */
const LEAVES: Readonly<Record<string, (by: StaffId, at: Date) => SQL | undefined>> = {
  'support.taken': (by, at) => and(eq(supportMessage.takenBy, by), eq(supportMessage.takenAt, at), isNull(supportMessage.handledAt)),
  'support.left': () => and(isNull(supportMessage.takenBy), isNull(supportMessage.handledAt)),
  'support.handled': (by, at) => and(eq(supportMessage.handledBy, by), eq(supportMessage.handledAt, at)),
  'support.reopened': () => and(isNull(supportMessage.takenBy), isNull(supportMessage.handledAt)),
};

const staffId = z.custom<StaffId>((id) => typeof id === 'string').nullable();
const instant = z.iso.datetime().transform((at) => new Date(at)).nullable();
/** A letter before the deed, as the log has it. */
const before = z.object({ takenBy: staffId, takenAt: instant, handledBy: staffId, handledAt: instant });

/**
 * Takes back what the employee did with several letters, where nothing has happened to them since (P6): each is in the hands,
 * or closed by whom and when, as it was before; all of them or none. What it was is read from the log, not from the form.
 * @throws DomainError NOT_FOUND, SUPPORT_CHANGED with who wrote the letter to which something has happened since
 */
export async function undoSeveralLetters(deps: Deps, actor: Actor, input: z.output<typeof undoSeveralLettersInput>): Promise<{ done: true }> {
  const { operator } = operatorCalling(actor, 'staff.support.undoSeveral');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    for (const id of inOneOrder(input.ids)) await putBack(tx, now, operator, await lockedLetter(tx, id), input.at);
    return { done: true };
  });
}

async function putBack(tx: WriteTx, now: Date, operator: StaffActor, letter: Letter, at: Date): Promise<void> {
  const latest = await latestChange(tx, letter);
  const asLeft = latest === undefined ? undefined : LEAVES[latest.action];
  const was = before.safeParse(latest?.details);
  const isOwn = latest?.actorId === operator.staffId && latest.at.getTime() === at.getTime();
  if (!isOwn || asLeft === undefined || !was.success) throw changed(letter);
  const done = await tx
    .update(supportMessage)
    .set(was.data)
    // Of a letter whose account was deleted nothing is left to do (A9).
    .where(and(eq(supportMessage.id, letter.id), asLeft(operator.staffId, at), ne(supportMessage.contact, '-')))
    .returning({ id: supportMessage.id });
  if (done.length !== 1) throw changed(letter);
  await recordAudit(tx, now, operator, { action: 'support.undone', subject: { kind: 'support', id: letter.id }, details: formerly(letter) });
}

/** The last thing that was done with the letter; to read it is none. */
async function latestChange(tx: ReadTx, { id }: Letter) {
  const [row] = await tx
    .select({ at: audit.at, actorId: audit.actorId, action: audit.action, details: audit.details })
    .from(audit)
    .where(and(eq(audit.subjectKind, 'support'), eq(audit.subjectId, id), ne(audit.action, 'support.read')))
    .orderBy(desc(audit.id))
    .limit(1);
  return row;
}

function changed({ name }: Letter): DomainError {
  return new DomainError('SUPPORT_CHANGED', { params: { writer: name } });
}
