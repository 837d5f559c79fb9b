import { requireCall } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { RETRIED_AT_ONCE, RETRY_DAYS } from '@balabaqsha/domain';
import { desc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { previewRetryInput, retryPreview } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { daysBack, isWorthAnotherTry } from './failed-messages.ts';

/**
 * What sending the failed messages of a channel once more would send, for each period that can be chosen (N2): how many
 * at once and how old the oldest of them is. `more` says that others would be left for another time.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function previewRetry({ db, clock }: Deps, actor: Actor, { channel }: z.output<typeof previewRetryInput>): Promise<z.output<typeof retryPreview>> {
  requireCall(actor, 'staff.operations.previewRetry');
  const now = clock.now();
  const longest = daysBack(now, Math.max(...RETRY_DAYS) as (typeof RETRY_DAYS)[number]);
  const failed = await db.read((tx) =>
    tx
      .select({ at: message.createdAt })
      .from(message)
      .where(isWorthAnotherTry(channel, longest, now))
      .orderBy(desc(message.createdAt))
      .limit(RETRIED_AT_ONCE + 1),
  );
  return {
    channel,
    periods: RETRY_DAYS.map((days) => {
      const since = daysBack(now, days);
      const within = failed.filter(({ at }) => at >= since);
      const sent = within.slice(0, RETRIED_AT_ONCE);
      return { days, messages: sent.length, oldestAt: sent.at(-1)?.at ?? null, more: within.length > sent.length };
    }),
  };
}
