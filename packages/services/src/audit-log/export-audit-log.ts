import { requireCall } from '@balabaqsha/auth';
import { addDays, DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { auditExportInput, auditPage } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { wanted } from './audit-page.ts';
import { auditRows } from './audit-rows.ts';

/** Rows of one piece, and the longest period in days: an export is a paper for a question, not a copy of the log. */
const PIECE = 1000;
export const AUDIT_EXPORT_DAYS = 92;

/**
 * A piece of an export of the audit log, newest first (S5). Whoever exports asks for piece after piece, `before` being
 * `next` of the one before; each is in the log.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, DATE_ORDER and PERIOD_TOO_LONG at the field `to`
 */
export async function exportAuditLog(deps: Deps, actor: Actor, input: z.output<typeof auditExportInput>): Promise<z.output<typeof auditPage>> {
  requireCall(actor, 'staff.audit.export');
  if (input.to < input.from) throw new DomainError('DATE_ORDER', { field: 'to' });
  if (input.to > addDays(input.from, AUDIT_EXPORT_DAYS - 1)) throw new DomainError('PERIOD_TOO_LONG', { field: 'to', params: { days: AUDIT_EXPORT_DAYS } });
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const piece = await auditRows(tx, input, PIECE);
    await recordAudit(tx, now, actor, { action: 'audit.exported', subject: { kind: 'audit', id: null }, details: { ...wanted(input), rows: piece.rows.length } });
    return piece;
  });
}
