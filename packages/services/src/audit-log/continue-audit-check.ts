import { auditCheckRun } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { endAuditCheck } from './end-audit-check.ts';
import { nextStep, type Run, type StepSizes } from './audit-check-step.ts';
import { sealAuditLog } from './seal-audit-log.ts';

/** As much as one statement does in far less than its time limit, and one job in far less than its own. */
const SIZES = { links: 20_000, entries: 50_000, steps: 20 } as const;

/**
 * Goes on with a check of the audit log (S5): some steps, each with a snapshot of its own, then orders the job that goes on from
 * there, or ends the check. Safe to run twice at once: each step is kept by whoever is first, the other stops.
 * @param sizes of steps and jobs, for tests
 */
export async function continueAuditCheck(deps: Deps, { checkId }: { checkId: string }, sizes: StepSizes & { steps: number } = SIZES): Promise<void> {
  for (let step = 0; step < sizes.steps; step += 1) {
    const [run] = await deps.db.read((tx) => tx.select().from(auditCheckRun).where(eq(auditCheckRun.id, checkId)));
    if (run === undefined) return;
    // What has happened until it began is what it checks.
    if (run.links === null) await sealAuditLog(deps);
    const done = await deps.db.read((tx) => nextStep(tx, run, sizes));
    if (done === null) return endAuditCheck(deps, run);
    if (!(await keepStep(deps, run, done))) return;
  }
  await deps.db.write((tx) => deps.jobs.enqueue(tx, 'audit.check', { checkId }));
}

/** @returns whether nobody has gone on from the same point meanwhile */
async function keepStep({ db, clock }: Deps, run: Run, done: Partial<Run>): Promise<boolean> {
  const steppedAt = clock.now();
  return db.write(async (tx) => {
    const isWhereItWas = and(eq(auditCheckRun.id, run.id), eq(auditCheckRun.checked, run.checked), eq(auditCheckRun.searched, run.searched));
    return (await tx.update(auditCheckRun).set({ ...done, steppedAt }).where(isWhereItWas).returning({ id: auditCheckRun.id })).length > 0;
  });
}
