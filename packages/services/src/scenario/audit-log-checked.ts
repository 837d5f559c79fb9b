import { auditCheck, auditCheckRun } from '@balabaqsha/db/schema';
import { desc } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import { beginAuditCheck, continueAuditCheck } from '../audit-log/index.ts';
import type { Deps } from '../deps.ts';

/** An auditor has the audit log checked, and the worker has gone through it (S5). @returns what it has shown */
export async function auditLogChecked(deps: Deps, auditor: StaffActor): Promise<typeof auditCheck.$inferSelect> {
  await beginAuditCheck(deps, auditor, {});
  const [run] = await deps.db.read((tx) => tx.select({ id: auditCheckRun.id }).from(auditCheckRun));
  if (run === undefined) throw new Error('no check has begun');
  await continueAuditCheck(deps, { checkId: run.id });
  const [last] = await deps.db.read((tx) => tx.select().from(auditCheck).orderBy(desc(auditCheck.endedAt), desc(auditCheck.links)).limit(1));
  if (last === undefined) throw new Error('the check has not ended');
  return last;
}
