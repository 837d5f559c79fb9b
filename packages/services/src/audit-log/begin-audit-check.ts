import { requireCall } from '@balabaqsha/auth';
import type { WriteTx } from '@balabaqsha/db';
import { auditCheckRun } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import type { auditCheckBegun } from '../contract/audit-check.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** After which time a check that goes on no more, whatever has become of its job, no longer stands in the way of another. */
const LOST_AFTER_MS = 30 * 60_000;

/**
 * Begins a check of the audit log's chain (S5); workers carry it out step by step. Where one is under way there is nothing to
 * begin, so of two who press at once one begins it and both see it.
 * @returns whether it was this call that began one
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function beginAuditCheck(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof auditCheckBegun>> {
  requireCall(actor, 'staff.audit.check');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  return { begun: await begin(deps, actor) };
}

/** Begins the day's own check, so that a tail is missed by the next day at the latest. */
export async function beginDailyAuditCheck(deps: Deps): Promise<{ begun: boolean }> {
  return { begun: await begin(deps, null) };
}

async function begin(deps: Deps, auditor: StaffActor | null): Promise<boolean> {
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const checkId = await openRun(tx, now, auditor);
    if (checkId === null) return false;
    await deps.jobs.enqueue(tx, 'audit.check', { checkId });
    if (auditor !== null) await recordAudit(tx, now, auditor, { action: 'audit.check-begun', subject: { kind: 'audit', id: null } });
    return true;
  });
}

/** @returns `null` where one is under way: the database holds one at a time */
async function openRun(tx: WriteTx, now: Date, auditor: StaffActor | null): Promise<string | null> {
  await tx.delete(auditCheckRun).where(lt(auditCheckRun.steppedAt, new Date(now.getTime() - LOST_AFTER_MS)));
  const [run] = await tx
    .insert(auditCheckRun)
    .values({ startedAt: now, steppedAt: now, startedBy: auditor?.staffId ?? null })
    .onConflictDoNothing()
    .returning({ id: auditCheckRun.id });
  return run?.id ?? null;
}
