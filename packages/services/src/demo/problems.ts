import type { Deps } from '../deps.ts';
import { checkInvariants } from '../operations/index.ts';

/** States that must not exist, for whoever tries the demo out; empty while the rules hold. */
export async function demoProblems(deps: Deps): Promise<{ code: string; subject: string; text: string }[]> {
  const { problems } = await checkInvariants(deps);
  return problems;
}
