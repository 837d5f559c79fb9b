import { audit, child, searchLetters, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, searchable, type CityId, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { advanceNow } from '../city/index.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { filledForm } from '../scenario/applicant.ts';
import { conclusionAttached, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
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
    expect((await refused(findAnything(deps, family.guardian, { text: String(waiting) }))).code).toBe('FORBIDDEN');
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

  it('A9 for whoever works in two cities, in the log of both', async () => {
    const there = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    const both: StaffActor = { ...officer, roles: [...there.roles, ...officer.roles] };
    expect((await findAnything(deps, both, { text: String(waiting) })).applications).toHaveLength(1);
    const rows = await deps.db.read((tx) => tx.select({ subject: audit.subjectId, details: audit.details }).from(audit).where(eq(audit.action, 'people.found')).orderBy(desc(audit.id)).limit(2));
    expect(rows.map(({ subject }) => subject).sort()).toEqual(both.roles.map(({ cityId }) => cityId).sort());
    expect(rows.map(({ details }) => details.applications)).toEqual([String(waiting), String(waiting)]);
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

describe('the search of other roles finds what is theirs', () => {
  it('S4 a kindergarten a child from the moment the guardian chose it, and no other one', async () => {
    const kindergartenId = city.kindergartens[0]?.id;
    const director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId });
    const children = async (actor: StaffActor, text: string) => (await findAnything(deps, actor, { text })).children;
    expect(await children(director, 'абилгазы')).toEqual([]);
    await acceptVoucher(deps, family.guardian, { number: waiting });
    await requestEnrolment(deps, family.guardian, { number: waiting, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
    for (const text of ['абилг', 'Үкілі Әбіл', String(waiting), await iinOf(family)]) {
      expect(await children(director, text)).toMatchObject([{ number: waiting, enrolled: false, childName: expect.stringMatching(/^Әбілғазы/) }]);
    }
    for (const text of ['Әбіл Анна', 'ёлкина', String(sent)]) expect(await children(director, text)).toEqual([]);
    const found = await findAnything(deps, director, { text: String(waiting) });
    expect([found.applications, found.employees, found.letters, found.logged]).toEqual([[], [], [], []]);
    const elsewhere = await addCity(deps, [[{ capacity: 1 }]]);
    const stranger = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: elsewhere.cityId, kindergartenId: elsewhere.kindergartens[0]?.id });
    expect(await children(stranger, String(waiting))).toEqual([]);
    expect((await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.actorId, director.staffId)).orderBy(desc(audit.id)).limit(1)))[0]?.details).toMatchObject({ applications: String(waiting) });
  });

  it('S1 an officer employees of his city, an administrator those of all', async () => {
    const other = await addCity(deps);
    const here = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ҚАЛИЕВА' });
    const there = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: other.cityId, surname: 'ҚАЛИЕВА' });
    const administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
    const employees = async (actor: StaffActor, text: string) => (await findAnything(deps, actor, { text })).employees.map(({ id, opens }) => [id, opens]);
    expect(await employees(officer, 'калиев')).toEqual([[here.staffId, 'CITY']]);
    expect((await employees(administrator, 'КАЛИЕВА')).sort()).toEqual([[here.staffId, 'ALL'], [there.staffId, 'ALL']].sort());
    expect(await employees(reviewer, 'калиев')).toEqual([]);
  });

  it('P6 a support operator letters by name, by phone and by the number of an application of whoever wrote', async () => {
    const operator = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
    const write = (name: string, contact: string, actor: Parameters<typeof sendSupportMessage>[1] = { kind: 'anonymous' }) =>
      sendSupportMessage(deps, actor, { name, contact, text: 'Сұрақ', locale: 'kk', attachment: null });
    await write('Әсел Қуанова', '8 701 000 11 22');
    await write('Дина', 'dina@mail.kz', family.guardian);
    const letters = async (actor: StaffActor, text: string) => (await findAnything(deps, actor, { text })).letters.map(({ name }) => name);
    expect([await letters(operator, 'асел ку'), await letters(operator, '+7 701 000-11-22'), await letters(operator, 'dina@mail.kz'), await letters(operator, `№ ${waiting}`)]).toEqual([['Әсел Қуанова'], ['Әсел Қуанова'], ['Дина'], ['Дина']]);
    expect(await letters(operator, String(sent))).toEqual([]);
    expect((await findAnything(deps, operator, { text: String(waiting) })).applications).toEqual([]);
    expect(await letters(reviewer, 'асел ку')).toEqual([]);
  });

  it('S5 an auditor an application by its number, without a name, for the log', async () => {
    const auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
    expect(await findAnything(deps, auditor, { text: String(sent) })).toMatchObject({ logged: [sent], applications: [], employees: [] });
    expect((await findAnything(deps, auditor, { text: String(sent + 100_000) })).logged).toEqual([]);
    expect((await findAnything(deps, auditor, { text: 'абилгазы' })).logged).toEqual([]);
  });
});
