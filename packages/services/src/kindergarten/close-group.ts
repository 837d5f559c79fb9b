import { expectOne } from '@balabaqsha/db';
import { group } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { closeGroupInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { judgeGroup, requireAllowed } from './group-verdict.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

/**
 * Closes a group that no child is in and that no voucher needs (V2).
 * @throws DomainError NOT_FOUND, PREVIEW_OUTDATED, CAPACITY_BELOW_PROMISED
 */
export async function closeGroup(deps: Deps, actor: Actor, input: z.output<typeof closeGroupInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.closeGroup');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    requireAllowed(await judgeGroup(tx, cityId, row, null), input.seen);
    expectOne(await tx.update(group).set({ closedAt: now }).where(and(eq(group.id, row.id), isNull(group.closedAt))).returning({ id: group.id }));
    await recordAudit(tx, now, actor, { action: 'group.closed', subject: { kind: 'group', id: row.id } });
    return { done: true };
  });
}
