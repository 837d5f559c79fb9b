import { audit, child, searchLetters, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, searchable, type CityId, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { advanceNow } from '../city/index.ts';
import { filledForm } from '../scenario/applicant.ts';
import { conclusionAttached, queueUp, refused } from '../scenario/index.ts';
import { findAnything } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;
let waiting: number;
let sent: number;
let family: Family;

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 1 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const wish = { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' };
  family = await addFamily(deps);
  waiting = await queueUp(deps, reviewer, family, wish);
  await named(family, 'ӘБІЛҒАЗЫ', 'ҮКІЛІ');
  const other = await addFamily(deps, { birthDate: '2022-01-15' as LocalDate });
  ({ number: sent } = await sendApplication(deps, other.guardian, filledForm(other, wish)));
  await named(other, 'ЁЛКИНА', 'АННА-МАРИЯ');
});
afterAll(() => deps.close());

const named = (of: Family, surname: string, name: string) => deps.db.write((tx) => tx.update(child).set({ surname, name }).where(eq(child.id, of.childId)));
const numbers = async (actor: StaffActor, text: string): Promise<number[]> => (await findAnything(deps, actor, { text })).applications.map(({ number }) => number);
const iinOf = async (of: Family): Promise<string> => (await deps.db.read((tx) => tx.select({ iin: child.iin }).from(child).where(eq(child.id, of.childId))))[0]?.iin ?? '';

describe('the search of the console finds what the employee may see', () => {
  it('an application by its number, with or without №', async () => {
    expect(await numbers(officer, `№ ${waiting}`)).toEqual([waiting]);
    expect(await numbers(officer, String(waiting + 100_000))).toEqual([]);
  });

  it('a child by his IIN', async () => expect(await numbers(officer, await iinOf(family))).toEqual([waiting]));

  it.each(['Әбілғазы', 'абилг', 'АБИЛГАЗЫ УКИ', 'үкілі', 'укили абил', 'Ёлк', 'елкина анна', 'анна-м'])('a child by his name without the letters that a keyboard lacks: %s', async (text) => {
    expect(await numbers(officer, text)).toEqual([/[её]лк|анна/i.test(text) ? sent : waiting]);
  });

  it.each(['бил', 'аб', 'Әбілғазы Анна'])('nobody by what no name begins with: %s', async (text) => expect(await numbers(officer, text)).toEqual([]));

  it('a voucher by its code, a kindergarten by its name', async () => {
    await advanceNow(deps, officer, {});
    const [row] = await deps.db.read((tx) => tx.select({ code: voucher.code }).from(voucher));
    const found = await findAnything(deps, officer, { text: (row?.code ?? '').toLowerCase().replaceAll('-', ' ') });
    expect(found.vouchers).toEqual([{ code: row?.code, state: 'OFFERED', applicationNumber: waiting }]);
    expect((await findAnything(deps, officer, { text: 'балабакша' })).kindergartens).toHaveLength(1);
  });

  it('S3 a reviewer only what awaits his review, and nothing else of the city', async () => {
    expect(await numbers(reviewer, String(sent))).toEqual([sent]);
    expect(await numbers(reviewer, String(waiting))).toEqual([]);
    expect(await numbers(reviewer, await iinOf(family))).toEqual([]);
    expect((await findAnything(deps, reviewer, { text: 'балабакша' })).kindergartens).toEqual([]);
    const phthisiatrician = await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: city.cityId });
    expect(await numbers(phthisiatrician, String(sent))).toEqual([]);
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId as CityId });
    expect(await numbers(elsewhere, String(waiting))).toEqual([]);
    const auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
    expect((await refused(findAnything(deps, auditor, { text: String(waiting) }))).code).toBe('FORBIDDEN');
  });

  it('S3 Q10 an application in the queue while its new conclusion awaits his review, by that conclusion', async () => {
    const other = await addFamily(deps);
    const conclusionValidUntil = addDays(localDateOf(deps.clock.now()), 5);
    const number = await queueUp(deps, reviewer, other, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil });
    expect(await numbers(reviewer, String(number))).toEqual([]);
    const renewal = await conclusionAttached(deps, { guardian: other.guardian, number });
    expect((await findAnything(deps, reviewer, { text: await iinOf(other) })).applications).toMatchObject([{ number, opens: 'REVIEW', renewal }]);
    expect((await findAnything(deps, officer, { text: String(number) })).applications).toMatchObject([{ number, opens: 'CASE' }]);
  });

  it('S5 and the log knows what was shown, and not what was typed', async () => {
    const iin = await iinOf(family);
    await findAnything(deps, officer, { text: iin });
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'people.found')).orderBy(desc(audit.id)).limit(1));
    expect(row).toMatchObject({ subjectKind: 'city', subjectId: city.cityId, details: { by: 'IIN', applications: String(waiting) } });
    expect(JSON.stringify(row)).not.toContain(iin);
  });
});

describe('the letters of a search', () => {
  it('are the same to the database and to the domain', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'АБЁЙЯәғқңөұүһіӘҒҚҢӨҰҮҺІёйя-«»"”\'XyZ 1'), maxLength: 30 }), async (text) => {
        const [row] = await deps.db.read((tx) => tx.execute<{ letters: string }>(sql`select ${searchLetters(sql`${text}::text`)} as letters`));
        expect(row?.letters.replace(/\s+/g, ' ').trim()).toBe(searchable(text));
      }),
      { numRuns: 60 },
    ));
});
