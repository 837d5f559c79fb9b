import { noteChanges, noteCityChange, openChanges, openDatabase, type Changes, type Database, type Place } from '@balabaqsha/db';
import { application, supportMessage } from '@balabaqsha/db/schema';
import type { ApplicationId, LaneId, LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { setImmediate as turn } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { addChild } from '../children/index.ts';
import { decideGuardianship } from '../city/index.ts';
import { eraseChildren } from '../erasure/erase-children.ts';
import { uploadFile } from '../files/index.ts';
import { recordApplicationEvents } from '../record/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { filledForm, queueUp, registered, signedIn } from '../scenario/index.ts';
import { takeSupportMessage } from '../support/index.ts';

let deps: TestDeps;
let city: Somewhere;
/** Another process: a pool of its own. */
let elsewhere: Database;
let changes: Changes;
/** In a city of its own, where nothing happens. */
let quiet: Waiting;

interface Somewhere extends CityData {
  reviewer: StaffActor;
}
interface Waiting {
  id: ApplicationId;
  laneId: LaneId;
}

beforeAll(async () => {
  deps = await testDeps();
  city = await somewhere();
  elsewhere = openDatabase(deps.database.appUrl, { max: 2, applicationName: 'listening process' });
  changes = await openChanges(elsewhere);
  quiet = await waiting(2020, await somewhere());
});
afterAll(async () => {
  await changes.close();
  await elsewhere.close();
  await deps.close();
});

async function somewhere(): Promise<Somewhere> {
  const added = await addCity(deps, [[{ capacity: 0 }]]);
  return { ...added, reviewer: await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: added.cityId }) };
}

const wish = (there: Somewhere) => ({ cityId: there.cityId, kindergartenId: there.kindergartens[0]?.id ?? '' });

/** A waiting application of a child born in that year, with its lane. */
async function waiting(year: number, there = city): Promise<Waiting> {
  const family = await addFamily(deps, { birthDate: `${year}-03-03` as LocalDate });
  const number = await queueUp(deps, there.reviewer, family, wish(there));
  const [row] = await deps.db.read((tx) => tx.select({ id: application.id, laneId: application.laneId }).from(application).where(eq(application.number, number)));
  return row ?? expect.unreachable('no application');
}

const laneOf = (laneId: LaneId): Place => `lane ${laneId}`;

/** Waits until the listening process knows all that was changed before: what is changed later is told no earlier. */
async function allTold(): Promise<void> {
  await new Promise<void>((resolve) => {
    const stopWaiting = changes.watch([laneOf(quiet.laneId)], () => {
      stopWaiting();
      resolve();
    });
    void deps.db.write((tx) => Promise.resolve(noteChanges(tx, [quiet.id])));
  });
  await turn();
}

/** Counts how often the places are told of from now on. */
async function counting(...places: Place[]) {
  await allTold();
  const onChange = vi.fn();
  const stop = changes.watch(places, onChange);
  return {
    stop,
    async told(): Promise<number> {
      await allTold();
      return onChange.mock.calls.length;
    },
  };
}

describe('what is told of changes', () => {
  it('a committed change tells those who watch its lane and its city, and nobody else', async () => {
    const [here, there] = [await waiting(2021), await waiting(2022)];
    const ofHere = await counting(laneOf(here.laneId));
    const ofThere = await counting(laneOf(there.laneId));
    const ofCity = await counting(`city ${city.cityId}`);
    await sendApplication(deps, ...(await senderOf(2021)));
    expect([await ofHere.told(), await ofThere.told(), await ofCity.told()]).toEqual([1, 0, 1]);
    for (const each of [ofHere, ofThere, ofCity]) each.stop();
  });

  it('one that is rolled back tells nobody', async () => {
    const { laneId } = await waiting(2021);
    const watching = await counting(laneOf(laneId), `city ${city.cityId}`);
    const dying = { ...deps, jobs: { ...deps.jobs, enqueue: () => Promise.reject(new Error('the process died')) } };
    await expect(sendApplication(dying, ...(await senderOf(2021)))).rejects.toThrow();
    expect(await watching.told()).toBe(0);
    watching.stop();
  });

  it('a transaction that changes many tells a lane once', async () => {
    const [one, other] = [await waiting(2021), await waiting(2021)];
    const watching = await counting(laneOf(one.laneId));
    await deps.db.write(async (tx) => {
      for (const { id } of [one, other, one]) {
        await recordApplicationEvents(tx, deps.clock.now(), { kind: 'system' }, [{ id, event: 'DEADLINE_MOVED', from: 'IN_QUEUE', to: 'IN_QUEUE', details: {} }]);
      }
    });
    expect(await watching.told()).toBe(1);
    watching.stop();
  });

  it('what belongs to no application tells its city alone, once a transaction', async () => {
    const { laneId } = await waiting(2021);
    const [ofCity, ofLane] = [await counting(`city ${city.cityId}`), await counting(laneOf(laneId))];
    await deps.db.write((tx) => {
      for (let n = 0; n < 3; n += 1) noteCityChange(tx, city.cityId);
      return Promise.resolve();
    });
    expect([await ofCity.told(), await ofLane.told()]).toEqual([1, 0]);
    for (const each of [ofCity, ofLane]) each.stop();
  });

  it('a letter tells those who answer letters, when it comes and when one of them takes it', async () => {
    const [letters, proofs] = [await counting('letters'), await counting('guardianships')];
    await sendSupportMessage(deps, { kind: 'anonymous' }, { name: 'ТЕСТ', contact: 'parent@example.kz', text: 'Сұрақ', locale: 'kk', attachment: null });
    expect(await letters.told()).toBe(1);
    const [letter] = await deps.db.read((tx) => tx.select({ id: supportMessage.id }).from(supportMessage));
    await takeSupportMessage(deps, await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId }), { id: letter?.id ?? '', from: null });
    expect([await letters.told(), await proofs.told()]).toEqual([2, 0]);
    for (const each of [letters, proofs]) each.stop();
  });

  it('a proof of guardianship tells those who decide on proofs, when it comes and when one of them has decided (C3)', async () => {
    const { guardian, iin, proofFileId } = await withProof();
    const [letters, proofs] = [await counting('letters'), await counting('guardianships')];
    const { id: childId } = await addChild(deps, guardian, { iin, proofFileId });
    expect(await proofs.told()).toBe(1);
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await decideGuardianship(deps, officer, { guardianId: guardian.guardianId, childId, decision: 'CONFIRM', proofFileId });
    expect([await letters.told(), await proofs.told()]).toEqual([0, 2]);
    for (const each of [letters, proofs]) each.stop();
  });

  it('a proof that goes with its account tells them too (A9)', async () => {
    const { guardian, iin, proofFileId } = await withProof();
    await addChild(deps, guardian, { iin, proofFileId });
    const proofs = await counting('guardianships');
    const erase = () => deps.db.write((tx) => eraseChildren(tx, deps.clock.now(), guardian.guardianId));
    await erase();
    expect(await proofs.told()).toBe(1);
    await erase();
    expect(await proofs.told()).toBe(1);
    proofs.stop();
  });

  it('a child whom the register confirms at once tells nobody who decides on proofs', async () => {
    const phone = '+77715550001';
    const { iin } = deps.register.addPerson({});
    await registered(deps, { iin, phone });
    const person = deps.register.addPerson({ birthDate: '2021-05-05' as LocalDate });
    deps.register.relate(iin, person.iin);
    const proofs = await counting('guardianships');
    await addChild(deps, await signedIn(deps, phone), { iin: person.iin });
    expect(await proofs.told()).toBe(0);
    proofs.stop();
  });

  it('who has stopped watching is told no more', async () => {
    const { laneId } = await waiting(2021);
    const watching = await counting(laneOf(laneId));
    watching.stop();
    await sendApplication(deps, ...(await senderOf(2021)));
    expect(await watching.told()).toBe(0);
  });

  it('after the connection was cut everybody is told to look, and then of changes as before', async () => {
    const { laneId } = await waiting(2021);
    const watching = await counting(laneOf(laneId));
    await cutListeners();
    await vi.waitFor(async () => expect(await watching.told()).toBeGreaterThanOrEqual(1), { timeout: 10_000 });
    const before = await watching.told();
    await sendApplication(deps, ...(await senderOf(2021)));
    expect(await watching.told()).toBe(before + 1);
    watching.stop();
  });
});

async function senderOf(year: number) {
  const family = await addFamily(deps, { birthDate: `${year}-03-03` as LocalDate });
  return [family.guardian, filledForm(family, wish(city))] as const;
}

/** A guardian with a proof about a child of whom the register knows no parents. */
async function withProof() {
  const { guardian } = await addFamily(deps);
  const { iin } = deps.register.addPerson({ birthDate: '2022-05-05' as LocalDate });
  const { id: proofFileId } = await uploadFile(deps, guardian, { name: 'опека.pdf', purpose: 'GUARDIANSHIP_PROOF', bytes: new Uint8Array(pdfBytes('proof')) });
  return { guardian, iin, proofFileId };
}

/** Ends the connections that listen, as a restart of the server does. */
async function cutListeners(): Promise<void> {
  const owner = postgres(deps.database.ownerUrl, { max: 1 });
  const cut = await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listening process' and query ilike 'listen%'`;
  await owner.end();
  expect(cut.length).toBe(1);
}
