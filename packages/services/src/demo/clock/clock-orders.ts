import { setTimeout as pause } from 'node:timers/promises';
import { notify } from '@balabaqsha/db';
import { demoClockMove } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { DemoDeps } from '../demo-deps.ts';
import { moveDemoClock } from './move-demo-clock.ts';

const CHANNEL = 'demo_clock_move';
const POLL_MS = 50;
const LONGEST_MS = 120_000;

/**
 * Orders a move of the clock and waits until the worker has carried it out with everything that became due. For the
 * processes that run no jobs themselves.
 * @returns what the clock shows then
 * @throws DomainError DATE_IN_PAST where the clock would go back, UNAVAILABLE where no worker answers or a job failed
 */
export async function orderClockMove(deps: DemoDeps, target: Date): Promise<{ now: Date }> {
  await deps.clock.refresh();
  if (target < deps.clock.now()) throw new DomainError('DATE_IN_PAST', { field: 'to' });
  const id = await deps.db.write(async (tx) => {
    const [row] = await tx.insert(demoClockMove).values({ target, done: false }).returning({ id: demoClockMove.id });
    await notify(tx, CHANNEL);
    return row?.id ?? '';
  });
  for (let waited = 0; waited < LONGEST_MS; waited += POLL_MS) {
    const [row] = await deps.db.read((tx) => tx.select().from(demoClockMove).where(and(eq(demoClockMove.id, id), eq(demoClockMove.done, true))));
    if (row !== undefined) {
      if (row.error !== null) throw new DomainError('UNAVAILABLE');
      await deps.clock.refresh();
      return { now: deps.clock.now() };
    }
    await pause(POLL_MS);
  }
  throw new DomainError('UNAVAILABLE');
}

/**
 * Carries out orders to move the clock, one after another, for as long as the worker runs.
 * @param run runs every job that waits, and those that they add, until none is left
 * @param onError told of what failed; the one who ordered is answered too
 * @returns a function that stops it and waits for a move under way
 */
export async function followClockOrders(deps: DemoDeps, run: () => Promise<unknown>, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  let work: Promise<void> = Promise.resolve();
  let stopped = false;
  const look = (): void => {
    work = work.then(() => (stopped ? undefined : carryOutOrders(deps, run, onError))).catch(onError);
  };
  const unlisten = await deps.db.listen(CHANNEL, look, look);
  look();
  return async () => {
    stopped = true;
    await unlisten();
    await work;
  };
}

async function carryOutOrders(deps: DemoDeps, run: () => Promise<unknown>, onError: (error: unknown) => void): Promise<void> {
  const orders = await deps.db.read((tx) => tx.select().from(demoClockMove).where(eq(demoClockMove.done, false)).orderBy(asc(demoClockMove.target)));
  for (const { id, target } of orders) {
    const error = await moveDemoClock(deps, run, target).then(
      () => null,
      (failure: unknown) => {
        onError(failure);
        return 'UNAVAILABLE';
      },
    );
    await deps.db.write((tx) => tx.update(demoClockMove).set({ done: true, error }).where(eq(demoClockMove.id, id)));
  }
}
