import { requireCall } from '@balabaqsha/auth';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { detectProblems } from './detect.ts';
import type { Problem } from './problem.ts';

/** The administrator's page of states that must not exist; it should be empty. */
export async function findProblems(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<Problem[]> {
  requireCall(actor, 'staff.operations.problems');
  return deps.db.read((tx) => detectProblems(tx, deps.clock.now()));
}
