import { and, eq, lte } from 'drizzle-orm';
import { DomainError, type Clock } from '@balabaqsha/domain';
import type { Database } from '../database.ts';
import { notify } from '../notify.ts';
import { demoClock } from '../schema/index.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { systemClock } from './system-clock.ts';

/** A clock that runs ahead of the machine's by the offset in the database, the same for every process (K3). */
export interface DemoClock extends Clock {
  /** Reads the offset anew. Cheap (one row by key): once per HTTP request and job keeps processes together after a move. */
  refresh(): Promise<void>;
  /** Stops listening. */
  close(): Promise<void>;
}

const CHANNEL = 'demo_clock';
const ROW = 1;

/**
 * Opens the demo clock and follows its moves.
 * @param startAt what it shows when it is opened for the very first time (`DEMO_NOW`), without it the machine's time;
 * a restart keeps the time that was reached
 * @param machine the clock below it; the machine's unless a test gives its own
 */
export async function openDemoClock(db: Database, startAt: Date | null, machine: Clock = systemClock): Promise<DemoClock> {
  await db.write((tx) => startDemoClock(tx, startAt, machine));
  let offsetMs = await db.read(readOffset);
  const refresh = async (): Promise<void> => {
    const read = await db.read(readOffset);
    // Never back, also when two readings overtake each other.
    offsetMs = Math.max(offsetMs, read);
  };
  const close = await db.listen(CHANNEL, (payload) => {
    const announced = Number(payload);
    if (Number.isSafeInteger(announced)) offsetMs = Math.max(offsetMs, announced);
  });
  // A move between the first reading and the listening would be missed.
  await refresh();
  return { now: () => new Date(machine.now().getTime() + offsetMs), refresh, close };
}

async function startDemoClock(tx: WriteTx, startAt: Date | null, machine: Clock): Promise<void> {
  const offsetMs = startAt === null ? 0 : startAt.getTime() - machine.now().getTime();
  await tx.insert(demoClock).values({ id: ROW, offsetMs }).onConflictDoNothing();
}

/**
 * Moves the demo clock forward for all processes. Nothing that became due is run here: see the service that moves it.
 * @throws DomainError DATE_IN_PAST when the instant lies before the clock's present one: it never goes back
 */
export async function setDemoClock(tx: WriteTx, to: Date, machine: Clock = systemClock): Promise<void> {
  const offsetMs = to.getTime() - machine.now().getTime();
  const moved = await tx
    .update(demoClock)
    .set({ offsetMs })
    .where(and(eq(demoClock.id, ROW), lte(demoClock.offsetMs, offsetMs)))
    .returning({ id: demoClock.id });
  if (moved.length === 0) throw new DomainError('DATE_IN_PAST', { field: 'to' });
  await notify(tx, CHANNEL, String(offsetMs));
}

async function readOffset(tx: ReadTx): Promise<number> {
  const [row] = await tx.select({ offsetMs: demoClock.offsetMs }).from(demoClock).where(eq(demoClock.id, ROW));
  return row?.offsetMs ?? 0;
}
