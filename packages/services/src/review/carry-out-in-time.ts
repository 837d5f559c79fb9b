import type { Deps } from '../deps.ts';
import type { Settling } from '../sweeps/chunks.ts';
import { carryOutDecisions } from './carry-out-decisions.ts';
import { DECISIONS_CHANNEL } from './keep-decision.ts';

/** Never longer than this after an instant that was announced: a fraction of a millisecond is enough to be early. */
const LATE_MS = 5;

/**
 * Carries decisions out the moment they take effect: whoever decides announces that instant. What it misses, because the
 * process was down or the clock was moved, the job of each minute finds.
 * @param onError told of a round that failed
 * @returns a function that stops it and waits for a round under way
 */
export async function carryOutInTime(deps: Deps, settling: Settling, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  const waiting = new Set<NodeJS.Timeout>();
  let round: Promise<unknown> = Promise.resolve();
  const stopListening = await deps.db.listen(DECISIONS_CHANNEL, (payload) => {
    const effectAt = Number(payload);
    if (!Number.isSafeInteger(effectAt)) return;
    const timer = setTimeout(
      () => {
        waiting.delete(timer);
        round = round.then(() => carryOutDecisions(deps, settling)).catch(onError);
      },
      Math.max(0, effectAt - deps.clock.now().getTime()) + settling.settleMs + LATE_MS,
    );
    waiting.add(timer);
  });
  return async () => {
    await stopListening();
    for (const timer of waiting) clearTimeout(timer);
    await round;
  };
}
