import { expectOne } from '@balabaqsha/db';
import { reason } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { addReasonInput } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { wordsOf } from './own-reason.ts';

/**
 * Adds a reason at the end of its list, from today on or from a later day (C3, Q5, E2, E7).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, DATE_IN_PAST at `validFrom`
 */
export async function addReason(deps: Deps, actor: Actor, input: z.output<typeof addReasonInput>): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.addReason');
  const now = deps.clock.now();
  if (input.validFrom < localDateOf(now)) throw new DomainError('DATE_IN_PAST', { field: 'validFrom' });
  return deps.db.write(async (tx) => {
    const [last] = await tx.select({ sortOrder: sql<number>`coalesce(max(${reason.sortOrder}), 0)`.mapWith(Number) }).from(reason).where(and(eq(reason.cityId, cityId), eq(reason.kind, input.kind)));
    const { kind, validFrom } = input;
    const added = await tx
      .insert(reason)
      .values({ cityId, kind, text: wordsOf(input), sortOrder: (last?.sortOrder ?? 0) + 1, validFrom, createdBy: officer.staffId, createdAt: now })
      .returning({ id: reason.id });
    await recordAudit(tx, now, actor, { action: 'reason.added', subject: { kind: 'reason', id: expectOne(added).id }, details: { kind, from: validFrom } });
    return { done: true };
  });
}
