import type { Clock } from '@balabaqsha/domain';

/** The machine's clock. One of the two places that read it; everything else is given a `Clock` (K3). */
export const systemClock: Clock = { now: () => new Date() };
