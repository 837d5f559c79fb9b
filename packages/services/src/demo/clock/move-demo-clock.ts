import { setDemoClock } from '@balabaqsha/db';
import { isDomainError } from '@balabaqsha/domain';
import { deliverAnnouncements, deliverDue } from '../../messages/index.ts';
import { carryOutDecisions } from '../../review/index.ts';
import * as sweeps from '../../sweeps/index.ts';
import type { DemoDeps } from '../demo-deps.ts';
import { nextDue, type DueInstant } from './due-instants.ts';

/**
 * Moves the demo clock forward and lets everything that becomes due happen in order of time, as it would have happened
 * if one had waited: each deadline, each reminder, each start of a day finds the clock at its own instant (K3).
 * @param run runs every job that waits, and those that they add, until none is left
 * @param target UTC instant; where the clock has passed it meanwhile it stays where it is, for it never goes back
 */
export async function moveDemoClock(deps: DemoDeps, run: () => Promise<unknown>, target: Date): Promise<void> {
  await deps.clock.refresh();
  const start = deps.clock.now();
  let added = 0;
  const counting: DemoDeps = {
    ...deps,
    jobs: {
      ...deps.jobs,
      enqueue(tx, name, payload) {
        added += 1;
        return deps.jobs.enqueue(tx, name, payload);
      },
    },
  };
  await run();
  let reached = start;
  for (;;) {
    const due = await deps.db.read((tx) => nextDue(tx, reached, target));
    if (due === null) break;
    await showAtLeast(deps, due.at);
    added = 0;
    for (const what of due.what) await happen(counting, what);
    // Looking for jobs costs more than most instants do, so it is done where there are any.
    if (added > 0) await run();
    reached = due.at;
  }
  await showAtLeast(deps, target);
  await happen(counting, 'columns');
  await run();
}

/** Time goes on while the work is done, so an instant may have come by itself, also between the look and the order. */
async function showAtLeast(deps: DemoDeps, instant: Date): Promise<void> {
  if (deps.clock.now() >= instant) return;
  await deps.db.write((tx) => setDemoClock(tx, instant)).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== 'DATE_IN_PAST') throw error;
  });
  await deps.clock.refresh();
}

async function happen(deps: DemoDeps, what: DueInstant['what'][number]): Promise<void> {
  switch (what) {
    case 'application.age-out':
      return void (await sweeps.ageOut(deps));
    case 'day.start':
      return void (await sweeps.startDay(deps));
    case 'conclusion.warn':
      return void (await sweeps.warnOfConclusions(deps));
    default:
      await carryOutDecisions(deps);
      await sweeps.annulDueVouchers(deps);
      await sweeps.expireStopList(deps);
      await sweeps.sendReminders(deps);
      await deliverDue(deps);
      await deliverAnnouncements(deps);
  }
}
