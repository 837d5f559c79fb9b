import { requireCall } from '@balabaqsha/auth';
import { auditCheck, auditCheckRun, staff } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { auditChecks as auditChecksShape } from '../contract/audit-check.ts';
import type { Deps } from '../deps.ts';

/** As many of the last checks as show what became of the log. */
const LAST = 10;

/**
 * How far the check of the audit log is that is under way, and the last ones, newest first (S5). It names employees alone, so it
 * is not audited and the page may ask as often as it likes.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function auditChecks(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof auditChecksShape>> {
  requireCall(actor, 'staff.audit.checks');
  const auditor = { surname: staff.surname, name: staff.name, patronymic: staff.patronymic };
  return deps.db.read(async (tx) => {
    const [[running], last] = await Promise.all([
      tx.select({ ...getTableColumns(auditCheckRun), auditor }).from(auditCheckRun).leftJoin(staff, eq(staff.id, auditCheckRun.startedBy)),
      tx.select({ ...getTableColumns(auditCheck), auditor }).from(auditCheck).leftJoin(staff, eq(staff.id, auditCheck.startedBy)).orderBy(desc(auditCheck.endedAt)).limit(LAST),
    ]);
    const nameOf = (who: Parameters<typeof fullName>[0] | null): string | null => who && fullName(who);
    return {
      running: running === undefined ? null : { startedAt: running.startedAt, by: nameOf(running.auditor), checked: running.checked, links: running.links },
      last: last.map(({ auditor: who, startedBy: _startedBy, ...check }) => ({ ...check, by: nameOf(who) })),
    };
  });
}
