import { randomUUID } from 'node:crypto';
import { CODE_RULES, hashCode, newCode, newToken } from '@balabaqsha/auth';
import type { ReadTx, WriteTx } from '@balabaqsha/db';
import { message, oneTimeCode } from '@balabaqsha/db/schema';
import { DomainError, maskPhone, type CodePurpose, type Locale, type MessageChannel } from '@balabaqsha/domain';
import { and, eq, gt, or, sql } from 'drizzle-orm';
import type { CodeSent } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

const HOUR = 3_600_000;

export interface CodeOrder {
  purpose: CodePurpose;
  channel: MessageChannel;
  /** E.164 for SMS, an address for e-mail. */
  recipient: string;
  /** Whose code it is, where that is known. */
  iin: string | null;
  locale: Locale;
  /**
   * A code that opens something, or one that only looks so from outside (A6). A decoy may still tell the owner of the
   * phone something, in a message that says nothing about anybody else.
   */
  real: true | { decoyMessage: 'ACCOUNT_EXISTS' | null };
}

/**
 * Makes a code and hands its message to the delivery queue (A5). The answer and the limits are the same for real codes
 * and decoys.
 * @param now UTC instant by the program's clock; a code lives by it
 * @throws DomainError CODE_TOO_SOON with `seconds` to wait, CODE_LIMIT with `minutes`
 */
export async function issueCode(tx: WriteTx, deps: Deps, now: Date, order: CodeOrder): Promise<CodeSent> {
  await lockLimits(tx, order);
  await checkLimits(tx, now, order);

  const id = randomUUID();
  const code = newCode();
  const isReal = order.real === true;
  const expiresAt = new Date(now.getTime() + CODE_RULES.lifeMs);
  await tx.insert(oneTimeCode).values({
    id,
    purpose: order.purpose,
    recipient: order.recipient,
    iin: order.iin,
    // No six digits hash to a decoy's value.
    codeHash: hashCode(id, isReal ? code : newToken()),
    decoy: !isReal,
    triesLeft: CODE_RULES.tries,
    createdAt: now,
    expiresAt,
  });
  if (order.real === true) await enqueueMessage(tx, deps, now, order, 'CODE', { code });
  else if (order.real.decoyMessage !== null) await enqueueMessage(tx, deps, now, order, order.real.decoyMessage, {});

  return {
    codeId: id,
    maskedPhone: order.channel === 'SMS' ? maskPhone(order.recipient) : maskAddress(order.recipient),
    expiresAt,
    resendAt: new Date(now.getTime() + CODE_RULES.resendMs),
  };
}

/** Two orders for one phone or one person wait for each other, or both would pass the same limit. */
async function lockLimits(tx: WriteTx, { recipient, iin }: CodeOrder): Promise<void> {
  const keys = iin === null ? [recipient] : [recipient, iin].sort();
  for (const key of keys) await tx.execute(sql`select pg_advisory_xact_lock(hashtext('one-time-code'), hashtext(${key}))`);
}

async function checkLimits(tx: ReadTx, now: Date, { purpose, recipient, iin }: CodeOrder): Promise<void> {
  const issued = await tx
    .select({ purpose: oneTimeCode.purpose, recipient: oneTimeCode.recipient, iin: oneTimeCode.iin, createdAt: oneTimeCode.createdAt })
    .from(oneTimeCode)
    .where(and(gt(oneTimeCode.createdAt, new Date(now.getTime() - HOUR)), or(eq(oneTimeCode.recipient, recipient), iin === null ? undefined : eq(oneTimeCode.iin, iin))))
    .orderBy(oneTimeCode.createdAt);

  const last = issued.findLast((each) => each.recipient === recipient && each.purpose === purpose);
  const waitMs = last === undefined ? 0 : last.createdAt.getTime() + CODE_RULES.resendMs - now.getTime();
  if (waitMs > 0) throw new DomainError('CODE_TOO_SOON', { params: { seconds: Math.ceil(waitMs / 1000) } });

  for (const ofOne of [issued.filter((each) => each.recipient === recipient), iin === null ? [] : issued.filter((each) => each.iin === iin)]) {
    const oldest = ofOne.at(-CODE_RULES.perHour);
    if (oldest === undefined) continue;
    throw new DomainError('CODE_LIMIT', { params: { minutes: Math.ceil((oldest.createdAt.getTime() + HOUR - now.getTime()) / 60_000) } });
  }
}

async function enqueueMessage(tx: WriteTx, deps: Deps, now: Date, order: CodeOrder, kind: 'CODE' | 'ACCOUNT_EXISTS', params: Record<string, string>): Promise<void> {
  const rows = await tx
    .insert(message)
    .values({ channel: order.channel, recipient: order.recipient, kind, locale: order.locale, params, state: 'PENDING', createdAt: now, nextAttemptAt: now })
    .returning({ id: message.id });
  for (const { id } of rows) await deps.jobs.enqueue(tx, 'message.deliver', { messageId: id });
}

/** `a***@mail.kz` */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}***${address.slice(at)}`;
}
