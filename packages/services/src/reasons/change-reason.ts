import { expectOne } from '@balabaqsha/db';
import { reason } from '@balabaqsha/db/schema';
import { addDays, DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { changeReasonInput } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { ownReasonLocked, wordsOf } from './own-reason.ts';

/**
 * Gives a reason other words by a new version; the old one holds until the day before and stays with those who were told it.
 * Tomorrow is the earliest, so that nobody's open form refuses what it offered.
 * @throws DomainError NOT_FOUND, DATE_IN_PAST at `validFrom`, STATE_CHANGED where the version was replaced or retired meanwhile
 */
export async function changeReason(deps: Deps, actor: Actor, input: z.output<typeof changeReasonInput>): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.changeReason');
  const now = deps.clock.now();
  const today = localDateOf(now);
  if (input.validFrom <= today) throw new DomainError('CHANGE_AHEAD_ONLY', { field: 'validFrom' });
  return deps.db.write(async (tx) => {
    const row = await ownReasonLocked(tx, cityId, input.id);
    const replaced = row.validFrom <= today
      ? await tx.update(reason).set({ validTo: addDays(input.validFrom, -1) }).where(and(eq(reason.id, row.id), isNull(reason.validTo))).returning({ id: reason.id })
      : [];
    if (replaced.length !== 1) throw new DomainError('STATE_CHANGED');
    const { kind, sortOrder } = row;
    const added = await tx
      .insert(reason)
      .values({ cityId, kind, text: wordsOf(input), sortOrder, validFrom: input.validFrom, replacesId: row.id, createdBy: officer.staffId, createdAt: now })
      .returning({ id: reason.id });
    await recordAudit(tx, now, actor, { action: 'reason.changed', subject: { kind: 'reason', id: expectOne(added).id }, details: { kind, was: row.id, from: input.validFrom } });
    return { done: true };
  });
}
