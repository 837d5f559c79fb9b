import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication, withdrawApplication } from '../applications/index.ts';
import * as c from '../contract/index.ts';
import { conclusionAttached, filledForm, refusalCode, type Sent } from '../scenario/index.ts';
import { carryOutDecisions, confirmApplication, decideToConfirm, reviewCase, reviewInbox, setAside } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
});
beforeEach(async () => {
  city = await addCity(deps, [[{ capacity: 0 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(() => deps.close());

async function sent(): Promise<Sent> {
  const family = await addFamily(deps);
  const conclusionValidUntil: LocalDate = addDays(localDateOf(deps.clock.now()), 20);
  const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil }));
  deps.clock.advanceBy({ minutes: 1 });
  return { guardian: family.guardian, number };
}

async function inboxOf(who: StaffActor) {
  const { rows, aside, total } = c.reviewInbox.parse(await reviewInbox(deps, who, {}));
  const numbers = (list: readonly { number: number }[]) => list.map(({ number }) => number);
  return { rows: numbers(rows), aside: numbers(aside), total };
}

const put = (number: number, aside = true, who = reviewer) => setAside(deps, who, { number, aside });

describe('S3 a reviewer sets a case aside', () => {
  it('it stands behind the others and is not counted; for a colleague nothing has changed', async () => {
    const [first, second, third] = [await sent(), await sent(), await sent()];
    await put(second.number);
    deps.clock.advanceBy({ minutes: 1 });
    await put(first.number);
    expect(await inboxOf(reviewer)).toEqual({ rows: [third.number], aside: [second.number, first.number], total: 1 });
    expect(await inboxOf(colleague)).toEqual({ rows: [first.number, second.number, third.number], aside: [], total: 3 });
    expect(await reviewCase(deps, reviewer, { number: first.number })).toMatchObject({ aside: true, state: 'AWAITING_REVIEW' });
    expect((await reviewCase(deps, colleague, { number: first.number })).aside).toBe(false);
  });

  it('set aside once more it goes to the end; taken up it is back in its place', async () => {
    const [first, second] = [await sent(), await sent()];
    for (const { number } of [first, second, first]) {
      await put(number);
      deps.clock.advanceBy({ minutes: 1 });
    }
    expect((await inboxOf(reviewer)).aside).toEqual([second.number, first.number]);
    await put(first.number, false);
    await put(first.number, false);
    expect(await inboxOf(reviewer)).toEqual({ rows: [first.number], aside: [second.number], total: 1 });
    const written = await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit).where(eq(audit.actorId, reviewer.staffId)).orderBy(audit.id));
    expect(written.map(({ action }) => action)).toEqual(['review.set-aside', 'review.set-aside', 'review.set-aside', 'review.taken-up']);
  });

  it('the next day it has come back by itself', async () => {
    const { number } = await sent();
    await put(number);
    deps.clock.advanceBy({ days: 1 });
    expect(await inboxOf(reviewer)).toEqual({ rows: [number], aside: [], total: 1 });
    expect((await reviewCase(deps, reviewer, { number })).aside).toBe(false);
  });

  it('what is decided is gone from there as from everywhere; a new conclusion can be set aside too (Q10)', async () => {
    const waiting = await sent();
    await put(waiting.number);
    await confirmApplication(deps, colleague, { number: waiting.number });
    expect(await inboxOf(reviewer)).toEqual({ rows: [], aside: [], total: 0 });
    expect(await refusalCode(put(waiting.number))).toBe('STATE_CHANGED');
    deps.clock.advanceBy({ days: 1 });
    await conclusionAttached(deps, waiting);
    await put(waiting.number);
    expect(await inboxOf(reviewer)).toEqual({ rows: [], aside: [waiting.number], total: 0 });
  });

  it('not what is another’s to review', async () => {
    const { number } = await sent();
    for (const stranger of [await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: city.cityId }), await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: (await addCity(deps)).cityId })]) {
      expect(await refusalCode(put(number, true, stranger))).toBe('NOT_FOUND');
    }
  });
});

describe('Q5 a decision that came too late is told to whoever made it', () => {
  it('that day, and to nobody else', async () => {
    const { number, guardian } = await sent();
    await decideToConfirm(deps, reviewer, { number });
    await withdrawApplication(deps, guardian, { number });
    expect((await reviewInbox(deps, reviewer, {})).lapsed).toEqual([]);
    deps.clock.advanceBy({ seconds: 10 });
    await carryOutDecisions(deps);
    expect((await reviewInbox(deps, reviewer, {})).lapsed).toMatchObject([{ number, onRenewal: false }]);
    expect((await reviewInbox(deps, colleague, {})).lapsed).toEqual([]);
    expect(await deps.db.read((tx) => tx.$count(audit, and(eq(audit.action, 'decision.lapsed'), eq(audit.actorKind, 'system'))))).toBe(1);
    deps.clock.advanceBy({ days: 1 });
    expect((await reviewInbox(deps, reviewer, {})).lapsed).toEqual([]);
  });
});
