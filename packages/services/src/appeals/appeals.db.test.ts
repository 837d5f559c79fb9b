import { addCity, addFamily, addOtherParent, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import type { WriteTx } from '@balabaqsha/db';
import { appeal, audit, file, notification, voucher } from '@balabaqsha/db/schema';
import { appealDeadline, DEFAULT_VOUCHER_POLICY, localDateOf, localTimeOf, workingDayFrom, type AppealId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, restoreApplication, withdrawApplication } from '../applications/index.ts';
import { listDataViews } from '../children/index.ts';
import { reinstateApplication } from '../city/index.ts';
import { eraseGuardian } from '../erasure/erase-guardian.ts';
import { readFileAsStaff, uploadFile } from '../files/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { acceptVoucher, declineVoucher } from '../vouchers/index.ts';
import { appealInbox, decideAppeal, sendAppeal } from './index.ts';

const morning = localTimeOf(workingDayFrom(localDateOf(new Date(TEST_START.getTime() + 86_400_000)), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

interface Made {
  family: Family;
  number: number;
}

async function offered(): Promise<Made> {
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  return { family, number };
}

const card = ({ family, number }: Made) => applicationCard(deps, family.guardian, { number });

/** Lets the running deadline pass and the sweep run. */
async function letPass(made: Made): Promise<Made> {
  deps.clock.advanceTo((await card(made)).deadline ?? morning);
  await annulDueVouchers(deps);
  return made;
}

/** In the stop-list, after silence. */
const silent = async (): Promise<Made> => letPass(await offered());

/** In the archive, not enrolled in time. */
async function late(): Promise<Made> {
  const made = await offered();
  await acceptVoucher(deps, made.family.guardian, { number: made.number });
  return letPass(made);
}

const send = ({ family, number }: Made, more: { fileId?: string } = {}) => sendAppeal(deps, family.guardian, { number, text: 'Ребёнок лежал в больнице', ...more });
const pendingOf = async (number: number): Promise<string> => (await appealInbox(deps, officer, {})).pending.rows.find((each) => each.number === number)?.id ?? expect.unreachable('no appeal');
const decide = async (number: number, decision: 'UPHOLD' | 'REFUSE', by: StaffActor = officer) => decideAppeal(deps, by, { id: await pendingOf(number), decision, answer: 'Справка приложена' });
const told = ({ family }: Made, kind: 'APPEAL_RECEIVED' | 'APPEAL_REFUSED' | 'REINSTATED') =>
  deps.db.read((tx) => tx.$count(notification, and(eq(notification.guardianId, family.guardian.guardianId), eq(notification.kind, kind))));

describe('V13 a guardian appeals against an annulment', () => {
  it.each([
    ['after silence', silent, 'STOP_LIST'],
    ['after too late an enrolment', late, 'ARCHIVED'],
  ])('%s: the card offers it, and keeps what was said', async (_, make, state) => {
    const made = await make();
    expect((await card(made)).actions).toContain('APPEAL');
    await send(made);
    const after = await card(made);
    expect(after).toMatchObject({ state, appeal: { state: 'PENDING', text: 'Ребёнок лежал в больнице', decision: null } });
    expect(after.actions).not.toContain('APPEAL');
    expect(after.history.at(-1)?.event).toBe('APPEALED');
    expect(await told(made, 'APPEAL_RECEIVED')).toBe(1);
    expect(await deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'appeal.sent')))).toBe(1);
  });

  it('once for each annulment, also from two tabs at once', async () => {
    const made = await silent();
    const answers = await Promise.allSettled([send(made), send(made)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(send(made))).code).toBe('APPEAL_SENT');
    expect(await deps.db.read((tx) => tx.$count(appeal))).toBe(1);
  });

  it('within 30 days, to the millisecond', async () => {
    const made = await late();
    const [annulled] = await deps.db.read((tx) => tx.select({ at: voucher.annulledAt }).from(voucher));
    const deadline = appealDeadline(annulled?.at ?? morning, DEFAULT_VOUCHER_POLICY);
    expect((await card(made)).deadlines).toEqual([expect.objectContaining({ kind: 'APPEAL', at: deadline })]);
    deps.clock.advanceTo(deadline);
    expect((await card(made)).actions).not.toContain('APPEAL');
    expect(await refused(send(made))).toMatchObject({ code: 'APPEAL_EXPIRED', params: { deadline: deadline.toISOString() } });
  });

  it('not against his own «Нет», and not for others', async () => {
    const declined = await offered();
    await declineVoucher(deps, declined.family.guardian, { number: declined.number });
    expect((await card(declined)).actions).not.toContain('APPEAL');
    expect((await refused(send(declined))).code).toBe('STATE_CHANGED');
    const made = await silent();
    const other = await addOtherParent(deps, made.family);
    expect((await refused(sendAppeal(deps, other, { number: made.number, text: 'x' }))).code).toBe('NOT_FOUND');
    await send(made);
    expect((await applicationCard(deps, other, { number: made.number })).appeal).toBeNull();
  });

  it('C4 the other parent reads that an officer decided, not what he answered', async () => {
    const made = await silent();
    const other = await addOtherParent(deps, made.family);
    await send(made);
    await decide(made.number, 'REFUSE');
    const lastOf = async (guardian: Family['guardian']) => (await applicationCard(deps, guardian, { number: made.number })).history.at(-1);
    expect(await lastOf(made.family.guardian)).toMatchObject({ event: 'APPEAL_REFUSED', details: { comment: 'Справка приложена' } });
    expect(await lastOf(other)).toMatchObject({ event: 'APPEAL_REFUSED', details: {} });
    expect((await lastOf(other))?.details).not.toHaveProperty('comment');
  });

  it('with an attachment of his own, which the officer of the city opens and no other', async () => {
    const made = await silent();
    const { id } = await uploadFile(deps, made.family.guardian, { name: 'справка.pdf', purpose: 'APPEAL', bytes: new TextEncoder().encode('%PDF-1.7') });
    const foreign = await addFamily(deps);
    const theirs = await uploadFile(deps, foreign.guardian, { name: 'x.pdf', purpose: 'APPEAL', bytes: new TextEncoder().encode('%PDF-1.7') });
    expect((await refused(send(made, { fileId: theirs.id }))).code).toBe('FILE_MISSING');
    await send(made, { fileId: id });
    expect((await card(made)).appeal?.file).toEqual({ id, name: 'справка.pdf' });
    expect((await readFileAsStaff(deps, officer, { id })).name).toBe('справка.pdf');
    // The guardian is told of it (A9).
    expect((await listDataViews(deps, made.family.guardian, { id: made.family.childId })).views[0]).toMatchObject({ view: 'APPLICATION', at: deps.clock.now() });
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect((await refused(readFileAsStaff(deps, elsewhere, { id }))).code).toBe('NOT_FOUND');
    expect(await deps.db.read((tx) => tx.$count(file, eq(file.purpose, 'APPEAL')))).toBe(2);
  });
});

describe('V13 a city officer decides on an appeal', () => {
  it('upheld: into the original place, with the reason that the guardian reads', async () => {
    const made = await late();
    await send(made);
    await decide(made.number, 'UPHOLD');
    expect(await card(made)).toMatchObject({ state: 'IN_QUEUE', position: { position: 1, of: 1 }, appeal: { state: 'UPHELD', decision: { answer: 'Справка приложена' } } });
    expect(await told(made, 'REINSTATED')).toBe(1);
    // One application came back: the city's hours of issue hold for everybody else's vouchers (V1).
    const causes = (await deps.jobs.boss.fetch('queue.advance', { batchSize: 50 })).map(({ data }) => data as { cause: string });
    expect(causes.map(({ cause }) => cause)).toContain('RESTORED');
    expect(causes.map(({ cause }) => cause)).not.toContain('OFFICER');
    expect((await appealInbox(deps, officer, {})).closed.rows).toEqual([expect.objectContaining({ number: made.number, state: 'UPHELD' })]);
  });

  it('refused: the application stays, and the guardian is told why', async () => {
    const made = await silent();
    await send(made);
    await decide(made.number, 'REFUSE');
    expect(await card(made)).toMatchObject({ state: 'STOP_LIST', appeal: { state: 'REFUSED', decision: { answer: 'Справка приложена', employee: 'Иванова Анна' } } });
    expect(await told(made, 'APPEAL_REFUSED')).toBe(1);
  });

  it('once: of two officers one decides', async () => {
    const made = await silent();
    await send(made);
    const id = await pendingOf(made.number);
    const answers = await Promise.allSettled((['UPHOLD', 'REFUSE'] as const).map((decision) => decideAppeal(deps, officer, { id, decision, answer: 'да' })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(decideAppeal(deps, officer, { id, decision: 'REFUSE', answer: 'да' }))).code).toBe('ALREADY_DECIDED');
  });

  it('is walked a page at a time, each appeal once, also those of one instant', async () => {
    const many = 23;
    const wide = await addCity(deps, [[{ capacity: many }]]);
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: wide.cityId });
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: wide.cityId });
    const made: Made[] = [];
    for (let each = 0; each < many; each += 1) {
      const family = await addFamily(deps);
      made.push({ family, number: await queueUp(deps, reviewer, family, { cityId: wide.cityId, kindergartenId: wide.kindergartens[0]?.id ?? '' }) });
    }
    await advanceCity(deps, { cityId: wide.cityId, cause: 'CONFIRMATION' });
    await letPass(made[0] ?? expect.unreachable());
    for (const each of made) await send(each);
    const first = await appealInbox(deps, other, {});
    const second = await appealInbox(deps, other, { pendingAfter: first.pending.next });
    expect([first, second].map(({ pending }) => pending.rows.length)).toEqual([20, 3]);
    expect(new Set([first, second].flatMap(({ pending }) => pending.rows.map(({ number }) => number)))).toEqual(new Set(made.map(({ number }) => number)));
    expect(second.pending.next).toBeNull();
    for (const { pending } of [first, second]) for (const { id } of pending.rows) await decideAppeal(deps, other, { id, decision: 'REFUSE', answer: 'Срок прошёл' });
    const closed = (await appealInbox(deps, other, {})).closed;
    expect(closed.rows).toHaveLength(20);
    expect((await appealInbox(deps, other, { closedAfter: closed.next })).closed.rows).toHaveLength(3);
  });

  it('not about a relative (S6), nor in another city', async () => {
    const made = await silent();
    await send(made);
    const id = await pendingOf(made.number);
    const by = (actor: StaffActor) => refused(decideAppeal(deps, actor, { id, decision: 'UPHOLD', answer: 'да' }));
    expect((await by({ ...officer, iin: made.family.guardianIin })).code).toBe('RELATIVE_DECISION');
    expect((await by(await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId }))).code).toBe('NOT_FOUND');
  });

  it('a reinstatement without it upholds it too', async () => {
    const made = await silent();
    await send(made);
    await reinstateApplication(deps, officer, { number: made.number, comment: 'Ошибка' });
    expect((await card(made)).appeal).toMatchObject({ state: 'UPHELD', decision: { answer: 'Ошибка' } });
  });

  it.each([
    ['restored', restoreApplication],
    ['withdrawn', withdrawApplication],
  ])('nothing, once the guardian has %s the application', async (_, act) => {
    const made = await silent();
    await send(made);
    await act(deps, made.family.guardian, { number: made.number });
    expect((await appealInbox(deps, officer, {})).pending.rows).toEqual([]);
    expect((await card(made)).appeal?.state).toBe('LAPSED');
  });
});

describe('V13 the database holds it', () => {
  it('an appeal is against an annulment by a deadline, is never rewritten, and decided once', async () => {
    const made = await offered();
    const [live] = await deps.db.read((tx) => tx.select().from(voucher));
    if (live === undefined) throw new Error('no voucher');
    const early = { applicationId: live.applicationId, voucherId: live.id, state: 'PENDING' as const, text: 'x', sentAt: morning };
    await expect(deps.db.write((tx) => tx.insert(appeal).values(early))).rejects.toThrow();
    await letPass(made);
    await send(made);
    const id = (await pendingOf(made.number)) as AppealId;
    await expect(deps.db.write((tx) => tx.update(appeal).set({ text: 'другое' }).where(eq(appeal.id, id)))).rejects.toThrow();
    await decide(made.number, 'REFUSE');
    await expect(deps.db.write((tx) => tx.update(appeal).set({ answer: 'другое' }).where(eq(appeal.id, id)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(appeal).where(eq(appeal.id, id)))).rejects.toThrow();
  });

  it('A9 its words go with the account of who wrote them, and nothing else of it can be changed', async () => {
    const made = await silent();
    await send(made);
    await decide(made.number, 'REFUSE');
    await withdrawApplication(deps, made.family.guardian, { number: made.number });
    const emptied = (tx: WriteTx) => tx.update(appeal).set({ text: '-', answer: '-' });
    await expect(deps.db.write(emptied)).rejects.toThrow();
    await deps.db.write((tx) => eraseGuardian(tx, deps.clock.now(), made.family.guardian.guardianId));
    const kept = await deps.db.read((tx) => tx.select().from(appeal));
    expect(kept).toMatchObject([{ state: 'REFUSED', text: '-', answer: '-' }]);
    await expect(deps.db.write((tx) => tx.update(appeal).set({ state: 'UPHELD' }))).rejects.toThrow();
  });
});
