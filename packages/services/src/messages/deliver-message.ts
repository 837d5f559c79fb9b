import { CODE_RULES } from '@balabaqsha/auth';
import { message, pushSubscription } from '@balabaqsha/db/schema';
import { INVITATION_HOURS, isTooLateToTell, SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { DeliveryAnswer } from '../ports/index.ts';
import { claimMessage, PAUSES_MS, type ClaimedMessage } from './claim.ts';

const HOUR_MS = 3_600_000;

/** Longest note about a failure that staff see. */
const ERROR_LENGTH = 200;

/**
 * Hands one message to the gateway (N2). The gateway is called outside any transaction, with our id: should the answer
 * get lost, the next attempt is the same message to it and nobody is told twice. Safe to run again at any time.
 */
export async function deliverMessage(deps: Deps, input: { messageId: string }): Promise<void> {
  const claimed = await claimMessage(deps.db, deps.clock.now(), input.messageId);
  if (claimed === null) return;
  const stale = staleness(claimed, deps.clock.now());
  const answer = stale === null ? await send(deps, claimed) : ({ kind: 'refused', reason: stale } as const);
  await keepAnswer(deps, claimed, answer);
}

/** Why a message is not worth sending any more, `null` where it is: its code opens nothing, or what it asks for can't be done. */
function staleness(claimed: ClaimedMessage, now: Date): string | null {
  const age = now.getTime() - claimed.createdAt.getTime();
  const isSpent = (claimed.kind === 'CODE' && age >= CODE_RULES.lifeMs) || (claimed.kind === 'STAFF_INVITATION' && age >= INVITATION_HOURS * HOUR_MS);
  if (isSpent) return 'the code ran out before it could be sent';
  return isTooLateToTell(claimed.params, now) ? 'its deadline passed before it could be sent' : null;
}

async function send(deps: Deps, { id, channel, recipient, kind, locale, params }: ClaimedMessage): Promise<DeliveryAnswer> {
  const words = deps.texts.render(kind, channel, locale, params);
  if (channel !== 'PUSH') return deps.messages.send({ id, channel, to: recipient, ...words });
  // The row names the subscription: its address is a secret and may change.
  const [device] = await deps.db.read((tx) =>
    tx.select({ endpoint: pushSubscription.endpoint, p256dh: pushSubscription.p256dh, auth: pushSubscription.auth }).from(pushSubscription).where(eq(pushSubscription.id, recipient)),
  );
  if (device === undefined) return { kind: 'gone', reason: 'the browser is no longer subscribed' };
  const { link } = params;
  return deps.messages.send({ id, channel, to: device.endpoint, ...words, push: { device, link: typeof link === 'string' ? link : null } });
}

async function keepAnswer(deps: Deps, claimed: ClaimedMessage, answer: DeliveryAnswer): Promise<void> {
  if (answer.kind === 'gone') return forgetBrowser(deps, claimed);
  const isOver = answer.kind !== 'unavailable' || claimed.attempts > PAUSES_MS.length;
  const forgetCode = isOver && SECRET_MESSAGE_KINDS.some((kind) => kind === claimed.kind) ? { params: {} } : {};
  const change =
    answer.kind === 'accepted'
      ? { state: 'SENT' as const, sentAt: deps.clock.now(), lastError: null }
      : { state: isOver ? ('FAILED' as const) : ('PENDING' as const), lastError: answer.reason.slice(0, ERROR_LENGTH) };
  await deps.db.write((tx) => tx.update(message).set({ ...change, ...forgetCode }).where(and(eq(message.id, claimed.id), eq(message.state, 'PENDING'))));
}

/**
 * A browser that was cleared or thrown away is no failure that staff could mend: its subscription goes, and with it every
 * message that waits for it. The same was told in the portal and by SMS (N1).
 */
async function forgetBrowser({ db }: Deps, { recipient }: ClaimedMessage): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(pushSubscription).where(eq(pushSubscription.id, recipient));
    await tx.delete(message).where(and(eq(message.channel, 'PUSH'), eq(message.recipient, recipient), eq(message.state, 'PENDING')));
  });
}
