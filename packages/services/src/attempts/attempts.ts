import { createHash } from 'node:crypto';
import type { WriteTx } from '@balabaqsha/db';
import { attempt } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq, lt, sql } from 'drizzle-orm';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often the same one may try the same thing in a window of time. */
export const ATTEMPT_LIMITS = {
  /** Guesses of a password for one IIN, phone, login or e-mail, known or not (A6). */
  'sign-in': { times: 10, windowMs: 15 * MINUTE },
  /** Guesses of an employee's password or authenticator code (S2). */
  'staff-sign-in': { times: 10, windowMs: 15 * MINUTE },
  /** Guesses of the old password by somebody who found an open session. */
  'password-change': { times: 10, windowMs: 15 * MINUTE },
  /** A login has to be refused when it is taken, so looking for taken ones is made slow (A6). */
  'login-change': { times: 10, windowMs: HOUR },
  /** Questions to the population register about children (C1). */
  'child-check': { times: 20, windowMs: HOUR },
  /** The same about the person who registers. */
  'registration-person': { times: 20, windowMs: HOUR },
  /** Downloads of everything that is kept about a guardian (A9). */
  'own-data': { times: 10, windowMs: HOUR },
  /** Uploaded files (D3). */
  upload: { times: 60, windowMs: HOUR },
  /** Files for the support service from one guardian. */
  'support-file': { times: 10, windowMs: HOUR },
  /** The same from one network address of somebody who has not signed in. */
  'stranger-file': { times: 5, windowMs: HOUR },
  /** The same from all of them together: addresses are cheap, and a disk is finite. */
  'strangers-files': { times: 300, windowMs: HOUR },
} as const satisfies Record<string, { times: number; windowMs: number }>;
export type AttemptKind = keyof typeof ATTEMPT_LIMITS;

const LONGEST_WINDOW_MS = Math.max(...Object.values(ATTEMPT_LIMITS).map((limit) => limit.windowMs));

/** Whoever is counted may be named by an IIN or a phone, which the table need not hold. */
const keyOf = (kind: AttemptKind, who: string): string => `${kind}:${createHash('sha256').update(who).digest('base64url')}`;

/**
 * Counts one attempt. It must commit by itself, whatever becomes of the work behind it: give it a transaction of its own.
 * @param who the one who is counted, e.g. a guardian's id or what was typed as a login
 * @throws DomainError TOO_MANY_ATTEMPTS with `minutes` until the window ends
 */
export async function countAttempt(tx: WriteTx, now: Date, kind: AttemptKind, who: string): Promise<void> {
  const { times, windowMs } = ATTEMPT_LIMITS[kind];
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const [row] = await tx
    .insert(attempt)
    .values({ key: keyOf(kind, who), windowStart, count: 1 })
    .onConflictDoUpdate({ target: [attempt.key, attempt.windowStart], set: { count: sql`${attempt.count} + 1` } })
    .returning({ count: attempt.count });
  if (row === undefined || row.count <= times) return;
  const minutes = Math.ceil((windowStart.getTime() + windowMs - now.getTime()) / MINUTE);
  throw new DomainError('TOO_MANY_ATTEMPTS', { params: { minutes } });
}

/** Forgets the attempts after one that succeeded. */
export async function forgetAttempts(tx: WriteTx, kind: AttemptKind, who: string): Promise<void> {
  await tx.delete(attempt).where(eq(attempt.key, keyOf(kind, who)));
}

/** Deletes counters of windows that have ended. */
export async function deleteOldAttempts(tx: WriteTx, now: Date): Promise<void> {
  await tx.delete(attempt).where(lt(attempt.windowStart, new Date(now.getTime() - LONGEST_WINDOW_MS)));
}
