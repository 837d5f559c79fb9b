import { requireCall } from '@balabaqsha/auth';
import { problem, problemCheck } from '@balabaqsha/db/schema';
import { PROBLEM_CODES } from '@balabaqsha/domain';
import { asc, desc, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { ProblemBoard } from '../contract/problem.ts';
import type { Deps } from '../deps.ts';
import { thingsOf } from './problem-things.ts';

/** As many of the gone as help to see what comes again. */
const LAST_GONE = 50;

/**
 * States that must not exist, as the last check saw them, kind by kind and the oldest first; the list should be empty.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function problemBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<ProblemBoard> {
  requireCall(actor, 'staff.operations.problems');
  return deps.db.read(async (tx) => {
    const [[check], present, gone] = await Promise.all([
      tx.select({ at: problemCheck.at }).from(problemCheck).orderBy(desc(problemCheck.at)).limit(1),
      tx.select().from(problem).where(isNull(problem.goneAt)).orderBy(asc(problem.firstSeenAt), asc(problem.subject)),
      tx.select().from(problem).where(isNotNull(problem.goneAt)).orderBy(desc(problem.goneAt), asc(problem.subject)).limit(LAST_GONE),
    ]);
    const thingOf = await thingsOf(tx, [...present, ...gone]);
    const rows = (found: typeof present) => found.map((row) => ({ ...row, thing: thingOf(row) }));
    return { checkedAt: check?.at ?? null, present: PROBLEM_CODES.flatMap((code) => rows(present.filter((row) => row.code === code))), gone: rows(gone) };
  });
}
