import { child, type application } from '@balabaqsha/db/schema';
import { agedOut, DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplicationLocked } from '../enrolment/own-application.ts';
import { positionOf } from '../queue/position.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit, settleAppeal } from '../record/index.ts';

/**
 * Takes the application out of the stop-list to its original place, once, within 28 calendar days (V4). The time of
 * submission was never touched, so the place needs no work.
 * @throws DomainError NOT_FOUND for other people's, RESTORE_USED, RESTORE_EXPIRED at or after the end of its time,
 * CHILD_TOO_OLD (Q11), STATE_CHANGED
 */
export async function restoreApplication(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.restore');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardianId, input.number);
    requireRestorable(row, now);
    const rules = await loadRules(tx, row.cityId, now);
    const [who] = await tx.select({ birthDate: child.birthDate }).from(child).where(eq(child.id, row.childId));
    if (who === undefined || agedOut(who.birthDate, rules.today, rules.policy)) throw new DomainError('CHILD_TOO_OLD');
    await settleAppeal(tx, now, row.id, { event: 'LAPSED' });
    await moveApplication(tx, now, actor, { id: row.id, from: 'STOP_LIST', event: 'STOP_LIST_RESTORED', set: { restoredAt: now, stopListedAt: null, restoreBy: null } });
    const place = await positionOf(tx, row.id);
    await recordAudit(tx, now, actor, { action: 'application.restored', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId,
        applicationId: row.id,
        kind: 'APPLICATION_RESTORED',
        params: { number: row.number, ...(place && { position: place.position }), link: applicationLink(deps, row.number) },
      },
    ]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'RESTORED' });
    return { done: true };
  });
}

function requireRestorable(row: typeof application.$inferSelect, now: Date): void {
  if (row.archiveReason === 'STOP_LIST_EXPIRED') throw new DomainError('RESTORE_EXPIRED');
  if (row.state !== 'STOP_LIST' || row.restoreBy === null) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  if (row.restoredAt !== null) throw new DomainError('RESTORE_USED');
  if (now >= row.restoreBy) throw new DomainError('RESTORE_EXPIRED', { params: { restoreBy: row.restoreBy.toISOString() } });
}
