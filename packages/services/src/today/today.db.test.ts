import { announcement, group, guardianship, message, problem, secondFactorReset, supportMessage } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, reviewDeadline, workingDayFrom, type StaffRole, type WorkKind } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, TEST_START, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { requestEnrolment, signContract } from '../enrolment/index.ts';
import { enrolmentInbox, sendContract } from '../kindergarten/index.ts';
import { advanceCity } from '../queue/index.ts';
import { decideToConfirm } from '../review/index.ts';
import { auditLogChecked, contractFilled, documentsAttached, filledForm, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { readToday } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
beforeEach(async () => {
  // The morning of a working day, so that vouchers are issued at once.
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 3 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(() => deps.close());

const kindergarten = () => {
  const [first] = city.kindergartens;
  if (first === undefined) throw new Error('the city has no kindergarten');
  return first;
};
const employee = (role: StaffRole): Promise<StaffActor> => addStaff(deps, { role, cityId: city.cityId, ...(role.startsWith('KINDERGARTEN') && { kindergartenId: kindergarten().id }) });
const wish = () => ({ cityId: city.cityId, kindergartenId: kindergarten().id });
const workOf = async (who: StaffActor) => (await readToday(deps, who, {})).work;
const kindsFor = async (who: StaffActor): Promise<WorkKind[]> => (await workOf(who)).map(({ kind }) => kind);

/** A family that has said yes to its voucher and chosen the group. */
async function requested(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, wish());
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  await acceptVoucher(deps, family.guardian, { number });
  await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: kindergarten().groups[0]?.id ?? '' });
  return { family, number };
}

describe('S3 what waits for a reviewer', () => {
  it('nothing, then an application until it is decided on, then the decision that can be taken back', async () => {
    expect(await readToday(deps, reviewer, {})).toEqual({ work: [], auditCheck: null });
    const family = await addFamily(deps);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
    const dueAt = reviewDeadline(deps.clock.now(), []);
    const review = { kind: 'REVIEW', count: 1, atLeast: false, overdue: 0, dueAt, key: String(number), number };
    expect(await workOf(reviewer)).toMatchObject([review]);
    deps.clock.advanceTo(dueAt);
    expect(await workOf(reviewer)).toMatchObject([{ ...review, overdue: 1 }]);
    await decideToConfirm(deps, reviewer, { number });
    expect(await workOf(reviewer)).toMatchObject([{ kind: 'DECISION_UNDOABLE', count: 1, number }]);
  });

  it('nothing of another city, and nothing of the other kind of reviewer (Q4)', async () => {
    const family = await addFamily(deps);
    await sendApplication(deps, family.guardian, filledForm(family, wish()));
    expect(await kindsFor(await employee('PHTHISIATRICIAN'))).toEqual([]);
    expect(await kindsFor(await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: (await addCity(deps)).cityId }))).toEqual([]);
  });
});

describe('E2, E5 what waits for a kindergarten and, once it is late, for the city', () => {
  it('a contract to send, then one to sign by the director alone; overdue it stands on top, and the officer sees where', async () => {
    const [director, clerk, officer] = [await employee('KINDERGARTEN_DIRECTOR'), await employee('KINDERGARTEN_CLERK'), await employee('CITY_OFFICER')];
    const { family, number } = await requested();
    const [request] = await enrolmentInbox(deps, director, {});
    expect(await workOf(clerk)).toMatchObject([{ kind: 'CONTRACT_TO_SEND', count: 1, overdue: 0, dueAt: request?.dueAt, key: request?.id, number }]);
    await sendContract(deps, director, { id: request?.id ?? '', startsOn: addDays(localDateOf(deps.clock.now()), 7) });
    expect(await kindsFor(director)).toEqual([]);
    await signedByGuardian(family, number);
    expect(await kindsFor(clerk)).toEqual([]);
    const [signing] = await workOf(director);
    expect(signing).toMatchObject({ kind: 'CONTRACT_TO_SIGN', count: 1, overdue: 0, number });
    expect(await kindsFor(officer)).toEqual([]);
    deps.clock.advanceTo(signing?.dueAt ?? deps.clock.now());
    expect(await workOf(director)).toMatchObject([{ kind: 'CONTRACT_TO_SIGN', overdue: 1 }]);
    expect(await workOf(officer)).toMatchObject([{ kind: 'SIGNATURE_OVERDUE', count: 1, overdue: 1, number, name: { ru: expect.stringContaining('Балабақша') as string } }]);
  });

  it('the inbox has what waits for the kindergarten above what waits for the guardian', async () => {
    const director = await employee('KINDERGARTEN_DIRECTOR');
    const first = await requested();
    const [request] = await enrolmentInbox(deps, director, {});
    await sendContract(deps, director, { id: request?.id ?? '', startsOn: addDays(localDateOf(deps.clock.now()), 7) });
    const second = await requested();
    const numbers = async () => (await enrolmentInbox(deps, director, {})).map(({ applicationNumber }) => applicationNumber);
    expect(await numbers()).toEqual([second.number, first.number]);
    await signedByGuardian(first.family, first.number);
    expect((await numbers()).toSorted()).toEqual([first.number, second.number].toSorted());
  });

  it('a group of an academic year that is over', async () => {
    const director = await employee('KINDERGARTEN_DIRECTOR');
    await deps.db.write((tx) => tx.update(group).set({ academicYear: 2019 }).where(eq(group.kindergartenId, kindergarten().id)));
    expect(await workOf(director)).toMatchObject([{ kind: 'GROUP_YEAR', count: 1, name: 'Топ 1' }]);
    expect(await kindsFor(await employee('KINDERGARTEN_CLERK'))).toEqual([]);
  });
});

/** The guardian's part of the contract: filled in, with its documents, signed (E3). */
async function signedByGuardian(family: Family, number: number): Promise<void> {
  const pdf = await contractFilled(deps, family.guardian, number);
  await documentsAttached(deps, family.guardian, number);
  await signContract(deps, family.guardian, { number, cms: deps.signatures.key({ iin: family.guardianIin })(pdf) });
}

describe('V3 what waits for a city officer', () => {
  it('vouchers on their last day, guardianships, letters, and what a colleague announces', async () => {
    const [officer, colleague] = [await employee('CITY_OFFICER'), await employee('CITY_OFFICER')];
    const now = deps.clock.now();
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, wish());
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    await deps.db.write(async (tx) => {
      await tx.update(guardianship).set({ state: 'UNCONFIRMED' }).where(eq(guardianship.childId, family.childId));
      await tx.insert(supportMessage).values({ name: 'Айгүл', contact: '-', text: 'Код не приходит', locale: 'ru', createdAt: now });
      await tx.insert(announcement).values({ cityId: city.cityId, filter: null, text: { ru: 'Н', kk: 'Х', en: 'N' }, sms: true, email: false, push: false, state: 'PENDING', createdBy: colleague.staffId, createdAt: now });
    });
    expect((await kindsFor(officer)).toSorted()).toEqual(['ANNOUNCEMENT', 'GUARDIANSHIP', 'LETTER']);
    expect(await kindsFor(colleague)).not.toContain('ANNOUNCEMENT');
    deps.clock.advanceBy({ days: 1 });
    while (!(await kindsFor(officer)).includes('VOUCHER_DUE')) deps.clock.advanceBy({ days: 1 });
    const [urgent] = await workOf(officer);
    expect(urgent).toMatchObject({ kind: 'VOUCHER_DUE', count: 1, overdue: 0, number });
    expect(await kindsFor(await employee('SUPPORT_OPERATOR'))).toEqual(['LETTER']);
  });
});

describe('N2, S2 what waits for an administrator, and what an auditor is told', () => {
  it('problems, messages that failed, a reset that he has not asked for himself', async () => {
    const [administrator, other] = [await employee('ADMINISTRATOR'), await employee('ADMINISTRATOR')];
    const now = deps.clock.now();
    await deps.db.write(async (tx) => {
      await tx.insert(problem).values({ code: 'HISTORY_BROKEN', subject: '1', text: '-', firstSeenAt: now, lastSeenAt: now });
      await tx.insert(message).values({ channel: 'SMS', recipient: '+77010000000', kind: 'VOUCHER_OFFERED', locale: 'ru', params: {}, state: 'FAILED', createdAt: now, nextAttemptAt: now });
      await tx.insert(secondFactorReset).values({ kind: 'SECOND_FACTOR', staffId: reviewer.staffId, state: 'PENDING', reason: 'Потерян телефон', askedBy: other.staffId, askedAt: now, expiresAt: new Date(now.getTime() + 3_600_000) });
    });
    expect((await kindsFor(administrator)).toSorted()).toEqual(['MESSAGE_FAILED', 'PROBLEM', 'RESET']);
    expect(await kindsFor(other)).not.toContain('RESET');
  });

  it('S5 the last check of the log, and nobody else is told', async () => {
    const auditor = await employee('AUDITOR');
    expect((await readToday(deps, auditor, {})).auditCheck).toEqual({ at: null, holds: true });
    await auditLogChecked(deps, auditor);
    expect(await readToday(deps, auditor, {})).toEqual({ work: [], auditCheck: { at: deps.clock.now(), holds: true } });
    expect((await readToday(deps, reviewer, {})).auditCheck).toBeNull();
  });

  it('S1 a guardian has nothing to do here', async () => {
    expect((await refused(readToday(deps, (await addFamily(deps)).guardian, {}))).code).toBe('FORBIDDEN');
  });
});
