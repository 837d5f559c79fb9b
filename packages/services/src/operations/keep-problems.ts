import type { WriteTx } from '@balabaqsha/db';
import { problem, problemCheck } from '@balabaqsha/db/schema';
import { PROBLEM_CODES } from '@balabaqsha/domain';
import { and, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { LISTED, type Problem } from './problem.ts';

/** Days for which it is known when the detector looked. */
const CHECKS_KEPT_DAYS = 31;

/**
 * Keeps what a check has found: new problems begin, known ones were seen once more, and those that were not seen are gone.
 * @param now UTC instant at which the check began
 * @returns what begins and what is gone with this check
 */
export async function keepProblems(tx: WriteTx, now: Date, found: readonly Problem[]): Promise<{ begun: readonly Problem[]; gone: readonly Problem[] }> {
  const columns = { code: problem.code, subject: problem.subject, text: problem.text };
  // A check may name one thing several times, as a lane by each of its stretches: it is one problem.
  const things = [...new Map(found.map((each) => [`${each.code} ${each.subject}`, each])).values()];
  const seen = things.length === 0 ? [] : await tx
    .insert(problem)
    .values(things.map(({ code, subject, text }) => ({ code, subject, text: text.slice(0, 500), firstSeenAt: now, lastSeenAt: now })))
    .onConflictDoUpdate({
      target: [problem.code, problem.subject],
      targetWhere: isNull(problem.goneAt),
      set: { text: sql`excluded.text`, lastSeenAt: sql`greatest(${problem.lastSeenAt}, excluded.last_seen_at)` },
    })
    // A row that this statement made has not been changed by any.
    .returning({ ...columns, isNew: sql<boolean>`xmax = 0` });
  // Of a kind that fills its list, some were not looked at: nobody knows whether those are gone.
  const cut = PROBLEM_CODES.filter((code) => found.filter((each) => each.code === code).length >= LISTED);
  const gone = await tx
    .update(problem)
    .set({ goneAt: now })
    .where(and(isNull(problem.goneAt), lt(problem.lastSeenAt, now), cut.length === 0 ? undefined : notInArray(problem.code, cut)))
    .returning(columns);
  await tx.insert(problemCheck).values({ at: now, found: found.length }).onConflictDoNothing();
  await tx.delete(problemCheck).where(lt(problemCheck.at, new Date(now.getTime() - CHECKS_KEPT_DAYS * 86_400_000)));
  return { begun: seen.filter(({ isNew }) => isNew), gone };
}
