import { requireCall } from '@balabaqsha/auth';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { detectProblems } from './detect.ts';
import { keepProblems } from './keep-problems.ts';
import type { Problem } from './problem.ts';

/**
 * Looks for states that must not exist and keeps since when each was seen. What begins and what is gone stands in the audit
 * log, so that a problem which somebody repairs later is still known (S5).
 */
export async function checkInvariants(deps: Deps): Promise<{ problems: Problem[] }> {
  return check(deps, { kind: 'system' });
}

/**
 * The same at once, for an administrator who has mended something.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function checkInvariantsNow(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<{ found: number }> {
  requireCall(actor, 'staff.operations.checkProblems');
  const { problems } = await check(deps, actor);
  return { found: problems.length };
}

async function check(deps: Deps, actor: Actor): Promise<{ problems: Problem[] }> {
  const now = deps.clock.now();
  const problems = await deps.db.read((tx) => detectProblems(tx, now));
  await deps.db.write(async (tx) => {
    const { begun, gone } = await keepProblems(tx, now, problems);
    const entry = (action: string) => ({ code, subject, text }: Problem) => ({ action, subject: { kind: 'problem', id: subject }, details: { code, text }, by: { kind: 'system' as const } });
    if (actor.kind === 'staff') await recordAudit(tx, now, actor, { action: 'invariants.checked', subject: { kind: 'problem', id: null }, details: { found: problems.length } });
    await recordAudit(tx, now, actor, ...begun.map(entry('invariant.broken')), ...gone.map(entry('invariant.mended')));
  });
  return { problems };
}
