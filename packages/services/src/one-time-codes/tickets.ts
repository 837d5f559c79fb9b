import { hashToken } from '@balabaqsha/auth';
import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { oneTimeCode } from '@balabaqsha/db/schema';
import { DomainError, type CodePurpose } from '@balabaqsha/domain';
import { and, eq, gt, isNull } from 'drizzle-orm';

export interface Ticket {
  /** Proven with the code. */
  phone: string;
  iin: string;
  /** UTC instant at which the code was asked for, which is when the consent box was ticked. */
  consentedAt: Date;
}

const columns = { recipient: oneTimeCode.recipient, iin: oneTimeCode.iin, createdAt: oneTimeCode.createdAt };

/**
 * Who holds the ticket. It stays good.
 * @throws DomainError CODE_EXPIRED when it is unknown, used or too old
 */
export async function readTicket(tx: ReadTx, now: Date, purpose: CodePurpose, ticket: string): Promise<Ticket> {
  return ticketOf(await tx.select(columns).from(oneTimeCode).where(isGood(now, purpose, ticket)));
}

/**
 * Uses the ticket up. Of several at once exactly one succeeds.
 * @throws DomainError CODE_EXPIRED when it is unknown, used or too old
 */
export async function spendTicket(tx: WriteTx, now: Date, purpose: CodePurpose, ticket: string): Promise<Ticket> {
  return ticketOf(await tx.update(oneTimeCode).set({ ticketUsedAt: now }).where(isGood(now, purpose, ticket)).returning(columns));
}

const isGood = (now: Date, purpose: CodePurpose, ticket: string) =>
  and(eq(oneTimeCode.ticketHash, hashToken(ticket)), eq(oneTimeCode.purpose, purpose), isNull(oneTimeCode.ticketUsedAt), gt(oneTimeCode.ticketExpiresAt, now));

function ticketOf(rows: readonly { recipient: string; iin: string | null; createdAt: Date }[]): Ticket {
  const { recipient, iin, createdAt } = expectOne(rows, 'CODE_EXPIRED');
  if (iin === null) throw new DomainError('CODE_EXPIRED');
  return { phone: recipient, iin, consentedAt: createdAt };
}
