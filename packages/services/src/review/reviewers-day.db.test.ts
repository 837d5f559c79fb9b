import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, child } from '@balabaqsha/db/schema';
import { localDateOf, reviewDeadline, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { listDataViews } from '../children/index.ts';
import { filledForm, refused } from '../scenario/index.ts';
import { confirmApplication, lookAtCase, myDecisions, rejectApplication, reviewCase, reviewInbox } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБІЛОВА' });
  colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ДРУГОВА' });
});
afterAll(() => deps.close());

async function sent(named?: { surname: string; name: string }): Promise<{ family: Family; number: number; iin: string }> {
  const family = await addFamily(deps);
  const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }));
  const iin = await deps.db.write(async (tx) => {
    if (named !== undefined) await tx.update(child).set(named).where(eq(child.id, family.childId));
    const [row] = await tx.select({ iin: child.iin }).from(child).where(eq(child.id, family.childId));
    return row?.iin ?? '';
  });
  return { family, number, iin };
}

describe('S3 reviewers see who else looks at an application', () => {
  it('for as long as he does, and nothing is locked by it', async () => {
    const { number } = await sent();
    expect((await reviewCase(deps, reviewer, { number })).colleagues).toEqual([]);
    expect((await reviewCase(deps, colleague, { number })).colleagues).toEqual(['Әбілова Анна']);
    expect(await lookAtCase(deps, reviewer, { number, leaving: false })).toEqual({ colleagues: ['Другова Анна'], decidedBy: null });
    deps.clock.advanceBy({ seconds: 29 });
    await lookAtCase(deps, reviewer, { number, leaving: false });
    deps.clock.advanceBy({ seconds: 1 });
    expect((await lookAtCase(deps, reviewer, { number, leaving: false })).colleagues).toEqual([]);
    expect((await lookAtCase(deps, colleague, { number, leaving: false })).colleagues).toEqual(['Әбілова Анна']);
    await lookAtCase(deps, reviewer, { number, leaving: true });
    expect((await lookAtCase(deps, colleague, { number, leaving: false })).colleagues).toEqual([]);
    await confirmApplication(deps, reviewer, { number });
    expect((await lookAtCase(deps, colleague, { number, leaving: false })).decidedBy).toBe('Әбілова Анна');
  });

  it('nobody looks at what is not his to review', async () => {
    const { number } = await sent();
    const elsewhere = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: (await addCity(deps)).cityId });
    expect((await refused(lookAtCase(deps, elsewhere, { number, leaving: false }))).code).toBe('NOT_FOUND');
  });
});

describe('V9 what waits is due at the end of a working day', () => {
  it('overdue ones are counted, and marked one by one', async () => {
    const here = await addCity(deps);
    const alone = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: here.cityId });
    const family = await addFamily(deps);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: here.cityId, kindergartenId: here.kindergartens[0]?.id ?? '' }));
    const due = reviewDeadline(deps.clock.now(), []);
    expect(await reviewInbox(deps, alone, {})).toMatchObject({ rows: [{ number, dueAt: due, overdue: false }], total: 1, overdue: 0 });
    deps.clock.advanceTo(new Date(due.getTime() - 1));
    expect((await reviewInbox(deps, alone, {})).overdue).toBe(0);
    deps.clock.advanceTo(due);
    expect(await reviewInbox(deps, alone, {})).toMatchObject({ rows: [{ dueAt: due, overdue: true }], total: 1, overdue: 1 });
  });
});

describe('C2 the case shows what the register says', () => {
  it('field by field, and its silence changes nothing', async () => {
    const { number, iin } = await sent();
    expect((await reviewCase(deps, reviewer, { number })).register).toMatchObject({ child: { answer: 'not_found', fields: [] }, relation: 'not_found' });
    deps.register.addPerson({ iin, surname: 'СЕЙІТҚАЛИ', name: 'ДРУГОЕ', patronymic: null, birthDate: '2021-04-12' as LocalDate });
    const { register } = await reviewCase(deps, reviewer, { number });
    expect(register.child.fields.map(({ field, same }) => [field, same])).toEqual([['surname', true], ['name', false], ['patronymic', true], ['birthDate', true]]);
    deps.register.setDown(true);
    expect((await reviewCase(deps, reviewer, { number })).register).toEqual({ child: { answer: 'unavailable', fields: [] }, guardian: { answer: 'unavailable', fields: [] }, relation: 'unavailable' });
    deps.register.setDown(false);
  });
});

describe('S5 a reviewer finds his own decisions', () => {
  it('by number, IIN and name, with or without Kazakh letters, and by verdict and period', async () => {
    const kuanysh = await sent({ surname: 'ӨТЕҒАЛИ', name: 'ҚУАНЫШ' });
    const other = await sent({ surname: 'ПЕТРОВ', name: 'ПЁТР' });
    const foreign = await sent({ surname: 'ӨТЕҒАЛИ', name: 'САМАЛ' });
    await confirmApplication(deps, reviewer, { number: kuanysh.number });
    deps.clock.advanceBy({ days: 2 });
    await rejectApplication(deps, reviewer, { number: other.number, reasonId: city.reasons.rejection, comment: '' });
    await confirmApplication(deps, colleague, { number: foreign.number });
    const found = async (input: Partial<Parameters<typeof myDecisions>[2]>) => (await myDecisions(deps, reviewer, { search: '', ...input })).rows.map(({ number }) => number);
    for (const search of ['куаныш', 'Қуаныш өтеғали', 'отегали', String(kuanysh.number), `№ ${kuanysh.number}`, kuanysh.iin]) expect(await found({ search })).toEqual([kuanysh.number]);
    expect(await found({ search: 'петр' })).toEqual([other.number]);
    expect(await found({ search: 'самал' })).toEqual([]);
    expect((await found({})).slice(0, 2)).toEqual([other.number, kuanysh.number]);
    expect(await found({ verdict: 'REJECTED' })).toEqual([other.number]);
    const today = localDateOf(deps.clock.now());
    expect(await found({ from: today, to: today })).toEqual([other.number]);
  });

  it('page by page, each reading audited with whom it showed', async () => {
    const here = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const numbers: number[] = [];
    for (let each = 0; each < 53; each += 1) {
      const { number } = await sent();
      await confirmApplication(deps, here, { number });
      numbers.unshift(number);
    }
    const first = await myDecisions(deps, here, { search: '' });
    const second = await myDecisions(deps, here, { search: '', after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    // All at one instant of the test's clock: the key alone orders them then.
    expect([...first.rows, ...second.rows].map(({ number }) => number).sort((a, b) => b - a)).toEqual(numbers);
    const read = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(and(eq(audit.action, 'decisions.read'), eq(audit.actorId, here.staffId))).orderBy(audit.id));
    expect(read.map(({ details }) => String(details.applications).split(' ').length)).toEqual([50, 3]);
    expect((await myDecisions(deps, here, { search: '', after: 'made up' })).rows).toHaveLength(50);
  });

  it('A9 the guardian sees that his child was on such a list', async () => {
    const { family, number } = await sent();
    await confirmApplication(deps, colleague, { number });
    await myDecisions(deps, colleague, { search: String(number) });
    expect((await listDataViews(deps, family.guardian, { id: family.childId })).views.map(({ view }) => view)).toContain('DECISION_LIST');
  });
});

describe('S1 a reviewer of two cities', () => {
  it('finds his decisions where he made them, and nothing of one city while he works at the other', async () => {
    const { number } = await sent();
    await confirmApplication(deps, reviewer, { number });
    expect((await myDecisions(deps, reviewer, { search: String(number) })).rows.map((row) => row.number)).toEqual([number]);
    const there = (await addCity(deps)).cityId;
    const elsewhere: StaffActor = { ...reviewer, roles: [{ role: 'PMPK_SPECIALIST', cityId: there, kindergartenId: null }] };
    expect((await myDecisions(deps, elsewhere, { search: String(number) })).rows).toEqual([]);
    expect((await myDecisions(deps, elsewhere, { search: '' })).rows).toEqual([]);
  });
});
