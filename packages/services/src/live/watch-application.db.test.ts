import type { Database } from '@balabaqsha/db';
import { standingMark, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addOtherParent, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '../actor.ts';
import { applicationCard, withdrawApplication } from '../applications/index.ts';
import { queueUp } from '../scenario/index.ts';
import { openStreams, watchApplication, type Streaming, type Streams } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let streams: Streams;
let connection: AbortController;

beforeAll(async () => {
  deps = await testDeps();
});
beforeEach(async () => {
  city = await addCity(deps, [[{ capacity: 0 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  streams = await openStreams(deps.db);
  connection = new AbortController();
  return async () => {
    connection.abort();
    await streams.close();
  };
});
afterAll(() => deps.close());

const streamingAs = (actor: Actor, again: () => Actor = () => actor): Streaming => ({ streams, again: () => Promise.resolve(again()), signal: connection.signal });

/** Three who wait in one lane, the first in front. */
async function three(): Promise<[Waiting, Waiting, Waiting]> {
  const add = async (): Promise<Waiting> => {
    const family = await addFamily(deps, { birthDate: '2022-03-03' as LocalDate });
    return { family, number: await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }) };
  };
  return [await add(), await add(), await add()];
}
interface Waiting {
  family: Family;
  number: number;
}

async function markOnCard({ family, number }: Waiting): Promise<string> {
  const { position, history } = await applicationCard(deps, family.guardian, { number });
  return standingMark({ position, happened: history.length });
}

const watch = async (who: Waiting, lastEventId?: string, streaming = streamingAs(who.family.guardian)) =>
  watchApplication(deps, who.family.guardian, { number: who.number, ...(lastEventId === undefined ? {} : { lastEventId }) }, streaming);

describe('Q12 the card moves by itself', () => {
  it('says what the card would show, each time that somebody ahead leaves', async () => {
    const [first, second, third] = await three();
    const messages = await watch(third, await markOnCard(third));
    for (const { family, number } of [first, second]) {
      const next = messages.next();
      await withdrawApplication(deps, family.guardian, { number });
      expect((await next).value).toEqual({ mark: await markOnCard(third) });
    }
    expect(await markOnCard(third)).toMatch(/^1\/1#/);
  });

  it('what changed between the page and its stream is said at once', async () => {
    const [first, , third] = await three();
    const shown = await markOnCard(third);
    await withdrawApplication(deps, first.family.guardian, { number: first.number });
    expect((await (await watch(third, shown)).next()).value).toEqual({ mark: await markOnCard(third) });
  });

  it('C4 the other parent watches too; a stranger finds nothing', async () => {
    const [first] = await three();
    const other = await addOtherParent(deps, first.family);
    expect((await (await watchApplication(deps, other, { number: first.number }, streamingAs(other))).next()).value).toEqual({ mark: await markOnCard(first) });
    const stranger = (await addFamily(deps)).guardian;
    await expect(watchApplication(deps, stranger, { number: first.number }, streamingAs(stranger))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a stream', () => {
  it('ends with its session, before it says anything more', async () => {
    const [first, , third] = await three();
    let signedIn = true;
    const messages = await watch(third, await markOnCard(third), streamingAs(third.family.guardian, () => (signedIn ? third.family.guardian : { kind: 'anonymous' })));
    const next = messages.next();
    signedIn = false;
    await withdrawApplication(deps, first.family.guardian, { number: first.number });
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('ends with its connection, and gives its place back', async () => {
    const [first] = await three();
    const listening: Pick<Database, 'listen'> = deps.db;
    const few = await openStreams(listening, { person: 1, process: 2 });
    const mine = new AbortController();
    const streaming = { ...streamingAs(first.family.guardian), streams: few };
    await watch(first, undefined, { ...streaming, signal: mine.signal });
    await expect(watch(first, undefined, streaming)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    mine.abort();
    const messages = await watch(first, await markOnCard(first), streaming);
    const other = await addOtherParent(deps, first.family);
    await watchApplication(deps, other, { number: first.number }, { ...streamingAs(other), streams: few });
    const third = await addOtherParent(deps, first.family);
    await expect(watchApplication(deps, third, { number: first.number }, { ...streamingAs(third), streams: few })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const next = messages.next();
    connection.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    await few.close();
  });

  it('asks its browser to come again when the process stops', async () => {
    const [first] = await three();
    const messages = await watch(first, await markOnCard(first));
    const next = messages.next();
    await streams.close();
    await expect(next).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(watch(first)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
