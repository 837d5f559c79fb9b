import { application, audit } from '@balabaqsha/db/schema';
import { INSTRUCTION_LANGUAGES, offeredFilter, type ApplicationFilter, type CorrectionType, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { withdrawApplication } from '../applications/index.ts';
import { sendApplication } from '../applications/send-application.ts';
import { filledForm } from '../scenario/applicant.ts';
import { applicationChoices, applicationPage, applicationStates, countApplications } from './index.ts';
import { readPage } from './application-page.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
const all: ApplicationFilter = {
  sort: 'SENT', descending: true, state: null, correctionType: null, birthYear: null, language: null, kindergartenId: null, districtId: null, sentFrom: null, sentTo: null, conclusionTo: null,
};
/** Everybody, as the table is asked to order them. */
let everybody: (typeof application.$inferSelect)[];

beforeAll(async () => {
  deps = await testDeps();
  const speech = { capacity: 5, correctionTypes: ['SPEECH_SEVERE', 'AUTISM'] as CorrectionType[] };
  city = await addCity(deps, [[speech], [speech]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  for (let n = 0; n < 14; n += 1) {
    const family = await addFamily(deps, { birthDate: `${2021 + (n % 2)}-05-0${1 + (n % 9)}` as LocalDate });
    const wish = {
      cityId: city.cityId,
      kindergartenId: city.kindergartens[n % 3 === 0 ? 1 : 0]?.id ?? '',
      correctionType: n % 4 === 0 ? ('AUTISM' as const) : ('SPEECH_SEVERE' as const),
      language: INSTRUCTION_LANGUAGES[n % 5 === 0 ? 1 : 0],
      conclusionValidUntil: `2199-0${1 + (n % 4)}-15` as LocalDate,
    };
    if (n % 6 === 5) await sendApplication(deps, family.guardian, filledForm(family, wish));
    else {
      const number = await queueUp(deps, reviewer, family, wish);
      if (n === 7) await withdrawApplication(deps, family.guardian, { number });
    }
    deps.clock.advanceBy(n === 6 ? { days: 3 } : { minutes: 1 });
  }
  everybody = await deps.db.read((tx) => tx.select().from(application).orderBy(desc(application.submittedAt), desc(application.number)));
});
afterAll(() => deps.close());

const numbersOf = async (filter: ApplicationFilter, after: number | null = null): Promise<number[]> =>
  (await applicationPage(deps, officer, { filter, after, withPlaces: false })).rows.map(({ number }) => number);

describe('the table of applications answers what a plain filter and sort would', () => {
  const district = (): string => city.districtId;
  const filters: [string, () => Partial<ApplicationFilter>][] = [
    ['everybody', () => ({})],
    ['oldest first', () => ({ descending: false })],
    ['a state', () => ({ state: 'AWAITING_REVIEW' })],
    ['a language', () => ({ language: 'RUSSIAN' })],
    ['a state and a language', () => ({ state: 'IN_QUEUE', language: 'KAZAKH' })],
    ['a correction type', () => ({ correctionType: 'AUTISM' })],
    ['a birth year, oldest first', () => ({ birthYear: 2022, descending: false })],
    ['a lane', () => ({ correctionType: 'SPEECH_SEVERE', birthYear: 2022, state: 'IN_QUEUE' })],
    ['a kindergarten', () => ({ kindergartenId: city.kindergartens[1]?.id ?? '' })],
    ['a kindergarten and a state', () => ({ kindergartenId: city.kindergartens[0]?.id ?? '', state: 'ARCHIVED' })],
    ['a kindergarten and a correction type', () => ({ kindergartenId: city.kindergartens[0]?.id ?? '', correctionType: 'SPEECH_SEVERE', descending: false })],
    ['a kindergarten and a birth year', () => ({ kindergartenId: city.kindergartens[1]?.id ?? '', birthYear: 2021 })],
    ['a kindergarten, a correction type and a birth year', () => ({ kindergartenId: city.kindergartens[0]?.id ?? '', correctionType: 'SPEECH_SEVERE', birthYear: 2022, state: 'IN_QUEUE' })],
    ['a district', () => ({ districtId: district(), state: 'IN_QUEUE' })],
    ['a period', () => ({ sentFrom: dayOf(5), sentTo: dayOf(0) })],
    ['a period of a lane', () => ({ sentTo: dayOf(13), correctionType: 'SPEECH_SEVERE', birthYear: 2021 })],
    ['by conclusion', () => ({ sort: 'CONCLUSION', descending: false })],
    ['conclusions that run out', () => ({ sort: 'CONCLUSION', descending: false, conclusionTo: '2199-02-15' as LocalDate })],
    ['conclusions of a correction type, last first', () => ({ sort: 'CONCLUSION', correctionType: 'SPEECH_SEVERE' })],
  ];
  const dayOf = (n: number): LocalDate => new Date((everybody[n]?.submittedAt.getTime() ?? 0) + 5 * 3_600_000).toISOString().slice(0, 10) as LocalDate;

  it.each(filters)('%s', async (_, part) => {
    const filter = offeredFilter({ ...all, ...part() });
    const expected = plainly(filter).map(({ number }) => number);
    expect(expected.length).toBeGreaterThan(0);
    expect(await numbersOf(filter)).toEqual(expected);
    expect(await countApplications(deps, officer, { filter })).toEqual({ count: expected.length, atLeast: false });
    // From behind each of them onward.
    const behind = Math.floor(expected.length / 2);
    expect(await numbersOf(filter, expected[behind] ?? null)).toEqual(expected.slice(behind + 1));
  });

  function plainly(filter: ApplicationFilter): typeof everybody {
    const day = (at: Date): string => new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
    const found = everybody.filter(
      (row) =>
        (filter.state === null || row.state === filter.state) &&
        (filter.language === null || row.language === filter.language) &&
        (filter.correctionType === null || row.correctionType === filter.correctionType) &&
        (filter.birthYear === null || row.birthYear === filter.birthYear) &&
        (filter.kindergartenId === null || row.wishedKindergartenId === filter.kindergartenId) &&
        (filter.sentFrom === null || day(row.submittedAt) >= filter.sentFrom) &&
        (filter.sentTo === null || day(row.submittedAt) <= filter.sentTo) &&
        (filter.conclusionTo === null || row.conclusionValidUntil <= filter.conclusionTo),
    );
    const key = (row: (typeof everybody)[number]): string => `${filter.sort === 'SENT' ? row.submittedAt.toISOString() : row.conclusionValidUntil} ${row.number}`;
    const sorted = found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    return filter.descending ? sorted.toReversed() : sorted;
  }
});

describe('S5, S1 the table of applications', () => {
  it('shows places in the queue where they are asked for, and keeps them fresh without the names', async () => {
    const filter = offeredFilter({ ...all, correctionType: 'SPEECH_SEVERE', birthYear: 2021, state: 'IN_QUEUE', descending: false });
    const { rows } = await applicationPage(deps, officer, { filter, after: null, withPlaces: true });
    expect(rows.map(({ place }) => place?.position)).toEqual(rows.map((_, index) => index + 1));
    const states = await applicationStates(deps, officer, { numbers: rows.map(({ number }) => number) });
    expect(states.map(({ place }) => place?.position).toSorted()).toEqual(rows.map((_, index) => index + 1));
    expect(Object.keys(states[0] ?? {})).toEqual(['number', 'state', 'archiveReason', 'place']);
  });

  it('is audited with the numbers that were shown', async () => {
    await numbersOf({ ...all, state: 'AWAITING_REVIEW' });
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'applications.read')).orderBy(desc(audit.id)).limit(1));
    expect(row?.details).toMatchObject({ state: 'AWAITING_REVIEW', sort: 'SENT', applications: everybody.filter(({ state }) => state === 'AWAITING_REVIEW').map(({ number }) => number).join(' ') });
  });

  it('knows no other city', async () => {
    const other = await addCity(deps, [[{ capacity: 1 }]]);
    const stranger = await addStaff(deps, { role: 'CITY_OFFICER', cityId: other.cityId });
    expect((await applicationPage(deps, stranger, { filter: all, after: null, withPlaces: false })).rows).toEqual([]);
    expect((await applicationPage(deps, stranger, { filter: { ...all, kindergartenId: city.kindergartens[0]?.id ?? '' }, after: null, withPlaces: false })).rows).toEqual([]);
    expect(await applicationStates(deps, stranger, { numbers: everybody.map(({ number }) => number) })).toEqual([]);
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    expect((await refused(applicationPage(deps, reviewer, { filter: all, after: null, withPlaces: false }))).code).toBe('FORBIDDEN');
  });

  it('offers the kindergartens, districts and years of the city', async () => {
    const { kindergartens, districts, birthYears } = await applicationChoices(deps, officer, {});
    expect([kindergartens.length, districts.length, birthYears]).toEqual([2, 1, [2021, 2022]]);
  });

  it('is one statement', async () => {
    const { sql } = await deps.db.read((tx) => Promise.resolve(readPage(tx, city.cityId, { filter: all, after: 1, withPlaces: true }).toSQL()));
    expect(sql).not.toMatch(/offset/i);
  });
});
