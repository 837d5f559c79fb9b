import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, applicationEvent, enrolment, group, message, notification, voucher } from '@balabaqsha/db/schema';
import { isWorkingDay, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import { and, desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, restoreApplication, withdrawApplication } from '../applications/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { annulDueVouchers, expireStopList, sendReminders } from '../sweeps/index.ts';
import { acceptVoucher, declineVoucher, extendVoucher } from './index.ts';

/** The first morning, 10:00 in Almaty, that is worked: tests hold at any time of any year. */
const morning = localTimeOf(workingDayFrom(localDateOf(new Date(TEST_START.getTime() + 86_400_000)), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });

/** Somebody who waits. */
async function waiting(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  return { family, number: await queueUp(deps, reviewer, family, wish()) };
}

/** Somebody with a voucher to answer. */
async function offered(): Promise<{ family: Family; number: number }> {
  const made = await waiting();
  expect(await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' })).toEqual({ offered: 1 });
  return made;
}

async function accepted(): Promise<{ family: Family; number: number }> {
  const made = await offered();
  await acceptVoucher(deps, made.family.guardian, { number: made.number });
  return made;
}

const rowOf = (number: number) =>
  deps.db.read(async (tx) => {
    const [row] = await tx.select({ application, voucher }).from(application).leftJoin(voucher, eq(voucher.applicationId, application.id)).where(eq(application.number, number)).orderBy(desc(voucher.offeredAt)).limit(1);
    if (row?.voucher == null) throw new Error('no voucher');
    return { application: row.application, voucher: row.voucher };
  });

const kindsTold = (family: Family) =>
  deps.db.read(async (tx) => (await tx.select({ kind: notification.kind }).from(notification).where(eq(notification.guardianId, family.guardian.guardianId)).orderBy(notification.createdAt)).map(({ kind }) => kind));

const atDeadline = (deadline: Date, milliseconds: number): void => deps.clock.advanceTo(new Date(deadline.getTime() + milliseconds));

describe('V3 an offered voucher is answered within 2 working days', () => {
  it('the guardian is told by SMS, with the deadline and a link to the card', async () => {
    const { number } = await offered();
    const { voucher: held } = await rowOf(number);
    const [sent] = await deps.db.read((tx) => tx.select().from(message).where(eq(message.kind, 'VOUCHER_OFFERED')));
    expect(sent?.params).toEqual({ number, deadline: held.respondBy.toISOString(), link: `https://portal.test/applications/${number}` });
    expect(held.code).toMatch(/^BV(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });

  it('the deadline is 24:00 of the second working day, explained on the card', async () => {
    const { family, number } = await offered();
    const card = await applicationCard(deps, family.guardian, { number });
    expect(card.actions).toEqual(['ACCEPT_VOUCHER', 'DECLINE_VOUCHER', 'WITHDRAW']);
    expect(card.deadlineExplained?.counted).toHaveLength(2);
    expect(card.deadlineExplained?.at).toEqual(card.deadline);
    expect(card.deadlineExplained?.counted.every((day) => isWorkingDay(day as LocalDate, []))).toBe(true);
  });
});

describe('V10 an action before the deadline wins, one at it or after it loses', () => {
  it('accepting one millisecond before it', async () => {
    const { family, number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, -1);
    await acceptVoucher(deps, family.guardian, { number });
    expect((await rowOf(number)).application.state).toBe('VOUCHER_ACCEPTED');
  });

  it.each([
    ['accepting', acceptVoucher],
    ['declining', declineVoucher],
  ])('%s at the deadline loses though no sweep has run', async (_, act) => {
    const { family, number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, 0);
    expect((await refused(act(deps, family.guardian, { number }))).code).toBe('VOUCHER_EXPIRED');
    expect((await applicationCard(deps, family.guardian, { number })).actions).toEqual(['WITHDRAW']);
    expect((await rowOf(number)).voucher.state).toBe('OFFERED');
    await annulDueVouchers(deps);
    expect((await refused(act(deps, family.guardian, { number }))).code).toBe('VOUCHER_EXPIRED');
  });

  it('a sweep leaves the moment after the deadline to whoever was received before it', async () => {
    const { family, number } = await offered();
    const { respondBy } = (await rowOf(number)).voucher;
    const received = new Date(respondBy.getTime() - 10);
    atDeadline(respondBy, 1500);
    expect(await annulDueVouchers(deps, { settleMs: 2000 })).toEqual({ silent: 0, notEnrolled: 0 });
    await acceptVoucher({ ...deps, clock: { now: () => received } }, family.guardian, { number });
    expect((await rowOf(number)).application.state).toBe('VOUCHER_ACCEPTED');
  });

  it('and not longer than it said', async () => {
    const { number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, 2000);
    expect(await annulDueVouchers(deps, { settleMs: 2000 })).toEqual({ silent: 1, notEnrolled: 0 });
  });

  it('of accepting and declining at once exactly one happens', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { family, number } = await offered();
      const results = await Promise.allSettled([acceptVoucher(deps, family.guardian, { number }), declineVoucher(deps, family.guardian, { number })]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { application: row, voucher: held } = await rowOf(number);
      expect([`${row.state} ${held.state}`]).toContainEqual(expect.stringMatching(/^(VOUCHER_ACCEPTED ACCEPTED|ARCHIVED ANNULLED)$/));
      if (row.state === 'VOUCHER_ACCEPTED') await withdrawApplication(deps, family.guardian, { number });
    }
  });

  it('of accepting in the last millisecond and annulling at the deadline exactly one happens', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { family, number } = await offered();
      atDeadline((await rowOf(number)).voucher.respondBy, -1);
      const accepting = acceptVoucher(deps, family.guardian, { number });
      atDeadline((await rowOf(number)).voucher.respondBy, 0);
      const [answer] = await Promise.allSettled([accepting, annulDueVouchers(deps)]);
      const { application: row } = await rowOf(number);
      expect(row.state).toBe(answer.status === 'fulfilled' ? 'VOUCHER_ACCEPTED' : 'STOP_LIST');
      await withdrawApplication(deps, family.guardian, { number });
      deps.clock.advanceTo(localTimeOf(workingDayFrom(localDateOf(new Date(deps.clock.now().getTime() + 86_400_000)), []), 10, 0));
    }
  });
});

describe('V4 silence moves the application to the stop-list', () => {
  it('not one millisecond before the deadline, and at it', async () => {
    const { family, number } = await offered();
    const { respondBy } = (await rowOf(number)).voucher;
    atDeadline(respondBy, -1);
    expect(await annulDueVouchers(deps)).toEqual({ silent: 0, notEnrolled: 0 });
    atDeadline(respondBy, 0);
    expect(await annulDueVouchers(deps)).toEqual({ silent: 1, notEnrolled: 0 });
    const { application: row, voucher: held } = await rowOf(number);
    expect(row).toMatchObject({ state: 'STOP_LIST', archiveReason: null });
    expect(held).toMatchObject({ state: 'ANNULLED', annulmentReason: 'SILENCE' });
    expect(await kindsTold(family)).toContain('VOUCHER_SILENCE');
  });

  it('two sweeps at once annul once and tell once', async () => {
    const { family, number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, 0);
    const results = await Promise.all([annulDueVouchers(deps), annulDueVouchers(deps)]);
    expect(results.reduce((sum, { silent }) => sum + silent, 0)).toBe(1);
    expect((await kindsTold(family)).filter((kind) => kind === 'VOUCHER_SILENCE')).toHaveLength(1);
  });

  it('is restored to its original place, before whoever was sent later', async () => {
    const first = await offered();
    deps.clock.advanceBy({ minutes: 1 });
    const later = await waiting();
    const submittedAt = (await rowOf(first.number)).application.submittedAt;
    atDeadline((await rowOf(first.number)).voucher.respondBy, 0);
    await annulDueVouchers(deps);
    await restoreApplication(deps, first.family.guardian, { number: first.number });
    expect((await rowOf(first.number)).application.submittedAt).toEqual(submittedAt);
    expect((await applicationCard(deps, first.family.guardian, { number: first.number })).position).toEqual({ position: 1, of: 2 });
    expect((await applicationCard(deps, later.family.guardian, { number: later.number })).position).toEqual({ position: 2, of: 2 });
  });

  it('until the 28th day is over, once', async () => {
    const { family, number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, 0);
    await annulDueVouchers(deps);
    atDeadline((await rowOf(number)).application.restoreBy ?? morning, -1);
    await restoreApplication(deps, family.guardian, { number });
    expect((await refused(restoreApplication(deps, family.guardian, { number }))).code).toBe('STATE_CHANGED');

    await advanceCity(deps, { cityId: city.cityId, cause: 'OFFICER' });
    atDeadline((await rowOf(number)).voucher.respondBy, 0);
    await annulDueVouchers(deps);
    expect((await rowOf(number)).application.state).toBe('STOP_LIST');
    expect((await refused(restoreApplication(deps, family.guardian, { number }))).code).toBe('RESTORE_USED');
    expect((await applicationCard(deps, family.guardian, { number })).actions).toEqual(['APPEAL', 'WITHDRAW']);
  });

  it('is archived when its time is over, whether or not the sweep has run', async () => {
    const { family, number } = await offered();
    atDeadline((await rowOf(number)).voucher.respondBy, 0);
    await annulDueVouchers(deps);
    const restoreBy = (await rowOf(number)).application.restoreBy ?? morning;
    atDeadline(restoreBy, -1);
    expect(await expireStopList(deps)).toEqual({ expired: 0 });
    atDeadline(restoreBy, 0);
    expect((await refused(restoreApplication(deps, family.guardian, { number }))).code).toBe('RESTORE_EXPIRED');
    expect(await expireStopList(deps)).toEqual({ expired: 1 });
    expect(await expireStopList(deps)).toEqual({ expired: 0 });
    expect((await rowOf(number)).application).toMatchObject({ state: 'ARCHIVED', archiveReason: 'STOP_LIST_EXPIRED' });
    expect((await refused(restoreApplication(deps, family.guardian, { number }))).code).toBe('RESTORE_EXPIRED');
  });
});

describe('V5 «Нет» archives the application', () => {
  it('and lets the next in the queue have the seat', async () => {
    const first = await offered();
    const next = await waiting();
    expect(await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' })).toEqual({ offered: 0 });
    await declineVoucher(deps, first.family.guardian, { number: first.number });
    expect((await rowOf(first.number)).application).toMatchObject({ state: 'ARCHIVED', archiveReason: 'DECLINED' });
    expect(await advanceCity(deps, { cityId: city.cityId, cause: 'VOUCHER_DEAD' })).toEqual({ offered: 1 });
    expect((await rowOf(next.number)).application.state).toBe('VOUCHER_OFFERED');
    expect((await applicationCard(deps, first.family.guardian, { number: first.number })).actions).toEqual(['APPLY_AGAIN']);
  });
});

describe('V7 the extension is taken on the last day, once', () => {
  it('not before 00:00 of that day, and not after 24:00', async () => {
    const { family, number } = await accepted();
    const { extensionOpensAt, enrolBy } = (await rowOf(number)).voucher;
    if (extensionOpensAt === null || enrolBy === null) throw new Error('no dates');
    atDeadline(extensionOpensAt, -1);
    expect((await refused(extendVoucher(deps, family.guardian, { number }))).code).toBe('EXTENSION_NOT_OPEN');
    atDeadline(extensionOpensAt, 0);
    expect((await applicationCard(deps, family.guardian, { number })).actions).toContain('EXTEND_VOUCHER');
    atDeadline(enrolBy, -1);
    await extendVoucher(deps, family.guardian, { number });
    expect((await refused(extendVoucher(deps, family.guardian, { number }))).code).toBe('EXTENSION_USED');
    const card = await applicationCard(deps, family.guardian, { number });
    expect(card.deadlineExplained?.counted).toHaveLength(7);
    expect(card.deadlineExplained?.at).toEqual(card.voucher?.enrolBy);
  });

  it('at 24:00 it is too late', async () => {
    const { family, number } = await accepted();
    atDeadline((await rowOf(number)).voucher.enrolBy ?? morning, 0);
    expect((await refused(extendVoucher(deps, family.guardian, { number }))).code).toBe('VOUCHER_EXPIRED');
  });

  it('two clicks at once extend once', async () => {
    const { family, number } = await accepted();
    atDeadline((await rowOf(number)).voucher.extensionOpensAt ?? morning, 0);
    const results = await Promise.allSettled([extendVoucher(deps, family.guardian, { number }), extendVoucher(deps, family.guardian, { number })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await applicationCard(deps, family.guardian, { number })).deadlineExplained?.counted).toHaveLength(7);
  });
});

describe('V8 who is not enrolled in time loses the voucher', () => {
  it('at the deadline and not before; a reserved seat is free again', async () => {
    const { number } = await accepted();
    const { application: row, voucher: held } = await rowOf(number);
    const groupId = city.kindergartens[0]?.groups[0]?.id;
    if (groupId === undefined) throw new Error('no group');
    await deps.db.write(async (tx) => {
      await tx.insert(enrolment).values({ applicationId: row.id, voucherId: held.id, groupId, state: 'REQUESTED', requestedAt: deps.clock.now() });
      await tx.update(application).set({ state: 'AWAITING_CONTRACT' }).where(eq(application.id, row.id));
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: deps.clock.now(), event: 'ENROLMENT_REQUESTED', fromState: 'VOUCHER_ACCEPTED', toState: 'AWAITING_CONTRACT', actorKind: 'guardian', details: {} });
    });
    atDeadline(held.enrolBy ?? morning, -1);
    expect(await annulDueVouchers(deps)).toEqual({ silent: 0, notEnrolled: 0 });
    atDeadline(held.enrolBy ?? morning, 0);
    expect(await annulDueVouchers(deps)).toEqual({ silent: 0, notEnrolled: 1 });
    expect((await rowOf(number)).application).toMatchObject({ state: 'ARCHIVED', archiveReason: 'NOT_ENROLLED' });
    const [seats] = await deps.db.read((tx) => tx.select({ taken: group.seatsTaken, enrolment: enrolment.state }).from(group).innerJoin(enrolment, eq(enrolment.groupId, group.id)).where(eq(group.id, groupId)));
    expect(seats).toEqual({ taken: 0, enrolment: 'LAPSED' });
  });

  it('E5 but nobody who has signed the contract', async () => {
    const { number } = await accepted();
    const { application: row, voucher: held } = await rowOf(number);
    const groupId = city.kindergartens[0]?.groups[0]?.id;
    if (groupId === undefined) throw new Error('no group');
    await deps.db.write(async (tx) => {
      await tx.insert(enrolment).values({ applicationId: row.id, voucherId: held.id, groupId, state: 'GUARDIAN_SIGNED', requestedAt: deps.clock.now() });
      await tx.update(application).set({ state: 'CONTRACT_AT_KINDERGARTEN' }).where(eq(application.id, row.id));
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: deps.clock.now(), event: 'CONTRACT_SIGNED_BY_GUARDIAN', fromState: 'VOUCHER_ACCEPTED', toState: 'CONTRACT_AT_KINDERGARTEN', actorKind: 'guardian', details: {} });
    });
    atDeadline(held.enrolBy ?? morning, 0);
    expect(await annulDueVouchers(deps)).toEqual({ silent: 0, notEnrolled: 0 });
    expect((await rowOf(number)).voucher.state).toBe('ACCEPTED');
  });
});

describe('V11 reminders', () => {
  it('come at half of the time and in the morning of the last day, each once, and none after an answer', async () => {
    const { family, number } = await offered();
    const { halfReminderAt, lastDayReminderAt } = (await rowOf(number)).voucher;
    if (halfReminderAt === null || lastDayReminderAt === null) throw new Error('no reminders');
    atDeadline(halfReminderAt, -1);
    expect((await sendReminders(deps)).reminders).toBe(0);
    atDeadline(halfReminderAt, 0);
    const [one, other] = await Promise.all([sendReminders(deps), sendReminders(deps)]);
    expect(one.reminders + other.reminders).toBe(1);
    atDeadline(lastDayReminderAt, 0);
    expect((await sendReminders(deps)).reminders).toBe(1);
    expect((await sendReminders(deps)).reminders).toBe(0);
    const told = (await kindsTold(family)).filter((kind) => kind === 'VOUCHER_REMINDER');
    expect(told).toHaveLength(2);
    await acceptVoucher(deps, family.guardian, { number });
    expect((await sendReminders(deps)).reminders).toBe(0);
  });

  it('V7 the extension is told of once, when it opens', async () => {
    const { family, number } = await accepted();
    atDeadline((await rowOf(number)).voucher.extensionOpensAt ?? morning, -1);
    expect((await sendReminders(deps)).extensions).toBe(0);
    atDeadline((await rowOf(number)).voucher.extensionOpensAt ?? morning, 0);
    expect((await sendReminders(deps)).extensions).toBe(1);
    expect((await sendReminders(deps)).extensions).toBe(0);
    expect(await kindsTold(family)).toContain('VOUCHER_EXTENSION_OPEN');
  });
});

describe('C4 other people’s things', () => {
  it('a stranger finds no such application, whatever he tries', async () => {
    const { number } = await offered();
    const stranger = await addFamily(deps);
    for (const act of [acceptVoucher, declineVoucher, extendVoucher, withdrawApplication, restoreApplication, applicationCard]) {
      expect((await refused(act(deps, stranger.guardian, { number }))).code).toBe('NOT_FOUND');
    }
  });

  it('actions in the wrong state are refused and change nothing', async () => {
    const { family, number } = await waiting();
    for (const act of [acceptVoucher, declineVoucher, extendVoucher, restoreApplication]) {
      expect((await refused(act(deps, family.guardian, { number }))).code).toBe('STATE_CHANGED');
    }
    const events = await deps.db.read((tx) => tx.select().from(applicationEvent).innerJoin(application, eq(application.id, applicationEvent.applicationId)).where(and(eq(application.number, number))));
    expect(events.map((each) => each.application_event.event)).toEqual(['SENT', 'CONFIRMED']);
  });
});
