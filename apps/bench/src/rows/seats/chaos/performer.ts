import { isDomainError } from '@balabaqsha/domain';
import type { Deps } from '@balabaqsha/services';
import { chosenSigners, type ChosenSigners, type MovableClock } from '@balabaqsha/testkit';
import { benchDeps } from '../../../database/bench-deps.ts';
import { DEEDS, type Act } from './acts.ts';
import type { ChaosCity } from './city.ts';
import { sharedFiles } from './shared-files.ts';

/** Where a process of the city works. Plain data. */
export interface Workplace {
  appUrl: string;
  /** Folder of the files that all processes share. */
  files: string;
  /** ISO instant at which the clock starts. */
  start: string;
}

/** The use cases' dependencies, with keys to sign with and a clock that can be moved. */
export type ChaosDeps = Deps & { clock: MovableClock; signatures: ChosenSigners; close(): Promise<void> };

/** How an act ended; `failure` says what must never happen in a use case. */
export type Answer = { ended: 'done' | 'refused' | 'undone' } | { ended: 'failed'; failure: string };

/** Acts of one moment, each answered on its own as soon as it ends. */
export type Perform = (act: Act, now: Date) => Promise<Answer>;

const POOL = 6;

/** Puts the dependencies of one process together, as `benchDeps` does, with what the processes of the city share. */
export async function chaosDeps({ appUrl, files, start }: Workplace): Promise<ChaosDeps> {
  return { ...(await benchDeps(appUrl, { start: new Date(start), pool: POOL })), signatures: chosenSigners(), files: sharedFiles(files) };
}

/** Does what acts say. A refusal by the rules is as good as a success; an act that is to be undone may still be refused before. */
export function performer(deps: ChaosDeps, city: ChaosCity): Perform {
  const failing: ChaosDeps = { ...deps, jobs: { ...deps.jobs, enqueue: () => Promise.reject(new QueueFailed()) } };
  return async (act, now) => {
    if (now > deps.clock.now()) deps.clock.advanceTo(now);
    const family = city.families[act.family];
    if (family === undefined) throw new RangeError(`there is no family ${act.family}`);
    try {
      await DEEDS[act.deed]({ deps: act.undone ? failing : deps, city, act, family });
      return { ended: 'done' };
    } catch (error) {
      if (isDomainError(error)) return { ended: 'refused' };
      // Not only for acts that were to be undone: requests of one moment for one group are decided in one transaction.
      if (error instanceof QueueFailed) return { ended: 'undone' };
      return { ended: 'failed', failure: `${act.deed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
    }
  };
}

class QueueFailed extends Error {}
