import type { Database } from '@balabaqsha/db';
import type { Clock } from '@balabaqsha/domain';

interface Asker {
  db: Database;
  clock: Clock;
}

/**
 * Keeps an answer that is the same for everybody for a while, by the program's clock: however many ask, the database is
 * asked once. Those who come while it is being asked wait for that answer. A failure is told to them and not kept.
 * @param ms how old an answer may be
 * @returns the same question; each database has answers of its own
 */
export function keptFor<Answer>(ms: number, ask: (asker: Asker, now: Date) => Promise<Answer>): (asker: Asker) => Promise<Answer> {
  const kept = new WeakMap<Database, { since: number; answer: Promise<Answer> }>();
  return (asker) => {
    const now = asker.clock.now();
    const known = kept.get(asker.db);
    if (known !== undefined && now.getTime() - known.since < ms && now.getTime() >= known.since) return known.answer;
    const asked = { since: now.getTime(), answer: ask(asker, now) };
    kept.set(asker.db, asked);
    asked.answer.catch(() => {
      if (kept.get(asker.db) === asked) kept.delete(asker.db);
    });
    return asked.answer;
  };
}

/** The same for a question about each of a few things, such as cities: every one has an answer of its own. */
export function keptForEach<Key, Answer>(ms: number, ask: (asker: Asker, key: Key, now: Date) => Promise<Answer>): (asker: Asker, key: Key) => Promise<Answer> {
  const questions = new Map<Key, (asker: Asker) => Promise<Answer>>();
  return (asker, key) => {
    const question = questions.get(key) ?? keptFor(ms, (its, now) => ask(its, key, now));
    questions.set(key, question);
    return question(asker);
  };
}
