import { group } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { closeGroupInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { ensureSeatable } from '../seats/index.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

/**
 * Closes a group that no child is in and that no voucher needs (V2).
 * @throws DomainError NOT_FOUND, CAPACITY_BELOW_PROMISED
 */
export async function closeGroup(deps: Deps, actor: Actor, input: z.output<typeof closeGroupInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.closeGroup');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    if (row.seatsTaken > 0) throw new DomainError('CAPACITY_BELOW_PROMISED', { params: { taken: row.seatsTaken } });
    await tx.update(group).set({ closedAt: now }).where(eq(group.id, row.id));
    if (row.capacity > 0) await ensureSeatable(tx, cityId);
    await recordAudit(tx, now, actor, { action: 'group.closed', subject: { kind: 'group', id: row.id } });
    return { done: true };
  });
}
