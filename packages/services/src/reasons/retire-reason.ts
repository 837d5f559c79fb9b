import { reason } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { retireReasonInput } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { ownReasonLocked } from './own-reason.ts';

/**
 * Takes a reason off the list after its last day, today at the earliest. What it was given for stays as it is.
 * @throws DomainError NOT_FOUND, DATE_IN_PAST or DATE_ORDER at `validTo`, STATE_CHANGED where it was replaced or retired meanwhile
 */
export async function retireReason(deps: Deps, actor: Actor, input: z.output<typeof retireReasonInput>): Promise<{ done: true }> {
  const { cityId } = officerCalling(actor, 'staff.rules.retireReason');
  const now = deps.clock.now();
  if (input.validTo < localDateOf(now)) throw new DomainError('DATE_IN_PAST', { field: 'validTo' });
  return deps.db.write(async (tx) => {
    const row = await ownReasonLocked(tx, cityId, input.id);
    if (input.validTo < row.validFrom) throw new DomainError('DATE_ORDER', { field: 'validTo' });
    const retired = await tx.update(reason).set({ validTo: input.validTo }).where(and(eq(reason.id, row.id), isNull(reason.validTo))).returning({ id: reason.id });
    if (retired.length !== 1) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'reason.retired', subject: { kind: 'reason', id: row.id }, details: { kind: row.kind, to: input.validTo } });
    return { done: true };
  });
}
