import { application } from '@balabaqsha/db/schema';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplications, notifyGuardians, recordAudit } from '../record/index.ts';
import { CHUNK, inChunks, NO_SETTLING, sweptUntil, SYSTEM, type Settling } from './chunks.ts';

/**
 * Archives what nobody took out of the stop-list in time (V4). Restoring compares the same column, so one of the two wins.
 * @param settling as for vouchers
 */
export async function expireStopList(deps: Deps, settling: Settling = NO_SETTLING): Promise<{ expired: number }> {
  const now = deps.clock.now();
  const until = sweptUntil(now, settling);
  const expired = await inChunks(deps.db, async (tx) => {
    const due = await tx
      .select({ id: application.id, number: application.number, guardianId: application.guardianId })
      .from(application)
      .where(and(eq(application.state, 'STOP_LIST'), lte(application.restoreBy, until)))
      .orderBy(asc(application.id))
      .limit(CHUNK)
      .for('update');
    await moveApplications(tx, now, SYSTEM, { ids: due.map(({ id }) => id), from: 'STOP_LIST', event: 'STOP_LIST_EXPIRED', set: { archiveReason: 'STOP_LIST_EXPIRED' } });
    await recordAudit(tx, now, SYSTEM, ...due.map(({ id, number }) => ({ action: 'stop-list.expired', subject: { kind: 'application', id }, details: { application: number } })));
    await notifyGuardians(
      tx,
      deps,
      now,
      due.map(({ id, number, guardianId }) => ({ guardianId, applicationId: id, kind: 'STOP_LIST_EXPIRED', params: { number, link: applicationLink(deps, number) } })),
    );
    return due.length;
  });
  return { expired };
}
