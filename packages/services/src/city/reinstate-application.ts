import { expectOne, isUniqueViolation, lockPool, type WriteTx } from '@balabaqsha/db';
import { application, child } from '@balabaqsha/db/schema';
import { agedOut, DomainError, type ArchiveReason } from '@balabaqsha/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { reinstateInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { refuseRelatives } from '../kindergarten/own-kindergarten.ts';
import { positionOf } from '../queue/position.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

/** What the program annulled by itself; a guardian's own «Нет» or withdrawal is not for the officer to undo. */
const AUTOMATED: readonly (ArchiveReason | null)[] = ['NOT_ENROLLED', 'STOP_LIST_EXPIRED'];

type Row = typeof application.$inferSelect;

/** Whether an automated decision led to where the application is, so that an officer can undo it (V13). */
export function canReinstate(row: Pick<Row, 'state' | 'archiveReason'>): boolean {
  return row.state === 'STOP_LIST' || (row.state === 'ARCHIVED' && AUTOMATED.includes(row.archiveReason));
}

/**
 * Undoes an automated annulment, with a reason: the application waits again at its original time of submission (V13).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, STATE_CHANGED, CHILD_TOO_OLD, APPLICATION_LIVE_EXISTS
 */
export async function reinstateApplication(deps: Deps, actor: Actor, input: z.output<typeof reinstateInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.city.reinstate');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, officer.cityId);
    const { row, birthDate } = expectOne(
      await tx
        .select({ row: application, birthDate: child.birthDate })
        .from(application)
        .innerJoin(child, eq(child.id, application.childId))
        .where(and(eq(application.number, input.number), eq(application.cityId, officer.cityId))),
      'NOT_FOUND',
    );
    await refuseRelatives(tx, officer.actor, row.childId);
    if (!canReinstate(row)) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
    const { today, policy } = await loadRules(tx, row.cityId, now);
    if (agedOut(birthDate, today, policy)) throw new DomainError('CHILD_TOO_OLD');
    await requireNoOther(tx, row);
    try {
      await moveApplication(tx, now, actor, {
        id: row.id,
        from: row.state,
        event: 'REINSTATED',
        set: { archiveReason: null, stopListedAt: null, restoreBy: null },
        details: { comment: input.comment },
      });
    } catch (error) {
      if (isUniqueViolation(error, 'application_one_live')) throw new DomainError('APPLICATION_LIVE_EXISTS');
      throw error;
    }
    const position = (await positionOf(tx, row.id))?.position;
    await recordAudit(tx, now, actor, { action: 'application.reinstated', subject: { kind: 'application', id: row.id }, details: { application: row.number, from: row.state } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId: row.guardianId,
        applicationId: row.id,
        kind: 'REINSTATED',
        params: { number: row.number, link: applicationLink(deps, row.number), ...(position !== undefined && { position }) },
      },
    ]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'OFFICER' });
    return { done: true };
  });
}

/** Names the other live application, so that the officer finds it (Q7). */
async function requireNoOther(tx: WriteTx, row: Row): Promise<void> {
  const [other] = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(eq(application.childId, row.childId), eq(application.queueType, row.queueType), ne(application.state, 'ARCHIVED'), ne(application.id, row.id)));
  if (other !== undefined) throw new DomainError('APPLICATION_LIVE_EXISTS', { params: { number: other.number } });
}
