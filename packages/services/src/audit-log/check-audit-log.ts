import { requireCall } from '@balabaqsha/auth';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { auditCheck } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { sealAuditLog } from './seal-audit-log.ts';

/** Links that one statement makes anew, so that no snapshot is held for long. */
const CHUNK = 20_000;

/**
 * Makes the whole chain over the audit log anew from its rows and compares (S5). Whoever altered or removed a row past the
 * database's rights would have to write every later link again; the hash of the last one, noted down elsewhere, tells that
 * too. The check itself is in the log.
 * @returns how many rows hold, the position of the first that does not, and rows that have no link though later ones do
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function checkAuditLog(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof auditCheck>> {
  requireCall(actor, 'staff.audit.check');
  await sealAuditLog(deps);
  const { links, broken, hash } = await remake(deps);
  const [left] = await deps.db.read((tx) =>
    tx.execute<{ rows: number }>(sql`
      select count(*)::int as rows from audit a
      where a.id < (select max(audit_id) from audit_link) - 50000 and not exists (select from audit_link l where l.audit_id = a.id)`),
  );
  const unsealed = left?.rows ?? 0;
  const at = deps.clock.now();
  await deps.db.write((tx) => recordAudit(tx, at, actor, { action: 'audit.checked', subject: { kind: 'audit', id: null }, details: { links, broken, unsealed, hash } }));
  return { links, broken, unsealed, hash, at };
}

async function remake({ db }: Pick<Deps, 'db'>): Promise<{ links: number; broken: number | null; hash: string }> {
  for (let links = 0; ; ) {
    const [row] = await db.read((tx) =>
      tx.execute<{ checked: number; broken: string | null; hash: string }>(sql`select checked, broken, hash from check_audit_links(${links + 1}, ${CHUNK})`),
    );
    if (row === undefined) throw new Error('the function answered no row');
    links += row.checked;
    if (row.broken !== null || row.checked < CHUNK) return { links, broken: row.broken === null ? null : Number(row.broken), hash: row.hash };
  }
}
