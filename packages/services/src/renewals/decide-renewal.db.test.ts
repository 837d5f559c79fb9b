import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, file, notification } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type CorrectionType, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, sendApplication } from '../applications/index.ts';
import * as c from '../contract/index.ts';
import { readFileAsStaff } from '../files/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { confirmApplication, lookAtCase, reviewInbox } from '../review/index.ts';
import { conclusionAttached, filledForm, newConclusion, queueUp, refusalCode, refused, type Sent } from '../scenario/index.ts';
import { confirmRenewal, rejectRenewal, renewalCase, renewConclusion } from './index.ts';

let deps: TestDeps;
let city: CityData;
let specialist: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 0, correctionTypes: ['SPEECH_SEVERE', 'SANATORIUM'] }]]);
  specialist = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБІЛОВА' });
  colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ДРУГОВА' });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const inDays = (days: number): LocalDate => addDays(localDateOf(deps.clock.now()), days);

type Waiting = Sent & { family: Family };

async function sent({ place = city, correctionType = 'SPEECH_SEVERE' }: { place?: CityData; correctionType?: CorrectionType } = {}): Promise<Waiting> {
  const family = await addFamily(deps);
  const form = filledForm(family, { cityId: place.cityId, kindergartenId: place.kindergartens[0]?.id ?? '', correctionType, conclusionValidUntil: inDays(3) });
  const { number } = await sendApplication(deps, family.guardian, form);
  return { family, guardian: family.guardian, number };
}

/** Waits in the queue with a conclusion that holds for three days more; a new one is attached. */
async function attached(): Promise<Waiting & { id: string }> {
  const waiting = await sent();
  await confirmApplication(deps, specialist, { number: waiting.number });
  return { ...waiting, id: await conclusionAttached(deps, waiting) };
}

const cardOf = async ({ guardian, number }: Sent) => c.applicationCard.parse(await applicationCard(deps, guardian, { number }));
const toldOf = async ({ guardian }: Sent, kind: 'CONCLUSION_RENEWED' | 'CONCLUSION_REJECTED') =>
  (await deps.db.read((tx) => tx.select().from(notification).where(and(eq(notification.guardianId, guardian.guardianId), eq(notification.kind, kind))))).map(({ params }) => params);

/** A city with one seat, and an application in its queue. */
async function queuedForSeat(conclusionValidUntil: LocalDate) {
  const here = await addCity(deps, [[{ capacity: 1 }]]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: here.cityId });
  const wish = { cityId: here.cityId, kindergartenId: here.kindergartens[0]?.id ?? '' };
  const { guardian, ...family } = await addFamily(deps);
  const waiting: Sent = { guardian, number: await queueUp(deps, reviewer, { ...family, guardian }, { ...wish, conclusionValidUntil }) };
  return { waiting, reviewer, advance: () => advanceCity(deps, { cityId: here.cityId, cause: 'CONFIRMATION' }), next: async () => queueUp(deps, reviewer, await addFamily(deps), wish) };
}

describe('S3 the reviewer finds a new conclusion in his inbox', () => {
  it('in one line with applications, oldest first, page by page', async () => {
    const here = await addCity(deps);
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: here.cityId });
    const oldest = await sent({ place: here });
    deps.clock.advanceBy({ seconds: 1 });
    const second = await sent({ place: here });
    await confirmApplication(deps, reviewer, { number: second.number });
    const id = await conclusionAttached(deps, second);
    deps.clock.advanceBy({ seconds: 1 });
    const last = await sent({ place: here });
    const { rows, total } = c.reviewInbox.parse(await reviewInbox(deps, reviewer, {}));
    expect(rows.map(({ key, number, renewal }) => [key, number, renewal])).toEqual([
      [String(oldest.number), oldest.number, null],
      [id, second.number, id],
      [String(last.number), last.number, null],
    ]);
    expect(total).toBe(3);
    for (const [index, { key }] of rows.entries()) {
      expect((await reviewInbox(deps, reviewer, { after: key })).rows.map((row) => row.key)).toEqual(rows.slice(index + 1).map((row) => row.key));
    }
  });

  it('Q4 a referral is the phthisiatrician’s; nothing is another city’s', async () => {
    const waiting = await sent({ correctionType: 'SANATORIUM' });
    deps.clock.advanceBy({ seconds: 1 });
    const id = await conclusionAttached(deps, waiting);
    const phthisiatrician = await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: city.cityId });
    const elsewhere = await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: (await addCity(deps)).cityId });
    expect((await reviewInbox(deps, phthisiatrician, {})).rows.map(({ renewal }) => renewal)).toEqual([null, id]);
    for (const stranger of [specialist, elsewhere]) {
      expect((await reviewInbox(deps, stranger, {})).rows.filter(({ renewal }) => renewal === id)).toEqual([]);
      for (const act of [renewalCase, confirmRenewal]) expect(await refusalCode(act(deps, stranger, { id }))).toBe('NOT_FOUND');
    }
    const shown = c.renewalCase.parse(await renewalCase(deps, phthisiatrician, { id }));
    expect(shown).toMatchObject({ present: { number: 'A-1' }, conclusion: { number: 'B-2' }, sourceAnswer: 'confirmed', decidedBy: null });
  });

  it('who confirmed the application has not decided on its new conclusion; who decides on that one is told to whoever looks', async () => {
    const { id, number } = await attached();
    const other = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ТРЕТЬЕВА' });
    const look = { number, renewal: id, leaving: false };
    expect(await lookAtCase(deps, other, look)).toEqual({ colleagues: [], decidedBy: null });
    expect(await lookAtCase(deps, specialist, look)).toEqual({ colleagues: [expect.stringMatching(/^Третьева/)], decidedBy: null });
    await confirmRenewal(deps, other, { id });
    expect((await lookAtCase(deps, specialist, look)).decidedBy).toMatch(/^Третьева/);
    const another = await attached();
    expect((await lookAtCase(deps, specialist, { ...look, number: another.number })).decidedBy).toBeNull();
  });

  it('S5 reads the case and the file, both audited; what a colleague confirmed is the colleague’s', async () => {
    const { id } = await attached();
    const { conclusion } = await renewalCase(deps, colleague, { id });
    await readFileAsStaff(deps, colleague, { id: conclusion.fileId });
    const read = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.actorId, colleague.staffId)));
    expect(read.map(({ action }) => action)).toEqual(['conclusion.read', 'file.read']);
    await confirmRenewal(deps, colleague, { id });
    await readFileAsStaff(deps, colleague, { id: conclusion.fileId });
    expect(await refusalCode(readFileAsStaff(deps, specialist, { id: conclusion.fileId }))).toBe('NOT_FOUND');
    expect((await renewalCase(deps, specialist, { id })).decidedBy).toBe('Другова Анна');
    deps.clock.advanceBy({ days: 1 });
    expect(await refusalCode(renewalCase(deps, colleague, { id }))).toBe('NOT_FOUND');
  });

  it('the city’s officer reads the new one and the one that it replaced', async () => {
    const { id, family } = await attached();
    const { conclusion } = await renewalCase(deps, specialist, { id });
    const { key } = await deps.files.put(new TextEncoder().encode('%PDF-1.4 first'));
    await deps.db.write((tx) => tx.update(file).set({ storageKey: key }).where(eq(file.id, family.conclusionFileId)));
    await confirmRenewal(deps, specialist, { id });
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    for (const fileId of [conclusion.fileId, family.conclusionFileId]) expect((await readFileAsStaff(deps, officer, { id: fileId })).type).toBe('application/pdf');
  });
});

describe('Q10 the decision on a new conclusion', () => {
  it('confirmed: it stands in the application, which keeps its place', async () => {
    const waiting = await attached();
    const { position } = await cardOf(waiting);
    expect(await confirmRenewal(deps, specialist, { id: waiting.id })).toEqual({ number: waiting.number });
    const card = await cardOf(waiting);
    expect(card).toMatchObject({ state: 'IN_QUEUE', position, conclusion: { number: 'B-2', validUntil: inDays(365), fileName: 'справка.pdf' }, renewal: { state: 'CONFIRMED' }, actions: ['WITHDRAW'] });
    expect(card.history.at(-1)).toMatchObject({ event: 'CONCLUSION_RENEWED', actorName: specialist.name, details: { validUntil: inDays(365), was: inDays(3) } });
    expect(await toldOf(waiting, 'CONCLUSION_RENEWED')).toEqual([{ number: waiting.number, validUntil: inDays(365), link: `${deps.portalUrl}/applications/${waiting.number}` }]);
    const logged = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'conclusion.confirmed')));
    expect(logged.map(({ details }) => details.application)).toContain(waiting.number);
  });

  it('rejected: the reason is told, the place stays, and another one can be attached', async () => {
    const waiting = await attached();
    expect((await refused(rejectRenewal(deps, specialist, { id: waiting.id, reasonId: city.reasons.disenrolment, comment: '' }))).fields).toEqual({ reasonId: 'INVALID_VALUE' });
    await rejectRenewal(deps, specialist, { id: waiting.id, reasonId: city.reasons.rejection, comment: 'нет печати' });
    expect(await cardOf(waiting)).toMatchObject({
      state: 'IN_QUEUE',
      conclusion: { number: 'A-1' },
      renewal: { state: 'REJECTED', rejection: { employee: 'Әбілова Анна', reason: { ru: 'Причина REJECTION' }, comment: 'нет печати' } },
      actions: ['RENEW_CONCLUSION', 'WITHDRAW'],
    });
    expect((await toldOf(waiting, 'CONCLUSION_REJECTED')).map((params) => Object.keys(params).sort())).toEqual([['employee', 'link', 'number', 'reasonEn', 'reasonKk', 'reasonRu']]);
    deps.clock.advanceBy({ seconds: 1 });
    expect(await conclusionAttached(deps, waiting)).not.toBe(waiting.id);
  });

  it('S3 of two decisions at once one is made, the other is told by whom', async () => {
    for (let round = 0; round < 5; round += 1) {
      const waiting = await attached();
      const { id } = waiting;
      const [confirming, rejecting] = await Promise.allSettled([confirmRenewal(deps, specialist, { id }), rejectRenewal(deps, colleague, { id, reasonId: city.reasons.rejection, comment: '' })]);
      expect([confirming.status, rejecting.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = confirming.status === 'rejected' ? confirming : rejecting;
      expect(lost).toMatchObject({ reason: { code: 'ALREADY_DECIDED', params: { employee: confirming.status === 'rejected' ? 'Другова Анна' : 'Әбілова Анна' } } });
      expect((await cardOf(waiting)).conclusion.number).toBe(confirming.status === 'fulfilled' ? 'B-2' : 'A-1');
    }
  });

  it('a decision and the guardian’s replacement at once: one of the two wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const waiting = await attached();
      const another = await newConclusion(deps, waiting, { replaces: waiting.id, conclusionNumber: 'B-3' });
      const [confirming, replacing] = await Promise.allSettled([confirmRenewal(deps, specialist, { id: waiting.id }), renewConclusion(deps, waiting.guardian, another)]);
      // Where the first one is confirmed, it holds for long and nothing is to be renewed.
      expect([confirming.status, replacing.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect((await cardOf(waiting)).conclusion.number).toBe(confirming.status === 'fulfilled' ? 'B-2' : 'A-1');
    }
  });

  it('S6 nobody decides on a relative’s', async () => {
    const { id, family } = await attached();
    const relative = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, iin: family.guardianIin });
    expect(await refusalCode(confirmRenewal(deps, relative, { id }))).toBe('RELATIVE_DECISION');
    expect(await refusalCode(rejectRenewal(deps, relative, { id, reasonId: city.reasons.rejection, comment: '' }))).toBe('RELATIVE_DECISION');
  });

  it('an expired conclusion gets no voucher, and one as soon as a new one is confirmed, in its old place', async () => {
    const { waiting, reviewer, advance, next } = await queuedForSeat(inDays(0));
    deps.clock.advanceTo(localTimeOf(workingDayFrom(inDays(1), []), 10, 0));
    expect(await advance()).toEqual({ offered: 0 });
    await next();
    await confirmRenewal(deps, reviewer, { id: await conclusionAttached(deps, waiting) });
    expect((await cardOf(waiting)).position).toEqual({ position: 1, of: 2 });
    expect(await advance()).toEqual({ offered: 1 });
    expect((await cardOf(waiting)).state).toBe('VOUCHER_OFFERED');
  });

  it('is still made when a voucher has come in between', async () => {
    const { waiting, reviewer, advance } = await queuedForSeat(inDays(3));
    const id = await conclusionAttached(deps, waiting);
    expect(await advance()).toEqual({ offered: 1 });
    await confirmRenewal(deps, reviewer, { id });
    expect(await cardOf(waiting)).toMatchObject({ state: 'VOUCHER_OFFERED', conclusion: { number: 'B-2' } });
  });
});
