import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application, child, kindergartenPhoto as photoTable, supportMessage, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type KindergartenId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as c from '../contract/index.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { cities, findPosition, home, kindergarten, kindergartenPhoto, kindergartens, queue, sendSupportMessage, statistics, voucherCheck } from './index.ts';

const anyone = { kind: 'anonymous' } as const;
const filter = { search: '', districtId: null, correctionType: null, language: null, onlyFree: false };

let deps: TestDeps;
let city: CityData;
let numbers: number[];
let guardian: Awaited<ReturnType<typeof addFamily>>['guardian'];
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 1 }, { capacity: 2, language: 'RUSSIAN', correctionTypes: ['AUTISM'] }], [{ capacity: 4, correctionTypes: ['AUTISM'] }]]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  numbers = [];
  for (let each = 0; each < 7; each += 1) {
    const family = await addFamily(deps);
    if (each === 0) guardian = family.guardian;
    numbers.push(await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }));
    deps.clock.advanceBy({ seconds: 1 });
  }
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
});
afterAll(() => deps.close());

describe('P1 and P4 numbers', () => {
  it('of the home page', async () => {
    const numbersShown = await home(deps, anyone, {});
    expect(numbersShown).toEqual({ waiting: 6, vouchersThisMonth: null, freeSeats: 7, kindergartens: 2, medianWaitDays: null });
    c.homeNumbers.parse(numbersShown);
  });

  it('of the statistics, with small cells hidden', async () => {
    const shown = c.statistics.parse(await statistics(deps, anyone, {}));
    expect(shown.totals).toEqual({ waiting: 6, vouchersIssued: null, enrolled: null, freeSeats: 7, medianWaitDays: null });
    expect(shown.byCorrectionType.find(({ correctionType }) => correctionType === 'SPEECH_SEVERE')).toMatchObject({ waiting: null, vouchers: null, freeSeats: 1 });
    expect(shown.byCorrectionType.find(({ correctionType }) => correctionType === 'AUTISM')).toMatchObject({ waiting: null, freeSeats: 6 });
    expect(shown.byDistrict).toMatchObject([{ kindergartens: 2, capacity: 7, freeSeats: 7 }]);
    expect(shown.vouchersByMonth).toHaveLength(12);
    expect(shown.vouchersByMonth.at(-1)).toEqual({ month: localDateOf(deps.clock.now()).slice(0, 7), vouchers: null });
    expect(shown.waitingByMonth.map(({ month }) => month)).toEqual(shown.vouchersByMonth.map(({ month }) => month));
    expect(shown.waitingByMonth.at(-1)?.waiting).toBe(6);
    expect(shown.waitingByMonth[0]?.waiting).toBeNull();
    expect(shown.waits.map(({ from, to }) => [from, to])).toEqual([[0, 30], [31, 60], [61, 90], [91, 180], [181, 365], [366, null]]);
    expect(shown.waits.every(({ families }) => families === null)).toBe(true);
  });
});

describe('P2 cities', () => {
  it('the open ones come first', async () => expect((await cities(deps, anyone, {})).map(({ live }) => live)).toEqual([true]));
});

describe('P3 the catalogue', () => {
  it('shows kindergartens with what they take', async () => {
    const shown = c.kindergartenCatalogue.parse(await kindergartens(deps, anyone, filter));
    expect(shown.kindergartens.map(({ capacity, freeSeats, languages }) => [capacity, freeSeats, languages])).toEqual(
      expect.arrayContaining([
        [3, 3, ['KAZAKH', 'RUSSIAN']],
        [4, 4, ['KAZAKH']],
      ]),
    );
    expect(shown.districts).toHaveLength(1);
  });

  it('a filter is met by one and the same group', async () => {
    const found = async (change: object) => (await kindergartens(deps, anyone, { ...filter, ...change })).kindergartens.map(({ id }) => id);
    const [first, second] = city.kindergartens.map(({ id }) => id);
    expect(await found({ correctionType: 'SPEECH_SEVERE' })).toEqual([first]);
    expect(await found({ correctionType: 'SPEECH_SEVERE', language: 'RUSSIAN' })).toEqual([]);
    expect(await found({ correctionType: 'AUTISM', language: 'KAZAKH' })).toEqual([second]);
    expect(await found({ search: 'АБАЙ' })).toHaveLength(2);
    expect(await found({ search: 'нет такого' })).toEqual([]);
  });

  it('has a page for each, and NOT_FOUND for others', async () => {
    const page = c.kindergartenPage.parse(await kindergarten(deps, anyone, { id: city.kindergartens[0]?.id ?? '' }));
    expect(page.groups.map(({ free }) => free)).toEqual([1, 2]);
    expect((await refused(kindergarten(deps, anyone, { id: crypto.randomUUID() }))).code).toBe('NOT_FOUND');
  });
});

describe('P3 pictures of a kindergarten', () => {
  it('stand on its page in their order and are handed out to anyone', async () => {
    const kindergartenId = city.kindergartens[0]?.id ?? '';
    const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
    const { key } = await deps.files.put(bytes);
    const small = new Uint8Array([0xff, 0xd8, 0xff, 0]);
    const { key: smallStorageKey } = await deps.files.put(small);
    const description = { ru: 'Игровая', kk: 'Ойын бөлмесі', en: '' };
    await deps.db.write((tx) =>
      tx.insert(photoTable).values({ kindergartenId: kindergartenId as KindergartenId, storageKey: key, smallStorageKey, type: 'image/jpeg', width: 1200, height: 800, description, sortOrder: 1, createdAt: deps.clock.now() }),
    );
    const { photos, photo } = c.kindergartenPage.parse(await kindergarten(deps, anyone, { id: kindergartenId }));
    expect(photos).toMatchObject([{ description: { ...description, en: 'Игровая' }, width: 1200, height: 800 }]);
    expect(photo).toEqual(photos[0]);
    const read = (size: 'LARGE' | 'SMALL', id = photos[0]?.id ?? '') => kindergartenPhoto(deps, anyone, { id, size });
    expect(await read('LARGE')).toEqual({ type: 'image/jpeg', bytes });
    expect(await read('SMALL')).toEqual({ type: 'image/jpeg', bytes: small });
    expect((await refused(read('LARGE', crypto.randomUUID()))).code).toBe('NOT_FOUND');
  });
});

describe('P5 the public queue', () => {
  it('shows lanes and one lane’s positions, without a name or an IIN', async () => {
    const shown = c.publicQueue.parse(await queue(deps, anyone, { correctionType: 'SPEECH_SEVERE', birthYear: 2021, page: 1 }));
    expect(shown.lanes).toEqual([{ correctionType: 'SPEECH_SEVERE', birthYear: 2021, waiting: 6 }]);
    expect(shown.lane?.rows.map(({ position, number }) => [position, number])).toEqual(numbers.slice(1).map((number, index) => [index + 1, number]));
    const people = await deps.db.read((tx) => tx.select({ iin: child.iin, surname: child.surname }).from(child));
    for (const { iin, surname } of people) {
      expect(JSON.stringify(shown)).not.toContain(iin);
      expect(JSON.stringify(shown).toUpperCase()).not.toContain(surname);
    }
    expect((await queue(deps, anyone, { correctionType: 'AUTISM', birthYear: 2021, page: 1 })).lane).toBeNull();
    expect((await queue(deps, anyone, { correctionType: 'SPEECH_SEVERE', birthYear: 2021, page: 99 })).lane?.page).toBe(1);
  });

  it('finds a place by number, and says nothing of whoever does not wait', async () => {
    expect(await findPosition(deps, anyone, { number: numbers[2] ?? 0 })).toEqual({ number: numbers[2], correctionType: 'SPEECH_SEVERE', birthYear: 2021, position: 2, of: 6, page: 1 });
    expect(await findPosition(deps, anyone, { number: numbers[0] ?? 0 })).toBeNull();
    expect(await findPosition(deps, anyone, { number: 999_999 })).toBeNull();
  });
});

describe('V12 the check of a voucher', () => {
  it('knows it as people type it, and tells the truth about its deadline before any sweep', async () => {
    const [held] = await deps.db.read((tx) => tx.select({ code: voucher.code, respondBy: voucher.respondBy }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)));
    if (held === undefined) throw new Error('no voucher');
    expect(await voucherCheck(deps, anyone, { code: ` ${held.code.toLowerCase().replaceAll('-', ' ')} ` })).toEqual({ code: held.code, state: 'OFFERED', annulmentReason: null, validUntil: held.respondBy });
    expect(await voucherCheck(deps, anyone, { code: 'BV-0000-0000-0000' })).toBeNull();
    await acceptVoucher(deps, guardian, { number: numbers[0] ?? 0 });
    const accepted = await voucherCheck(deps, anyone, { code: held.code });
    expect(accepted?.state).toBe('ACCEPTED');
    deps.clock.advanceTo(accepted?.validUntil ?? '');
    expect(await voucherCheck(deps, anyone, { code: held.code })).toEqual({ code: held.code, state: 'ANNULLED', annulmentReason: 'NOT_ENROLLED', validUntil: null });
  });
});

describe('P6 the feedback form', () => {
  it('reaches the staff, five times an hour from one contact', async () => {
    const letter = { name: 'Айгерім', contact: '+7 701 000 00 00', text: 'Сәлем', locale: 'kk' as const, attachment: null };
    const results = await Promise.allSettled(Array.from({ length: 7 }, () => sendSupportMessage(deps, anyone, letter)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect((await refused(sendSupportMessage(deps, anyone, { ...letter, contact: '+77010000000' }))).code).toBe('TOO_MANY_ATTEMPTS');
    expect(await deps.db.read((tx) => tx.$count(supportMessage))).toBe(5);
    deps.clock.advanceBy({ hours: 1 });
    await sendSupportMessage(deps, anyone, letter);
  });
});
