import { mayCall, requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { auditCheck } from '@balabaqsha/db/schema';
import { auditFindings, byUrgency } from '@balabaqsha/domain';
import { desc } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Today } from '../contract/today.ts';
import type { Deps } from '../deps.ts';
import { kindergartenWork } from './kindergarten-work.ts';
import { officerWork } from './officer-work.ts';
import { operatorWork } from './operator-work.ts';
import { reviewerWork } from './reviewer-work.ts';

/**
 * What waits for this employee, the most urgent first: of each list that his roles let him work on how much, counted to a
 * thousand, and the most urgent of it. Numbers, instants and names of places only, so nothing of it is audited.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function readToday(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<Today> {
  requireCall(actor, 'staff.today');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const [auditCheck, ...work] = await Promise.all([
      mayCall(actor, 'staff.audit.check') ? lastAuditCheck(tx) : null,
      reviewerWork(tx, actor, now),
      kindergartenWork(tx, actor, now),
      officerWork(tx, actor, now),
      operatorWork(tx, actor, now),
    ]);
    return { work: work.flat().sort(byUrgency), auditCheck };
  });
}

/** When the chain of the audit log was last made anew, and whether all of it held (S5). */
async function lastAuditCheck(tx: ReadTx): Promise<NonNullable<Today['auditCheck']>> {
  const [last] = await tx.select().from(auditCheck).orderBy(desc(auditCheck.endedAt)).limit(1);
  return last === undefined ? { at: null, holds: true } : { at: last.endedAt, holds: auditFindings(last).length === 0 };
}
