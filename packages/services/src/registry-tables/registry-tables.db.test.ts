import { audit, kindergarten, message, staff, staffRole } from '@balabaqsha/db/schema';
import { addDays, EMPLOYEE_COLUMNS, KINDERGARTEN_COLUMNS, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { count, eq, like } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { refused } from '../scenario/index.ts';
import { saveEmployeeTable, saveKindergartenTable, exportEmployees, exportKindergartens, previewEmployeeTable, previewKindergartenTable } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let today: LocalDate;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 1 }], []]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  today = localDateOf(deps.clock.now());
});
afterEach(() => deps.close());

const table = (columns: readonly string[], ...rows: string[][]) => ({ text: [columns, ...rows].map((cells) => cells.join(';')).join('\n') });
const kindergartens = (...rows: string[][]) => table(KINDERGARTEN_COLUMNS, ...rows);
const employees = (...rows: string[][]) => table(EMPLOYEE_COLUMNS, ...rows);
const garden = (bin: string, given: Partial<Record<(typeof KINDERGARTEN_COLUMNS)[number], string>> = {}) =>
  KINDERGARTEN_COLUMNS.map((column) => ({ bin, name_ru: `Сад ${bin}`, name_kk: 'Бақша', name_en: 'Garden', district: 'Бостандык', address_ru: 'Абай, 1', address_kk: 'Абай, 1', address_en: 'Abai 1', phone: '8 727 390 11 00', coordinates: '43.25, 76.92', ...given })[column]);
const person = (login: string, given: Partial<Record<(typeof EMPLOYEE_COLUMNS)[number], string>> = {}) => {
  const { iin } = deps.register.addPerson({ surname: 'СЕЙТҚАЛИ', name: 'ӘСЕЛ', patronymic: null });
  return EMPLOYEE_COLUMNS.map((column) => ({ iin, surname: 'Сейткали', name: 'Асел', patronymic: '', login, phone: '87012223344', email: '', language: 'kk', role: 'KINDERGARTEN_CLERK', kindergarten: city.kindergartens[0]?.bin ?? '', first_day: today as string, last_day: '', ...given })[column]);
};
const BINS = ['101240000016', '101240000028', '240140000130'] as const;
const problems = (lines: Awaited<ReturnType<typeof previewKindergartenTable>>) => lines.lines.map(({ line, effect, problems: wrong }) => [line, effect, ...wrong.map(({ column, code }) => `${column === null ? '' : (lines.columns[column] ?? '')} ${code}`)]);
const howMany = async (which: typeof kindergarten | typeof staff) => (await deps.db.read((tx) => tx.select({ n: count() }).from(which)))[0]?.n;

describe('P3 kindergartens are added by a table', () => {
  it('which is shown with what is wrong by line and column, and nothing of it is added', async () => {
    const wrong = kindergartens(garden(BINS[0]), garden('101240000017', { phone: '123' }), garden(BINS[1], { district: 'нет такого', coordinates: '51.1, 71.4' }), garden(BINS[0]), garden(BINS[2], { coordinates: '51.1, 71.4' }));
    expect(problems(await previewKindergartenTable(deps, officer, wrong))).toEqual([
      [2, 'ADDS'], [3, null, 'bin BIN_INVALID', 'phone PHONE_INVALID'], [4, null, 'district REQUIRED'], [5, null, 'bin BIN_TAKEN'], [6, null, 'coordinates OUTSIDE_CITY'],
    ]);
    expect((await refused(saveKindergartenTable(deps, officer, wrong))).code).toBe('TABLE_WRONG');
    expect(await howMany(kindergarten)).toBe(2);
  });

  it('all lines together, and the city’s own table changes nothing', async () => {
    expect(await saveKindergartenTable(deps, officer, kindergartens(garden(BINS[0]), garden(BINS[1])))).toEqual({ added: 2, changed: 0 });
    const own = await exportKindergartens(deps, officer, {});
    const preview = await previewKindergartenTable(deps, officer, own);
    expect(preview.lines).toHaveLength(4);
    expect(preview.lines.every(({ effect }) => effect === 'SAME')).toBe(true);
    expect(await refused(saveKindergartenTable(deps, officer, own))).toMatchObject({ fields: { text: 'CHANGE_NOTHING' } });
    expect(await saveKindergartenTable(deps, officer, { text: `${own.text}\n${garden(BINS[2]).join(';')}` })).toEqual({ added: 1, changed: 0 });
  });

  it('a line with a BIN that is there changes its kindergarten, as it was shown and audited (S5)', async () => {
    await saveKindergartenTable(deps, officer, kindergartens(garden(BINS[0]), garden(BINS[1])));
    const changed = kindergartens(garden(BINS[0], { name_ru: 'Сад «Балдырган»', phone: '8 (727) 390-11-01' }), garden(BINS[1], { phone: '+77273901100' }), garden(BINS[2]));
    const preview = await previewKindergartenTable(deps, officer, changed);
    expect(preview.lines.map(({ effect, changes }) => [effect, ...changes.map(({ column, before }) => `${preview.columns[column]}: ${before}`)])).toEqual([
      ['CHANGES', `name_ru: Сад ${BINS[0]}`, 'phone: +77273901100'], ['SAME'], ['ADDS'],
    ]);
    expect(await saveKindergartenTable(deps, officer, { ...changed, seen: preview.seal })).toEqual({ added: 1, changed: 1 });
    const [row] = await deps.db.read((tx) => tx.select().from(kindergarten).where(eq(kindergarten.bin, BINS[0])));
    expect(row).toMatchObject({ name: { ru: 'Сад «Балдырган»', kk: 'Бақша' }, phone: '+77273901101', profileVersion: 2, profileChangedBy: officer.staffId });
    const log = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'kindergarten.changed')));
    expect(log.map(({ details }) => details)).toEqual([{ bin: BINS[0], changed: 'name_ru phone', wasName: 'Сад 101240000016' }]);
    expect(await howMany(kindergarten)).toBe(5);
  });

  it('nothing of it where a row was changed since it was shown, nor where the table is another', async () => {
    await saveKindergartenTable(deps, officer, kindergartens(garden(BINS[0])));
    const wanted = kindergartens(garden(BINS[0], { address_ru: 'Абай, 2' }), garden(BINS[1]));
    const { seal } = await previewKindergartenTable(deps, officer, wanted);
    await deps.db.write((tx) => tx.update(kindergarten).set({ address: { ru: 'Сатпаева, 9', kk: 'Абай, 1', en: 'Abai 1' } }).where(eq(kindergarten.bin, BINS[0])));
    expect((await refused(saveKindergartenTable(deps, officer, { ...wanted, seen: seal }))).code).toBe('TABLE_OUTDATED');
    const other = kindergartens(garden(BINS[0], { address_ru: 'Абай, 3' }));
    expect((await refused(saveKindergartenTable(deps, officer, { ...other, seen: seal }))).code).toBe('TABLE_OUTDATED');
    expect(await howMany(kindergarten)).toBe(3);
  });

  it('a BIN of another city’s kindergarten is nobody’s here', async () => {
    const there = await addCity(deps);
    await saveKindergartenTable(deps, await addStaff(deps, { role: 'CITY_OFFICER', cityId: there.cityId }), kindergartens(garden(BINS[0])));
    expect(problems(await previewKindergartenTable(deps, officer, kindergartens(garden(BINS[0]))))).toEqual([[2, null, 'bin BIN_TAKEN']]);
  });

  it('of two who add the same one in one moment one is refused', async () => {
    const answers = await Promise.allSettled([saveKindergartenTable(deps, officer, kindergartens(garden(BINS[0]))), saveKindergartenTable(deps, officer, kindergartens(garden(BINS[0])))]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('says which columns are missing, and how long it may be', async () => {
    expect(await refused(previewKindergartenTable(deps, officer, { text: 'bin;phone\n1;2' }))).toMatchObject({ fields: { text: 'TABLE_COLUMNS' }, params: { columns: expect.stringContaining('name_ru') as unknown } });
    expect(await refused(previewKindergartenTable(deps, officer, kindergartens(...Array.from({ length: 301 }, () => garden(BINS[0])))))).toMatchObject({ fields: { text: 'TABLE_TOO_LONG' } });
  });
});

describe('S1 employees are added by a table', () => {
  it('which the register and the form’s own rules judge line by line', async () => {
    const wrong = employees(person('asel-1'), person('asel-1'), person('asel-2', { surname: 'Ахметова' }), person('asel-3', { role: 'ADMINISTRATOR' }), person('asel-4', { kindergarten: BINS[0] }), person('asel-5', { first_day: addDays(today, -1) }), person('asel-6', { kindergarten: '' }));
    expect(problems(await previewEmployeeTable(deps, officer, wrong))).toEqual([
      [2, 'ADDS'], [3, null, 'login LOGIN_TAKEN'], [4, null, 'surname NAME_DIFFERS'], [5, null, 'role REQUIRED'], [6, null, 'kindergarten INVALID_VALUE'], [7, null, 'first_day DATE_IN_PAST'], [8, null, 'kindergarten REQUIRED'],
    ]);
    expect((await refused(saveEmployeeTable(deps, officer, wrong))).code).toBe('TABLE_WRONG');
    expect(await howMany(staff)).toBe(1);
  });

  it('all lines together, each is invited, and the city’s own table changes nothing', async () => {
    await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    expect(await saveEmployeeTable(deps, officer, employees(person('asel-1', { email: 'asel@mail.kz' }), person('asel-2', { role: 'phthisiatrician', kindergarten: '', last_day: addDays(today, 30) })))).toEqual({ added: 2, changed: 0 });
    expect((await deps.db.read((tx) => tx.select({ channel: message.channel }).from(message))).map(({ channel }) => channel).sort()).toEqual(['EMAIL', 'SMS', 'SMS']);
    const own = await exportEmployees(deps, officer, {});
    const preview = await previewEmployeeTable(deps, officer, own);
    expect(preview.lines.map(({ effect }) => effect)).toEqual(['SAME', 'SAME', 'SAME']);
    expect(own.text).not.toContain('CITY_OFFICER');
  });

  it('a line about a role that is there changes phone and e-mail, and nothing else', async () => {
    const [one, other] = [person('asel-1'), person('asel-2')];
    await saveEmployeeTable(deps, officer, employees(one, other));
    deps.clock.advanceBy({ days: 2 });
    const own = (await exportEmployees(deps, officer, {})).text;
    const changed = { text: own.replace(/(asel-1);"?\+77012223344"?;/, '$1;8 701 999 88 77;') };
    const preview = await previewEmployeeTable(deps, officer, changed);
    expect(preview.lines.map(({ effect, changes }) => [effect, ...changes.map(({ column, before }) => `${preview.columns[column]}: ${before}`)]).sort()).toEqual([['CHANGES', 'phone: +77012223344'], ['SAME']]);
    expect(await saveEmployeeTable(deps, officer, { ...changed, seen: preview.seal })).toEqual({ added: 0, changed: 1 });
    expect((await deps.db.read((tx) => tx.select({ phone: staff.phone }).from(staff).where(eq(staff.login, 'asel-1'))))[0]?.phone).toBe('+77019998877');
    expect((await deps.db.read((tx) => tx.select({ id: audit.id }).from(audit).where(eq(audit.action, 'employee.changed'))))).toHaveLength(1);
    expect((await refused(saveEmployeeTable(deps, officer, { ...changed, seen: preview.seal }))).code).toBe('TABLE_OUTDATED');
    expect(problems(await previewEmployeeTable(deps, officer, { text: own.replace('asel-2', 'asel-3') })).flat()).toContain('login TABLE_CELL_STAYS');
  });

  it('nor the contacts of one for whom others answer, nor two phones for one', async () => {
    const [one, other] = [person('asel-1'), person('asel-2')];
    await saveEmployeeTable(deps, officer, employees(one, other));
    const [first, second] = await deps.db.read((tx) => tx.select({ id: staff.id }).from(staff).where(like(staff.login, 'asel-%')).orderBy(staff.login));
    await deps.db.write(async (tx) => {
      await tx.insert(staffRole).values({ staffId: first?.id ?? expect.unreachable(), role: 'AUDITOR', cityId: city.cityId, validFrom: today });
      await tx.insert(staffRole).values({ staffId: second?.id ?? expect.unreachable(), role: 'SUPPORT_OPERATOR', cityId: city.cityId, validFrom: today });
    });
    const own = (await exportEmployees(deps, officer, {})).text.split('\n').filter((line) => line.trim() !== '');
    const changed = own.map((line) => (line.includes('asel-1') || line.includes('SUPPORT_OPERATOR') ? line.replace('+77012223344', '+77019998877') : line));
    expect(problems(await previewEmployeeTable(deps, officer, { text: changed.join('\n') })).flatMap(([, ...wrong]) => wrong.filter((each) => each !== null)).sort()).toEqual([' FORBIDDEN', 'SAME', 'phone TABLE_CONTRADICTS']);
  });

  it('not while the register does not answer', async () => {
    const given = employees(person('asel-1'));
    deps.register.setDown(true);
    expect((await refused(previewEmployeeTable(deps, officer, given))).code).toBe('REGISTER_UNAVAILABLE');
  });
});
