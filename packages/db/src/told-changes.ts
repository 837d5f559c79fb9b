import type { ApplicationId, CityId } from '@balabaqsha/domain';
import type postgres from 'postgres';
import type { Desk, Place } from './places.ts';
import type { WriteTx } from './transaction.ts';

/** What is committed within this time is told in one go. */
const GATHER_MS = 50;

/** What is to be told of: applications with all places that they belong to, and places where something else happened. */
interface Noted {
  applications: Set<ApplicationId>;
  places: Set<Place>;
}

const changedIn = new WeakMap<object, Noted>();

const nothing = (): Noted => ({ applications: new Set(), places: new Set() });

function notedIn(tx: WriteTx): Noted {
  const noted = changedIn.get(tx) ?? nothing();
  changedIn.set(tx, noted);
  return noted;
}

/** Notes that the transaction changes something about these applications. Told once it has committed (decision 007). */
export function noteChanges(tx: WriteTx, ids: readonly ApplicationId[]): void {
  const { applications } = notedIn(tx);
  for (const id of ids) applications.add(id);
}

/** Notes that the transaction changes something in a city that belongs to no application. Told once it has committed. */
export function noteCityChange(tx: WriteTx, cityId: CityId): void {
  notedIn(tx).places.add(`city ${cityId}`);
}

/** Notes that the transaction changes what waits at a desk. Told once it has committed. */
export function noteDeskChange(tx: WriteTx, desk: Desk): void {
  notedIn(tx).places.add(desk);
}

/** Tells of what transactions of this process have changed. */
export interface Teller {
  /** To be called with each transaction that has committed. */
  committed(tx: object): void;
  /** Tells what is still to be told. */
  close(): Promise<void>;
}

/**
 * Tells all places by NOTIFY, one after another and each of them once in a go. A go of its own and
 * not the transaction of the change: notifications come in the order of commits, so whoever sends one holds a lock of
 * the whole server until his commit is on the disk, and nobody shares that write with him. This one waits for no disk.
 * A go that fails is forgotten: streams look by themselves before long.
 */
export function openTeller(client: postgres.Sql): Teller {
  let waiting = nothing();
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();
  const tell = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const told = waiting;
    waiting = nothing();
    if (told.applications.size + told.places.size > 0) telling = telling.then(() => tellOf(client, told)).catch(() => undefined);
  };
  return {
    committed(tx) {
      const noted = changedIn.get(tx);
      if (noted === undefined) return;
      for (const id of noted.applications) waiting.applications.add(id);
      for (const place of noted.places) waiting.places.add(place);
      timer ??= setTimeout(tell, GATHER_MS).unref();
    },
    async close() {
      tell();
      await telling;
    },
  };
}

async function tellOf(client: postgres.Sql, { applications, places }: Noted): Promise<void> {
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
      where application.id = any (string_to_array(${[...applications].join(',')}, ',')::uuid[])
      group by place`;
    await tx`select pg_notify('changes', place) from unnest(string_to_array(${[...places].join(',')}, ',')) as changed (place)`;
  });
}
