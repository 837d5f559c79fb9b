import { addCity, addFamily, addOtherParent, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application, conclusionRenewal, notification, policy } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, restoreApplication, sendApplication, withdrawApplication } from '../applications/index.ts';
import * as c from '../contract/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { confirmApplication, rejectApplication } from '../review/index.ts';
import { conclusionAttached, filledForm, newConclusion, queueUp, refusalCode, refused, type Sent } from '../scenario/index.ts';
import { annulDueVouchers, warnOfConclusions } from '../sweeps/index.ts';
import { confirmRenewal, rejectRenewal, renewalCase, renewConclusion } from './index.ts';

let deps: TestDeps;
let city: CityData;
let specialist: StaffActor;

beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 0, correctionTypes: ['SPEECH_SEVERE', 'SANATORIUM'] }]]);
  specialist = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБІЛОВА' });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const inDays = (days: number): LocalDate => addDays(localDateOf(deps.clock.now()), days);

async function sent(validInDays: number): Promise<Sent> {
  const family = await addFamily(deps);
  const form = filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil: inDays(validInDays) });
  return { guardian: family.guardian, number: (await sendApplication(deps, family.guardian, form)).number };
}

async function queued(validInDays: number): Promise<Sent> {
  const waiting = await sent(validInDays);
  await confirmApplication(deps, specialist, { number: waiting.number });
  return waiting;
}

const cardOf = async ({ guardian, number }: Sent) => c.applicationCard.parse(await applicationCard(deps, guardian, { number }));
const refusedToAttach = async (waiting: Sent, other?: Partial<c.RenewConclusionInput>) => refused(renewConclusion(deps, waiting.guardian, await newConclusion(deps, waiting, other)));

const statesOf = async ({ number }: Sent) => {
  const rows = await deps.db.read((tx) =>
    tx
      .select({ state: conclusionRenewal.state })
      .from(conclusionRenewal)
      .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
      .where(eq(application.number, number))
      .orderBy(asc(conclusionRenewal.attachedAt)),
  );
  return rows.map(({ state }) => state);
};

const warnedOf = ({ guardian }: Sent) =>
  deps.db.read((tx) => tx.select().from(notification).where(and(eq(notification.guardianId, guardian.guardianId), eq(notification.kind, 'CONCLUSION_EXPIRING'))));

describe('Q10 the guardian attaches a new conclusion', () => {
  it('from 30 days before the end on, not a day earlier', async () => {
    const waiting = await queued(31);
    expect((await cardOf(waiting)).actions).toEqual(['WITHDRAW']);
    expect(await refusedToAttach(waiting)).toMatchObject({ code: 'RENEWAL_NOT_OPEN', params: { opensOn: inDays(1) } });
    deps.clock.advanceBy({ days: 1 });
    expect((await cardOf(waiting)).actions).toEqual(['RENEW_CONCLUSION', 'WITHDRAW']);
    await conclusionAttached(deps, waiting);
    const card = await cardOf(waiting);
    expect(card).toMatchObject({
      state: 'IN_QUEUE',
      actions: ['REPLACE_RENEWAL', 'WITHDRAW'],
      conclusion: { number: 'A-1' },
      renewal: { state: 'PENDING', rejection: null, conclusion: { number: 'B-2', validUntil: inDays(365), fileName: 'справка.pdf' } },
    });
    expect(card.history.at(-1)).toMatchObject({ event: 'CONCLUSION_ATTACHED', actorKind: 'guardian', details: { validUntil: inDays(365) } });
  });

  it('and after it has run out', async () => {
    const waiting = await queued(1);
    deps.clock.advanceBy({ days: 40 });
    await conclusionAttached(deps, waiting);
    expect(await statesOf(waiting)).toEqual(['PENDING']);
  });

  it('says everything that is wrong with it, each at its field', async () => {
    const waiting = await queued(5);
    const { conclusionFileId } = await addFamily(deps);
    const answer = await refusedToAttach(waiting, { conclusionFileId, conclusionIssuedOn: inDays(1), conclusionValidUntil: inDays(5) });
    expect(answer.fields).toEqual({ conclusionFileId: 'FILE_MISSING', conclusionIssuedOn: 'DATE_IN_FUTURE', conclusionValidUntil: 'CONCLUSION_NOT_LONGER' });
    expect(answer.params).toEqual({ validUntil: inDays(5) });
    expect((await refusedToAttach(waiting, { conclusionIssuedOn: inDays(-9), conclusionValidUntil: inDays(-1) })).fields).toEqual({ conclusionValidUntil: 'CONCLUSION_EXPIRED' });
    const backwards = await newConclusion(deps, waiting, { conclusionIssuedOn: inDays(9), conclusionValidUntil: inDays(8) });
    expect(c.renewConclusionInput.safeParse(backwards).error?.issues.map(({ message }) => message)).toEqual(['DATE_ORDER']);
    expect(await statesOf(waiting)).toEqual([]);
  });

  it('while its application awaits review; the applicant alone (C4)', async () => {
    const family = await addFamily(deps);
    const form = filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil: inDays(3) });
    const awaiting: Sent = { guardian: family.guardian, number: (await sendApplication(deps, family.guardian, form)).number };
    const other = await addOtherParent(deps, family);
    expect(await refusalCode(renewConclusion(deps, other, await newConclusion(deps, awaiting)))).toBe('NOT_FOUND');
    await conclusionAttached(deps, awaiting);
    expect((await cardOf(awaiting)).state).toBe('AWAITING_REVIEW');
    expect(await applicationCard(deps, other, { number: awaiting.number })).toMatchObject({ actions: [], renewal: { state: 'PENDING' } });
    await rejectApplication(deps, specialist, { number: awaiting.number, reasonId: city.reasons.rejection, comment: '' });
    expect(await statesOf(awaiting)).toEqual(['LAPSED']);
    expect((await refusedToAttach(awaiting)).code).toBe('STATE_CHANGED');
  });

  it('in the stop-list, but not while a voucher waits for its answer', async () => {
    const here = await addCity(deps, [[{ capacity: 1 }]]);
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: here.cityId });
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, { cityId: here.cityId, kindergartenId: here.kindergartens[0]?.id ?? '', conclusionValidUntil: inDays(20) });
    const waiting: Sent = { guardian: family.guardian, number };
    expect(await advanceCity(deps, { cityId: here.cityId, cause: 'OFFICER' })).toEqual({ offered: 1 });
    expect((await refusedToAttach(waiting)).code).toBe('STATE_CHANGED');
    deps.clock.advanceBy({ days: 15 });
    await annulDueVouchers(deps);
    expect((await cardOf(waiting)).actions).toEqual(['RESTORE', 'RENEW_CONCLUSION', 'APPEAL', 'WITHDRAW']);
    await conclusionAttached(deps, waiting);
    await restoreApplication(deps, family.guardian, { number });
    expect(await cardOf(waiting)).toMatchObject({ state: 'IN_QUEUE', renewal: { state: 'PENDING' } });
  });

  it('one at a time: another takes its place only where the guardian says so', async () => {
    const waiting = await queued(3);
    const both = await Promise.allSettled([conclusionAttached(deps, waiting), conclusionAttached(deps, waiting)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'RENEWAL_PENDING' } });
    const first = (await cardOf(waiting)).renewal?.id ?? '';
    deps.clock.advanceBy({ seconds: 1 });
    const second = await conclusionAttached(deps, waiting, { replaces: first, conclusionNumber: 'B-3' });
    expect(await statesOf(waiting)).toEqual(['REPLACED', 'PENDING']);
    expect(await refusalCode(confirmRenewal(deps, specialist, { id: first }))).toBe('STATE_CHANGED');
    expect(await renewalCase(deps, specialist, { id: first })).toMatchObject({ state: 'REPLACED', decidedBy: null });
    expect((await refusedToAttach(waiting, { replaces: first })).code).toBe('RENEWAL_PENDING');
    expect((await cardOf(waiting)).renewal).toMatchObject({ id: second, state: 'PENDING', conclusion: { number: 'B-3' } });
  });

  it('Q9 lapses with its application', async () => {
    const waiting = await queued(3);
    const id = await conclusionAttached(deps, waiting);
    await withdrawApplication(deps, waiting.guardian, { number: waiting.number });
    expect(await statesOf(waiting)).toEqual(['LAPSED']);
    expect(await refusalCode(confirmRenewal(deps, specialist, { id }))).toBe('STATE_CHANGED');
  });

  it('is not warned while it is checked, and is led to its page when that failed', async () => {
    const waiting = await queued(6);
    const id = await conclusionAttached(deps, waiting);
    await warnOfConclusions(deps);
    expect(await warnedOf(waiting)).toEqual([]);
    await rejectRenewal(deps, specialist, { id, reasonId: city.reasons.rejection, comment: '' });
    await warnOfConclusions(deps);
    expect((await warnedOf(waiting)).map(({ params }) => params['link'])).toEqual([`${deps.portalUrl}/applications/${waiting.number}/conclusion`]);
  });

  it('who was warned of its end, also when the city warns later from then on', async () => {
    const warned = await queued(20);
    await warnOfConclusions(deps);
    const later = await queued(20);
    await deps.db.write((tx) => tx.insert(policy).values({ cityId: city.cityId, effectiveFrom: inDays(0), voucher: { conclusionWarningDays: [10, 3] }, createdAt: deps.clock.now() }));
    expect((await cardOf(later)).actions).toEqual(['WITHDRAW']);
    expect(await refusedToAttach(later)).toMatchObject({ code: 'RENEWAL_NOT_OPEN', params: { opensOn: inDays(10) } });
    expect((await cardOf(warned)).actions).toEqual(['RENEW_CONCLUSION', 'WITHDRAW']);
    await conclusionAttached(deps, warned);
    // The warning was about the conclusion that stood there: the one after it is not due yet.
    const [pending] = await deps.db.read((tx) =>
      tx.select({ id: conclusionRenewal.id }).from(conclusionRenewal).innerJoin(application, eq(application.id, conclusionRenewal.applicationId)).where(eq(application.number, warned.number)),
    );
    await confirmRenewal(deps, specialist, { id: pending?.id ?? '' });
    expect((await cardOf(warned)).actions).toEqual(['WITHDRAW']);
  });
});
