import { requireCall } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { auditFilter, auditPage as auditPageOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, type AuditEntry } from '../record/index.ts';
import { auditRows } from './audit-rows.ts';

const PAGE = 100;

/**
 * A page of the audit log, newest first (S5). `before` is `next` of the page before. Reading it is in the log too.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function auditPage(deps: Deps, actor: Actor, input: z.output<typeof auditFilter>): Promise<z.output<typeof auditPageOutput>> {
  requireCall(actor, 'staff.audit.page');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const page = await auditRows(tx, input, PAGE);
    await recordAudit(tx, now, actor, { action: 'audit.read', subject: { kind: 'audit', id: null }, details: wanted(input) });
    return page;
  });
}

/** What was looked for, as the log keeps it. Of a person's name only that one was given. */
export function wanted({ action, from, to, number, before, who, reads }: z.output<typeof auditFilter>): NonNullable<AuditEntry['details']> {
  return { action: action ?? null, from: from ?? null, to: to ?? null, application: number ?? null, before: before ?? null, byEmployee: who ? true : null, reads: reads ?? null };
}
