import { CODE_RULES, hashToken, isSameCode, newToken } from '@balabaqsha/auth';
import { expectOne, type Database, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { oneTimeCode } from '@balabaqsha/db/schema';
import { DomainError, type CodePurpose } from '@balabaqsha/domain';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';

export interface GivenCode {
  purpose: CodePurpose;
  codeId: string;
  /** Six digits. */
  code: string;
  /** Whose code it must be, where the caller is known. */
  iin?: string;
}

export interface RightCode {
  id: string;
  recipient: string;
  iin: string | null;
  /** UTC instant at which it was asked for. */
  createdAt: Date;
}

/**
 * Takes one of the five tries and compares (A5). The try is gone before the comparison and whatever follows, so many
 * guesses at once get no more than five. A right code is not used up yet: see `useCode`.
 * @throws DomainError CODE_WRONG with `triesLeft`, CODE_TRIES_SPENT, CODE_EXPIRED (also for unknown and used ones)
 */
export async function tryCode(db: Database, now: Date, given: GivenCode): Promise<RightCode> {
  const tried = await db.write(async (tx) => {
    const [row] = await tx
      .update(oneTimeCode)
      .set({ triesLeft: sql`${oneTimeCode.triesLeft} - 1` })
      .where(and(isGiven(given), isNull(oneTimeCode.usedAt), gt(oneTimeCode.expiresAt, now), gt(oneTimeCode.triesLeft, 0)))
      .returning({
        id: oneTimeCode.id, recipient: oneTimeCode.recipient, iin: oneTimeCode.iin, createdAt: oneTimeCode.createdAt,
        codeHash: oneTimeCode.codeHash, decoy: oneTimeCode.decoy, triesLeft: oneTimeCode.triesLeft,
      });
    return row ?? { refusal: await refusalOf(tx, now, given) };
  });
  if ('refusal' in tried) throw tried.refusal;

  const { codeHash, decoy, triesLeft, ...code } = tried;
  const isRight = isSameCode(codeHash, code.id, given.code) && !decoy;
  if (isRight) return code;
  if (triesLeft === 0) throw new DomainError('CODE_TRIES_SPENT', { field: 'code' });
  throw new DomainError('CODE_WRONG', { field: 'code', params: { triesLeft } });
}

/**
 * Uses a right code up. Of several at once exactly one succeeds.
 * @throws DomainError CODE_EXPIRED when it has been used already
 */
export async function useCode(tx: WriteTx, now: Date, codeId: string): Promise<void> {
  expectOne(await tx.update(oneTimeCode).set({ usedAt: now }).where(isUnused(codeId)).returning({ id: oneTimeCode.id }), 'CODE_EXPIRED');
}

/**
 * Uses a right code up for a ticket: the right to set a password, once, within 15 minutes.
 * @returns the ticket; the database keeps its hash only
 * @throws DomainError CODE_EXPIRED when the code has been used already
 */
export async function useCodeForTicket(tx: WriteTx, now: Date, codeId: string): Promise<string> {
  const ticket = newToken();
  const set = { usedAt: now, ticketHash: hashToken(ticket), ticketExpiresAt: new Date(now.getTime() + CODE_RULES.ticketLifeMs) };
  expectOne(await tx.update(oneTimeCode).set(set).where(isUnused(codeId)).returning({ id: oneTimeCode.id }), 'CODE_EXPIRED');
  return ticket;
}

const isGiven = ({ codeId, purpose, iin }: GivenCode) =>
  and(eq(oneTimeCode.id, codeId), eq(oneTimeCode.purpose, purpose), iin === undefined ? undefined : eq(oneTimeCode.iin, iin));

const isUnused = (codeId: string) => and(eq(oneTimeCode.id, codeId), isNull(oneTimeCode.usedAt));

async function refusalOf(tx: ReadTx, now: Date, given: GivenCode): Promise<DomainError> {
  const [row] = await tx
    .select({ triesLeft: oneTimeCode.triesLeft, usedAt: oneTimeCode.usedAt, expiresAt: oneTimeCode.expiresAt })
    .from(oneTimeCode)
    .where(isGiven(given));
  const isAlive = row !== undefined && row.usedAt === null && row.expiresAt > now;
  return new DomainError(isAlive && row.triesLeft === 0 ? 'CODE_TRIES_SPENT' : 'CODE_EXPIRED', { field: 'code' });
}
