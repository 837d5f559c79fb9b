import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application, audit, message, notification } from '@balabaqsha/db/schema';
import { type CorrectionType, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, sendApplication, withdrawApplication } from '../applications/index.ts';
import { listReasons } from '../reasons/index.ts';
import { filledForm, refused } from '../scenario/index.ts';
import { confirmApplication, rejectApplication, reviewCase, reviewInbox } from './index.ts';

let deps: TestDeps;
let city: CityData;
let specialist: StaffActor;
let phthisiatrician: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 5, correctionTypes: ['SPEECH_SEVERE', 'SANATORIUM'] }]]);
  specialist = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБІЛОВА' });
  phthisiatrician = await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: city.cityId, surname: 'ПЕТРОВА' });
});
afterAll(() => deps.close());

async function sent(correctionType: CorrectionType = 'SPEECH_SEVERE', birthDate = '2021-04-12' as LocalDate) {
  const family = await addFamily(deps, { birthDate });
  const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', correctionType }));
  return { family, number };
}

const inboxOf = async (reviewer: StaffActor): Promise<number[]> => (await reviewInbox(deps, reviewer, {})).rows.map(({ number }) => number);

describe('Q4 and S3 a reviewer sees only what awaits his review in his city', () => {
  it('the sanatorium type is the phthisiatrician’s, everything else the specialist’s', async () => {
    const speech = await sent();
    const sanatorium = await sent('SANATORIUM');
    expect(await inboxOf(specialist)).toContain(speech.number);
    expect(await inboxOf(specialist)).not.toContain(sanatorium.number);
    expect(await inboxOf(phthisiatrician)).toEqual([sanatorium.number]);
    for (const act of [reviewCase, confirmApplication]) {
      expect((await refused(act(deps, specialist, { number: sanatorium.number }))).code).toBe('NOT_FOUND');
    }
  });

  it('nothing of another city', async () => {
    const { number } = await sent();
    const elsewhere = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: (await addCity(deps)).cityId });
    expect(await reviewInbox(deps, elsewhere, {})).toMatchObject({ rows: [], total: 0, overdue: 0 });
    expect((await refused(reviewCase(deps, elsewhere, { number }))).code).toBe('NOT_FOUND');
    expect((await refused(confirmApplication(deps, elsewhere, { number }))).code).toBe('NOT_FOUND');
  });

  it('nor may anybody without the role review', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect((await refused(reviewInbox(deps, officer, {}))).code).toBe('FORBIDDEN');
  });

  it('pages go on after the last number', async () => {
    const numbers = await inboxOf(specialist);
    const rest = await reviewInbox(deps, specialist, { after: String(numbers[0]) });
    expect(rest.rows.map(({ number }) => number)).toEqual(numbers.slice(1));
    expect(rest.total).toBe(numbers.length);
  });

  it('S5 reading a case is audited; a decided one is gone the next day', async () => {
    const { number } = await sent();
    const found = await reviewCase(deps, specialist, { number });
    expect(found).toMatchObject({ number, sourceAnswer: 'confirmed', decidedBy: null, state: 'AWAITING_REVIEW' });
    const read = await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'application.read'), eq(audit.actorId, specialist.staffId))));
    expect(read.some(({ details }) => details.application === number)).toBe(true);
    await confirmApplication(deps, specialist, { number });
    expect((await reviewCase(deps, specialist, { number })).decidedBy).toBe('Әбілова Анна');
    deps.clock.advanceBy({ days: 1 });
    expect((await refused(reviewCase(deps, specialist, { number }))).code).toBe('NOT_FOUND');
  });
});

describe('Q5 the decision', () => {
  it('confirmed: the guardian is told his place', async () => {
    const birthDate = '2023-09-09' as LocalDate;
    const [first, second] = [await sent('SPEECH_SEVERE', birthDate), await sent('SPEECH_SEVERE', birthDate)];
    expect(await confirmApplication(deps, specialist, { number: first.number })).toEqual({ position: 1, of: 1 });
    expect(await confirmApplication(deps, specialist, { number: second.number })).toEqual({ position: 2, of: 2 });
    const [told] = await deps.db.read((tx) => tx.select().from(notification).where(and(eq(notification.guardianId, second.family.guardian.guardianId), eq(notification.kind, 'APPLICATION_CONFIRMED'))));
    expect(told?.params).toMatchObject({ number: second.number, position: 2 });
    expect((await applicationCard(deps, second.family.guardian, { number: second.number })).history.at(-1)?.details).toEqual({ position: 2, of: 2 });
  });

  it('two confirmed at once are told different places', async () => {
    const birthDate = '2022-02-02' as LocalDate;
    const made = [await sent('SPEECH_SEVERE', birthDate), await sent('SPEECH_SEVERE', birthDate), await sent('SPEECH_SEVERE', birthDate)];
    const places = await Promise.all(made.map(({ number }) => confirmApplication(deps, specialist, { number })));
    expect(places.map(({ of }) => of).sort()).toEqual([1, 2, 3]);
  });

  it('rejected: archive, with reason and full name of the employee, in no SMS more than that', async () => {
    const { family, number } = await sent();
    await rejectApplication(deps, specialist, { number, reasonId: city.reasons.rejection, comment: 'нечитаемо' });
    const card = await applicationCard(deps, family.guardian, { number });
    expect(card).toMatchObject({ state: 'ARCHIVED', archiveReason: 'REJECTED', rejection: { employee: 'Әбілова Анна', comment: 'нечитаемо' } });
    expect(card.actions).toEqual(['APPLY_AGAIN']);
    const [sms] = await deps.db.read((tx) => tx.select().from(message).where(eq(message.kind, 'APPLICATION_REJECTED')));
    expect(Object.keys(sms?.params ?? {}).sort()).toEqual(['employee', 'link', 'number', 'reasonEn', 'reasonKk', 'reasonRu']);
  });

  it('the reason is one for rejections that holds today', async () => {
    const { number } = await sent();
    expect((await refused(rejectApplication(deps, specialist, { number, reasonId: city.reasons.disenrolment, comment: '' }))).fields).toEqual({ reasonId: 'INVALID_VALUE' });
    expect((await listReasons(deps, specialist, { kind: 'REJECTION' })).map(({ id }) => id)).toEqual([city.reasons.rejection]);
  });

  it('S3 of two decisions at once one is made, the other is told by whom', async () => {
    const colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ДРУГОВА' });
    for (let round = 0; round < 5; round += 1) {
      const { number } = await sent();
      const [confirming, rejecting] = await Promise.allSettled([
        confirmApplication(deps, specialist, { number }),
        rejectApplication(deps, colleague, { number, reasonId: city.reasons.rejection, comment: '' }),
      ]);
      const lost = confirming.status === 'rejected' ? confirming : rejecting;
      expect([confirming.status, rejecting.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(lost).toMatchObject({ reason: { code: 'ALREADY_DECIDED', params: { employee: confirming.status === 'rejected' ? 'Другова Анна' : 'Әбілова Анна' } } });
      const [row] = await deps.db.read((tx) => tx.select({ state: application.state }).from(application).where(eq(application.number, number)));
      expect(row?.state).toBe(confirming.status === 'fulfilled' ? 'IN_QUEUE' : 'ARCHIVED');
    }
  });

  it('Q9 what was withdrawn meanwhile can’t be confirmed', async () => {
    const { family, number } = await sent();
    await withdrawApplication(deps, family.guardian, { number });
    expect((await refused(confirmApplication(deps, specialist, { number }))).code).toBe('STATE_CHANGED');
  });

  it('S6 nobody decides on a relative’s application', async () => {
    const family = await addFamily(deps);
    const relative = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, iin: family.guardianIin });
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }));
    expect((await refused(confirmApplication(deps, relative, { number }))).code).toBe('RELATIVE_DECISION');
    expect((await refused(rejectApplication(deps, relative, { number, reasonId: city.reasons.rejection, comment: '' }))).code).toBe('RELATIVE_DECISION');
  });
});
