import { requireCall } from '@balabaqsha/auth';
import { attempt, supportMessage } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { lt, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { supportInput } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

const PER_HOUR = 5;
const HOUR = 3_600_000;

/**
 * Takes a message for the support service (P6), five an hour from one contact.
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function sendSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof supportInput>): Promise<{ done: true }> {
  requireCall(actor, 'public.sendSupportMessage');
  const now = deps.clock.now();
  const windowStart = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
  // The key is a hash: counters need not know whose they are.
  const key = `support:${createHash('sha256').update(input.contact.toLowerCase().replace(/\s/g, '')).digest('hex')}`;
  return deps.db.write(async (tx) => {
    const counted = await tx
      .insert(attempt)
      .values({ key, windowStart, count: 1 })
      .onConflictDoUpdate({ target: [attempt.key, attempt.windowStart], set: { count: sql`${attempt.count} + 1` }, setWhere: lt(attempt.count, PER_HOUR) })
      .returning({ count: attempt.count });
    if (counted.length === 0) throw new DomainError('TOO_MANY_ATTEMPTS');
    const [row] = await tx
      .insert(supportMessage)
      .values({ name: input.name, contact: input.contact, text: input.text, locale: input.locale, handled: false, createdAt: now })
      .returning({ id: supportMessage.id });
    await recordAudit(tx, now, actor, { action: 'support.sent', subject: { kind: 'support-message', id: row?.id ?? null } });
    return { done: true };
  });
}
