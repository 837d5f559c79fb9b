import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, movableClock, type FreshDatabase } from '@balabaqsha/testkit';
import { openDemoClock, setDemoClock, type DemoClock } from './demo-clock.ts';

const machine = movableClock('2026-11-24T12:00:00Z');
const START = new Date('2026-03-02T05:00:00Z');

let fresh: FreshDatabase;
const opened: DemoClock[] = [];
const open = async (startAt: Date | null): Promise<DemoClock> => {
  const clock = await openDemoClock(fresh.db, startAt, machine);
  opened.push(clock);
  return clock;
};
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterEach(async () => {
  for (const clock of opened.splice(0)) await clock.close();
});
afterAll(() => fresh.close());

describe('K3 the demo clock', () => {
  it('starts where it is told, even before the machine\'s time, and goes on from there', async () => {
    const clock = await open(START);
    expect(clock.now()).toEqual(START);
    machine.advanceBy({ minutes: 1 });
    expect(clock.now()).toEqual(new Date('2026-03-02T05:01:00Z'));
  });

  it('keeps the time it reached when a process starts again with another start', async () => {
    const clock = await open(new Date('2020-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-03-02T05:01:00Z'));
  });

  it('shows a move to every process: to one that asks anew, and by itself to one that listens', async () => {
    const [mover, asker, listener] = [await open(null), await open(null), await open(null)];
    const target = new Date('2026-03-04T19:00:00Z');
    await fresh.db.write((tx) => setDemoClock(tx, target, machine));
    await asker.refresh();
    await mover.refresh();
    expect([mover.now(), asker.now()]).toEqual([target, target]);
    await expect.poll(() => listener.now()).toEqual(target);
  });

  it('never goes back', async () => {
    const clock = await open(null);
    const before = clock.now();
    await expect(fresh.db.write((tx) => setDemoClock(tx, new Date(before.getTime() - 1), machine))).rejects.toMatchObject({ code: 'DATE_IN_PAST' });
    await clock.refresh();
    expect(clock.now()).toEqual(before);
  });
});
