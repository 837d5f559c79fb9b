import type { DemoDeps } from '../demo-deps.ts';

/** What the demo clock shows, a UTC instant. */
export async function demoClock(deps: DemoDeps): Promise<{ now: Date }> {
  await deps.clock.refresh();
  return { now: deps.clock.now() };
}
