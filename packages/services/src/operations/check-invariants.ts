import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { detectProblems } from './detect.ts';
import type { Problem } from './problem.ts';

/**
 * Looks for states that must not exist and writes what it finds into the audit log, so that a problem which somebody
 * repairs later is still known.
 */
export async function checkInvariants(deps: Deps): Promise<{ problems: Problem[] }> {
  const now = deps.clock.now();
  const problems = await deps.db.read((tx) => detectProblems(tx, now));
  if (problems.length > 0) {
    await deps.db.write((tx) =>
      recordAudit(tx, now, { kind: 'system' }, ...problems.map(({ code, subject, text }) => ({ action: 'invariant.broken', subject: { kind: 'problem', id: subject }, details: { code, text } }))),
    );
  }
  return { problems };
}
