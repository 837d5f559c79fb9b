import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, guardianship, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { auditPage } from '../audit-log/index.ts';
import { withdrawApplication } from '../applications/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { annulDueVouchers, expireStopList } from '../sweeps/index.ts';
import { cityStaff } from '../employees/index.ts';
import { cityKindergartens } from '../kindergarten-registry/index.ts';
import { advanceNow, advancementRuns, cityVouchers, decideGuardianship, dryRun, guardianshipInbox, laneApplications, laneBoard, laneWaits, officerCase, reinstateApplication } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

async function waiting(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  return { family, number: await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }) };
}

const lane = { correctionType: 'SPEECH_SEVERE', birthYear: 2021 } as const;

/** The voucher is offered and nobody answers. */
async function silent(): Promise<{ family: Family; number: number }> {
  const made = await waiting();
  await advanceNow(deps, officer, {});
  const [row] = await deps.db.read((tx) => tx.select().from(voucher).where(eq(voucher.state, 'OFFERED')));
  deps.clock.advanceTo(row?.respondBy ?? morning);
  await annulDueVouchers(deps);
  return made;
}

describe('Q1 the officer sees lanes in queue order', () => {
  it('counts who waits, vouchers and seats, and pages with positions', async () => {
    const [first, second, third] = [await waiting(), await waiting(), await waiting()];
    expect(await advanceNow(deps, officer, {})).toEqual({ offered: 1 });
    const board = await laneBoard(deps, officer, {});
    expect(board.lanes).toEqual([expect.objectContaining({ ...lane, waiting: 2, vouchersOut: 1, guaranteed: 1, freeSeats: 1 })]);
    expect(board.totals).toEqual({ waiting: 2, vouchersOut: 1, guaranteed: 1, freeSeats: 1, stopList: 0 });
    const page = await laneApplications(deps, officer, lane);
    expect(page.rows.map(({ number, position }) => [number, position])).toEqual([[second.number, 1], [third.number, 2]]);
    const after = await laneApplications(deps, officer, { ...lane, after: second.number });
    expect(after.rows.map(({ number, position }) => [number, position])).toEqual([[third.number, 2]]);
    expect((await cityVouchers(deps, officer, { state: 'OFFERED' })).rows.map(({ applicationNumber }) => applicationNumber)).toEqual([first.number]);
    const [run] = await advancementRuns(deps, officer, {});
    expect(run).toMatchObject({ cause: 'OFFICER', offered: 1 });
    expect((await advancementRuns(deps, officer, { before: run?.id })).map(({ id }) => id)).not.toContain(run?.id);
  });
});

describe('V2 the officer issues what the dry run showed', () => {
  it('and nothing when the queue has changed meanwhile', async () => {
    const first = await waiting();
    const shown = await dryRun(deps, officer, {});
    expect(shown.offeredTo).toEqual([first.number]);
    await withdrawApplication(deps, first.family.guardian, { number: first.number });
    const { number } = await waiting();
    expect((await refused(advanceNow(deps, officer, { seen: shown.seal }))).code).toBe('QUEUE_CHANGED');
    expect(await deps.db.read((tx) => tx.$count(voucher))).toBe(0);
    const anew = await dryRun(deps, officer, {});
    expect(anew.offeredTo).toEqual([number]);
    expect(await advanceNow(deps, officer, { seen: anew.seal })).toEqual({ offered: 1 });
    expect((await refused(advanceNow(deps, officer, { seen: anew.seal }))).code).toBe('QUEUE_CHANGED');
  });

  it('a dry run that shows the same has the same seal, whoever makes it', async () => {
    await waiting();
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect((await dryRun(deps, officer, {})).seal).toBe((await dryRun(deps, other, {})).seal);
  });
});

describe('Q1 how long a lane usually waits', () => {
  it('is the median of its vouchers of the last 12 months, and lanes without one are left out', async () => {
    await waiting();
    await waiting();
    expect(await laneWaits(deps, officer, {})).toEqual([]);
    deps.clock.advanceBy({ hours: 36 });
    await advanceNow(deps, officer, {});
    expect(await laneWaits(deps, officer, {})).toEqual([{ ...lane, medianDays: 1.5 }]);
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect(await laneWaits(deps, elsewhere, {})).toEqual([]);
    deps.clock.advanceBy({ hours: 24 * 366 });
    expect(await laneWaits(deps, officer, {})).toEqual([]);
  });
});

describe('V9 the officer sees vouchers by their deadline', () => {
  it('until they are answered, and by state', async () => {
    const { number } = await waiting();
    await advanceNow(deps, officer, {});
    const of = async (filter: Parameters<typeof cityVouchers>[2]) => (await cityVouchers(deps, officer, filter)).rows.map(({ applicationNumber }) => applicationNumber);
    const [row] = await deps.db.read((tx) => tx.select().from(voucher).where(eq(voucher.state, 'OFFERED')));
    expect([await of({ due: 'TODAY' }), await of({ due: 'WEEK' }), await of({ due: 'STOPPED' }), await of({ state: 'OFFERED' }), await of({ state: 'USED' })]).toEqual([[], [number], [], [number], []]);
    deps.clock.advanceTo(new Date((row?.respondBy.getTime() ?? 0) - 26 * 3_600_000));
    expect([await of({ due: 'TOMORROW' }), await of({ due: 'TODAY' })]).toEqual([[number], []]);
    deps.clock.advanceBy({ hours: 20 });
    expect([await of({ due: 'TOMORROW' }), await of({ due: 'TODAY' })]).toEqual([[], [number]]);
  });

  it('page by page', async () => {
    const big = await addCity(deps, [[{ capacity: 60 }]]);
    const theirs = await addStaff(deps, { role: 'CITY_OFFICER', cityId: big.cityId });
    const reviews = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: big.cityId });
    for (let n = 0; n < 53; n += 1) await queueUp(deps, reviews, await addFamily(deps), { cityId: big.cityId, kindergartenId: big.kindergartens[0]?.id ?? '' });
    await advanceNow(deps, theirs, {});
    for (const filter of [{ due: 'WEEK' as const }, { state: 'OFFERED' as const }, {}]) {
      const first = await cityVouchers(deps, theirs, filter);
      const second = await cityVouchers(deps, theirs, { ...filter, after: first.next });
      expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
      expect(new Set([...first.rows, ...second.rows].map(({ code }) => code)).size).toBe(53);
    }
  });
});

describe('V13 an officer undoes an automated annulment', () => {
  it('from the stop-list into the original place', async () => {
    const { number } = await silent();
    const behind = await waiting();
    expect((await officerCase(deps, officer, { number })).canReinstate).toBe(true);
    await reinstateApplication(deps, officer, { number, comment: 'Болезнь ребёнка' });
    const page = await laneApplications(deps, officer, lane);
    expect(page.rows.map((row) => row.number)).toEqual([number, behind.number]);
    expect(await officerCase(deps, officer, { number })).toMatchObject({ state: 'IN_QUEUE', canReinstate: false, position: { position: 1, of: 2 } });
  });

  it('from the archive, unless the child has another live application (Q7)', async () => {
    const { family, number } = await silent();
    const [row] = await deps.db.read((tx) => tx.select().from(application).where(eq(application.number, number)));
    deps.clock.advanceTo(row?.restoreBy ?? morning);
    await expireStopList(deps);
    const other = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    expect(await refused(reinstateApplication(deps, officer, { number, comment: 'Ошибка' }))).toMatchObject({ code: 'APPLICATION_LIVE_EXISTS', params: { number: other } });
    await withdrawApplication(deps, family.guardian, { number: other });
    await reinstateApplication(deps, officer, { number, comment: 'Ошибка' });
    expect((await officerCase(deps, officer, { number })).state).toBe('IN_QUEUE');
  });

  it('but not what the guardian himself decided, nor for a relative (S6)', async () => {
    const withdrawn = await waiting();
    await withdrawApplication(deps, withdrawn.family.guardian, { number: withdrawn.number });
    expect((await refused(reinstateApplication(deps, officer, { number: withdrawn.number, comment: 'x' }))).code).toBe('STATE_CHANGED');
    const { family, number } = await silent();
    expect((await refused(reinstateApplication(deps, { ...officer, iin: family.guardianIin }, { number, comment: 'x' }))).code).toBe('RELATIVE_DECISION');
  });
});

describe('C3 an officer decides where the register could not', () => {
  it('once, and never about his own family (S6)', async () => {
    const family = await addFamily(deps, { guardianship: 'UNCONFIRMED' });
    const { guardianId } = family.guardian;
    expect((await guardianshipInbox(deps, officer, { show: 'OPEN', search: '' })).rows.map(({ childId }) => childId)).toEqual([family.childId]);
    const decide = (actor: StaffActor) => decideGuardianship(deps, actor, { guardianId, childId: family.childId, proofFileId: null, decision: 'CONFIRM' });
    expect((await refused(decide({ ...officer, iin: family.guardianIin }))).code).toBe('RELATIVE_DECISION');
    await decide(officer);
    expect((await refused(decide(officer))).code).toBe('ALREADY_DECIDED');
    expect(await deps.db.read((tx) => tx.$count(guardianship, eq(guardianship.state, 'CONFIRMED')))).toBe(1);
    expect((await guardianshipInbox(deps, officer, { show: 'OPEN', search: '' })).rows).toEqual([]);
  });
});

describe('S1 the officer’s city', () => {
  it('shows its kindergartens and staff and nothing of another', async () => {
    const elsewhere = await addCity(deps, [[{ capacity: 7 }]]);
    const stranger = await addStaff(deps, { role: 'CITY_OFFICER', cityId: elsewhere.cityId });
    const { number } = await waiting();
    expect((await cityKindergartens(deps, officer, { search: '', sort: 'NAME', descending: false, locale: 'ru' })).rows).toEqual([expect.objectContaining({ groups: 1, capacity: 1, taken: 0, free: 1, hasDirector: false })]);
    expect((await cityStaff(deps, officer, { search: '' })).rows.map(({ id }) => id).sort()).toEqual([officer.staffId, reviewer.staffId].sort());
    expect((await refused(officerCase(deps, stranger, { number }))).code).toBe('NOT_FOUND');
  });
});

describe('S5 every reading is in the audit log', () => {
  it('and reading the log is too', async () => {
    const { number } = await waiting();
    await officerCase(deps, officer, { number });
    const auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
    expect((await auditPage(deps, auditor, { action: 'application.read' })).rows).toEqual([expect.objectContaining({ actorKind: 'staff', action: 'application.read', subjectKind: 'application', subjectName: `№ ${number}` })]);
    expect((await auditPage(deps, auditor, {})).rows[0]?.action).toBe('audit.read');
    expect((await refused(auditPage(deps, officer, {}))).code).toBe('FORBIDDEN');
  });
});
