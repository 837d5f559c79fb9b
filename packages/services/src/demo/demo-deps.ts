import type { DemoClock } from '@balabaqsha/db';
import type { Deps } from '../deps.ts';

/** What the demo's tools may reach: the clock is the one that can be moved. */
export interface DemoDeps extends Deps {
  clock: Pick<DemoClock, 'now' | 'refresh'>;
}
