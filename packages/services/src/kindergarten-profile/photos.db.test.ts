import { addCity, addStaff, jpegBytes, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { FILE_SIZE_LIMIT, MOST_PHOTOS, type StaffRole } from '@balabaqsha/domain';
import { eq, like } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import * as c from '../contract/index.ts';
import { kindergarten as publicPage, kindergartenPhoto as publicPhoto } from '../public-pages/index.ts';
import { cleanRetention } from '../retention/index.ts';
import { refused } from '../scenario/index.ts';
import { addPhoto, describePhoto, movePhoto, readPhoto, readProfile, removePhoto, restorePhoto } from './index.ts';

let deps: TestDeps;
let city: CityData;
let director: StaffActor;

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 2 }], [{ capacity: 2 }]]);
  director = await employee('KINDERGARTEN_DIRECTOR', 0);
});
afterEach(() => deps.close());

const kindergartenId = (index: number) => city.kindergartens[index]?.id ?? expect.unreachable('no kindergarten');
const employee = (role: StaffRole, index: number) => addStaff(deps, { role, cityId: city.cityId, kindergartenId: kindergartenId(index) });
const words = (ru: string) => ({ ru, kk: `${ru} (kk)`, en: '' });
const add = async (ru: string, actor = director, to?: string) => (await addPhoto(deps, actor, { kindergartenId: to, description: words(ru), file: { bytes: jpegBytes(ru) } })).id;
const shown = async () => (await readProfile(deps, director, {})).photos.map(({ description }) => description.ru).join(' ');
const send = (bytes: Uint8Array<ArrayBuffer>) => addPhoto(deps, director, { description: words('x'), file: { bytes } });

describe('P3 photos of a kindergarten', () => {
  it('stand on its page in their order; what they show is said', async () => {
    await add('двор');
    const id = await add('зал');
    const page = c.kindergartenPage.parse(await publicPage(deps, { kind: 'anonymous' }, { id: kindergartenId(0) }));
    expect(page.photos.map(({ description }) => description)).toEqual([{ ...words('двор'), en: 'двор' }, { ...words('зал'), en: 'зал' }]);
    expect(page.photo).toMatchObject({ width: 800, height: 600, description: { ru: 'двор' } });
    await describePhoto(deps, director, { id, description: words('музыкальный зал') });
    expect(await shown()).toBe('двор музыкальный зал');
    expect((await readPhoto(deps, director, { id, size: 'SMALL' })).bytes).toEqual(jpegBytes('зал'));
    expect(await deps.db.read((tx) => tx.$count(audit, like(audit.action, 'photo.%')))).toBe(3);
  });

  it('need words in Russian and Kazakh', () => {
    const issues = c.addPhotoInput.safeParse({ description: { ru: 'двор', kk: '', en: '' }, file: { bytes: jpegBytes() } }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([['description.kk', 'REQUIRED']]);
    expect(c.addPhotoInput.safeParse({ description: words('двор'), file: null }).error?.issues.map(({ message }) => message)).toEqual(['FILE_MISSING']);
  });

  it('change places with their neighbours and stay at the ends', async () => {
    const [first, , last] = [await add('1'), await add('2'), await add('3')];
    await movePhoto(deps, director, { id: last, direction: 'UP' });
    expect(await shown()).toBe('1 3 2');
    await movePhoto(deps, director, { id: first, direction: 'UP' });
    expect(await shown()).toBe('1 3 2');
    await movePhoto(deps, director, { id: first, direction: 'DOWN' });
    await movePhoto(deps, director, { id: first, direction: 'DOWN' });
    await movePhoto(deps, director, { id: first, direction: 'DOWN' });
    expect(await shown()).toBe('3 2 1');
  });

  it('can be put back where they stood, until the night after the next', async () => {
    const ids = [await add('1'), await add('2'), await add('3')];
    const [, second = ''] = ids;
    const removed = await removePhoto(deps, director, { id: second });
    expect([removed, await shown()]).toEqual([{ id: second, place: 2 }, '1 3']);
    expect((await refused(publicPhoto(deps, { kind: 'anonymous' }, { id: second, size: 'LARGE' }))).code).toBe('NOT_FOUND');
    expect((await refused(removePhoto(deps, director, { id: second }))).code).toBe('STATE_CHANGED');
    await restorePhoto(deps, director, removed);
    expect(await shown()).toBe('1 2 3');
    expect((await refused(restorePhoto(deps, director, removed))).code).toBe('STATE_CHANGED');

    await removePhoto(deps, director, { id: second });
    const kept = deps.files.keys.length;
    expect((await cleanRetention(deps)).removedPhoto).toBe(0);
    deps.clock.advanceBy({ days: 2 });
    expect((await cleanRetention(deps)).removedPhoto).toBe(1);
    expect(deps.files.keys).toHaveLength(kept - 2);
    expect((await refused(restorePhoto(deps, director, removed))).code).toBe('NOT_FOUND');
    expect(await shown()).toBe('1 3');
  });

  it(`are ${MOST_PHOTOS} at most, also when many come at once, and the database holds it`, async () => {
    for (let count = 1; count < MOST_PHOTOS; count += 1) await add(String(count));
    const both = await Promise.allSettled([add('a'), add('b')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = deps.files.keys.length;
    expect(await refused(send(jpegBytes()))).toMatchObject({ code: 'PHOTO_LIMIT', params: { most: MOST_PHOTOS } });
    expect(deps.files.keys).toHaveLength(kept);
    const row = { kindergartenId: kindergartenId(0), storageKey: 'a', smallStorageKey: 'b', type: 'image/jpeg' as const, width: 1, height: 1, description: words('x'), createdAt: deps.clock.now() };
    for (const sortOrder of [MOST_PHOTOS, MOST_PHOTOS + 1, 0]) await expect(deps.db.write((tx) => tx.insert(photo).values({ ...row, sortOrder }))).rejects.toThrow();
  });
});

describe('D3 what is sent is looked into', () => {
  it('refuses at the field what is no photo, and keeps nothing of it', async () => {
    const codes = await Promise.all([new Uint8Array(), new Uint8Array(FILE_SIZE_LIMIT + 1), new Uint8Array(pdfBytes()), jpegBytes('unreadable')].map(async (bytes) => (await refused(send(bytes))).fields.file));
    expect(codes).toEqual(['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE', 'PHOTO_UNREADABLE']);
    expect(deps.files.keys).toHaveLength(0);
  });
});

describe('S4 photos are in the hands of their own kindergarten and of its city', () => {
  it('a clerk, a director of another kindergarten and an officer of another city change none', async () => {
    const id = await add('двор');
    const elsewhere = await addCity(deps);
    const strangers = [
      [await employee('KINDERGARTEN_CLERK', 0), 'FORBIDDEN'],
      [await employee('KINDERGARTEN_DIRECTOR', 1), 'NOT_FOUND'],
      [await addStaff(deps, { role: 'CITY_OFFICER', cityId: elsewhere.cityId }), 'NOT_FOUND'],
    ] as const;
    for (const [actor, code] of strangers) {
      const tries = [
        add('чужая', actor, kindergartenId(0)), describePhoto(deps, actor, { id, description: words('чужая') }), movePhoto(deps, actor, { id, direction: 'UP' }),
        removePhoto(deps, actor, { id }), restorePhoto(deps, actor, { id, place: 1 }),
      ];
      expect(await Promise.all(tries.map(async (each) => (await refused(each)).code))).toEqual(tries.map(() => code));
    }
    expect(await shown()).toBe('двор');
  });

  it('an officer of the city does, and it is said who', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await add('от города', officer, kindergartenId(0));
    expect(await shown()).toBe('от города');
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'photo.added')));
    expect(row).toMatchObject({ actorId: officer.staffId, subjectId: kindergartenId(0) });
  });
});
