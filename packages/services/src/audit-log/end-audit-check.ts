import type { ReadTx } from '@balabaqsha/db';
import { auditCheck, auditCheckRun } from '@balabaqsha/db/schema';
import type { AuditCheckOutcome } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import type { Run } from './audit-check-step.ts';

/**
 * Ends a check that has gone through the whole log: holds it against what earlier checks have seen, and it itself at its beginning, and keeps what was found for
 * good (S5). Of two who end the same check one does.
 */
export async function endAuditCheck(deps: Deps, { id, startedAt, startedBy, links, checked, searched, hash, broken, unsealed }: Run): Promise<void> {
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    const ended = await tx
      .delete(auditCheckRun)
      .where(and(eq(auditCheckRun.id, id), eq(auditCheckRun.checked, checked), eq(auditCheckRun.searched, searched)))
      .returning({ id: auditCheckRun.id });
    if (ended.length === 0) return;
    const found: AuditCheckOutcome = { links: checked, broken, unsealed, ...(await againstBefore(tx, links ?? 0)) };
    await tx.insert(auditCheck).values({ id, startedAt, endedAt: now, startedBy, hash, ...found });
    const by = startedBy === null ? ({ kind: 'system' } as const) : ({ kind: 'staff', staffId: startedBy } as const);
    await recordAudit(tx, now, { kind: 'system' }, { action: 'audit.checked', subject: { kind: 'audit', id: null }, details: { ...found, hash }, by });
  });
}

/**
 * Entries that an earlier check has seen, or this one at its beginning, and that are missing at the end by now, or are others: a
 * whole new chain would hold by itself.
 * @param links that there were when this check began
 */
async function againstBefore(tx: ReadTx, links: number): Promise<Pick<AuditCheckOutcome, 'missing' | 'replaced'>> {
  const [differs] = await tx.execute<{ missing: string; replaced: string | null }>(sql`
    select greatest(greatest(max(seen.links), ${links}::bigint) - (select coalesce(max(position), 0) from audit_link), 0) as missing, min(seen.links) filter (where l.hash <> seen.hash) as replaced
    from ${auditCheck} seen left join audit_link l on l.position = seen.links
    where seen.links > 0`);
  return { missing: Number(differs?.missing ?? 0), replaced: differs?.replaced == null ? null : Number(differs.replaced) };
}
