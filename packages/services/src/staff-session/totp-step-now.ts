import { totpStepOf } from '@balabaqsha/auth';
import { systemClock } from '@balabaqsha/db';
import type { Deps } from '../deps.ts';

/**
 * The time step that an authenticator's code belongs to now, `null` when it is wrong (S2). In a demo people read codes off
 * a real phone while the program's clock is days ahead: both times are taken.
 */
export function totpStepNow(deps: Pick<Deps, 'clock' | 'demo'>, secret: string, code: string): number | null {
  const step = totpStepOf(secret, code, deps.clock.now());
  return step === null && deps.demo ? totpStepOf(secret, code, systemClock.now()) : step;
}
