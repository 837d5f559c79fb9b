import type { ApplicationId } from '@balabaqsha/domain';
import type postgres from 'postgres';
import type { WriteTx } from './transaction.ts';

/** What is committed within this time is told in one go. */
const GATHER_MS = 50;

const changedIn = new WeakMap<object, Set<ApplicationId>>();

/** Notes that the transaction changes something about these applications. Told once it has committed (decision 007). */
export function noteChanges(tx: WriteTx, ids: readonly ApplicationId[]): void {
  const noted = changedIn.get(tx) ?? new Set();
  for (const id of ids) noted.add(id);
  changedIn.set(tx, noted);
}

/** Tells of what transactions of this process have changed. */
export interface Teller {
  /** To be called with each transaction that has committed. */
  committed(tx: object): void;
  /** Tells what is still to be told. */
  close(): Promise<void>;
}

/**
 * Tells lanes, cities and kindergartens by NOTIFY, one after another and each of them once in a go. A go of its own and
 * not the transaction of the change: notifications come in the order of commits, so whoever sends one holds a lock of
 * the whole server until his commit is on the disk, and nobody shares that write with him. This one waits for no disk.
 * A go that fails is forgotten: streams look by themselves before long.
 */
export function openTeller(client: postgres.Sql): Teller {
  let waiting = new Set<ApplicationId>();
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();
  const tell = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const ids = [...waiting];
    waiting = new Set();
    if (ids.length > 0) telling = telling.then(() => tellOf(client, ids)).catch(() => undefined);
  };
  return {
    committed(tx) {
      const ids = changedIn.get(tx);
      if (ids === undefined) return;
      for (const id of ids) waiting.add(id);
      timer ??= setTimeout(tell, GATHER_MS).unref();
    },
    async close() {
      tell();
      await telling;
    },
  };
}

async function tellOf(client: postgres.Sql, ids: readonly ApplicationId[]): Promise<void> {
  await client.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    await tx`
      select pg_notify('changes', place)
      from application
        join lateral (
          select 'lane ' || lane_id
          union all select 'city ' || city_id
          union all select 'kindergarten ' || g.kindergarten_id from enrolment e join kindergarten_group g on g.id = e.group_id where e.application_id = application.id
        ) as told (place) on true
      where application.id = any (string_to_array(${ids.join(',')}, ',')::uuid[])
      group by place`;
  });
}
