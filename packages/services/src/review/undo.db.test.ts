import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, applicationEvent, audit, conclusionRenewal, notification, reviewDecision } from '@balabaqsha/db/schema';
import type { ApplicationState, LocalDate } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, sendApplication, withdrawApplication } from '../applications/index.ts';
import { decideToConfirmRenewal, decideToRejectRenewal } from '../renewals/index.ts';
import { conclusionAttached, filledForm, queueUp, refused } from '../scenario/index.ts';
import { carryOutDecisions, decideToConfirm, decideToReject, reviewCase, reviewInbox, undoDecision } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 9 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБІЛОВА' });
  colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ДРУГОВА' });
});
afterAll(() => deps.close());

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });

async function sent(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
  return { family, number };
}

const rejection = (number: number) => ({ number, reasonId: city.reasons.rejection, comment: 'нечитаемо' });
const ten = (): void => deps.clock.advanceBy({ seconds: 10 });
const undoables = async (who = reviewer) => (await reviewInbox(deps, who, {})).undoable;

async function latest(number: number): Promise<string> {
  const found = (await undoables()).find((each) => each.number === number);
  if (found === undefined) throw new Error('there is nothing to take back');
  return found.id;
}

async function stateOf(number: number): Promise<ApplicationState | undefined> {
  const [row] = await deps.db.read((tx) => tx.select({ state: application.state }).from(application).where(eq(application.number, number)));
  return row?.state;
}

/** Everything of a decision that the guardian or the queue could notice. */
async function tracesOf({ family, number }: { family: Family; number: number }): Promise<unknown[]> {
  return deps.db.read(async (tx) => [
    ...(await tx.select({ kind: notification.kind }).from(notification).where(and(eq(notification.guardianId, family.guardian.guardianId), inArray(notification.kind, ['APPLICATION_CONFIRMED', 'APPLICATION_REJECTED'])))),
    ...(await tx
      .select({ event: applicationEvent.event })
      .from(applicationEvent)
      .innerJoin(application, eq(application.id, applicationEvent.applicationId))
      .where(and(eq(application.number, number), inArray(applicationEvent.event, ['CONFIRMED', 'REJECTED'])))),
  ]);
}

describe('Q5 a decision takes effect when the time to take it back is over', () => {
  it('until then nothing has happened to the application, and nobody hears of it', async () => {
    const one = await sent();
    expect(await decideToConfirm(deps, reviewer, { number: one.number })).toEqual({ position: 1, of: 1 });
    deps.clock.advanceBy({ seconds: 9 });
    expect(await carryOutDecisions(deps)).toEqual({ carriedOut: 0, lapsed: 0 });
    expect(await stateOf(one.number)).toBe('AWAITING_REVIEW');
    expect(await tracesOf(one)).toEqual([]);
    deps.clock.advanceBy({ seconds: 1 });
    expect(await carryOutDecisions(deps)).toEqual({ carriedOut: 1, lapsed: 0 });
    expect(await carryOutDecisions(deps)).toEqual({ carriedOut: 0, lapsed: 0 });
    expect(await stateOf(one.number)).toBe('IN_QUEUE');
    expect(await tracesOf(one)).toEqual([{ kind: 'APPLICATION_CONFIRMED' }, { event: 'CONFIRMED' }]);
    expect((await applicationCard(deps, one.family.guardian, { number: one.number })).history.at(-1)).toMatchObject({ event: 'CONFIRMED', actorName: 'Әбілова Анна' });
  });

  it('Q1 the place is by the time of sending, whoever is decided on first', async () => {
    const birthDate = '2020-07-07' as LocalDate;
    const [early, late] = [await addFamily(deps, { birthDate }), await addFamily(deps, { birthDate })];
    const numbers = [];
    for (const family of [early, late]) numbers.push((await sendApplication(deps, family.guardian, filledForm(family, wish()))).number);
    const [first = 0, second = 0] = numbers;
    await decideToConfirm(deps, reviewer, { number: second });
    deps.clock.advanceBy({ seconds: 3 });
    await decideToConfirm(deps, reviewer, { number: first });
    ten();
    await carryOutDecisions(deps);
    expect((await applicationCard(deps, early.guardian, { number: first })).position).toEqual({ position: 1, of: 2 });
    expect((await applicationCard(deps, late.guardian, { number: second })).position).toEqual({ position: 2, of: 2 });
  });

  it('a rejection keeps its reason and its comment, which then stands in the application alone', async () => {
    const one = await sent();
    await decideToReject(deps, reviewer, rejection(one.number));
    ten();
    await carryOutDecisions(deps);
    expect(await applicationCard(deps, one.family.guardian, { number: one.number })).toMatchObject({ state: 'ARCHIVED', rejection: { employee: 'Әбілова Анна', comment: 'нечитаемо' } });
    const kept = await deps.db.read((tx) => tx.select({ comment: reviewDecision.comment }).from(reviewDecision).where(eq(reviewDecision.state, 'CARRIED_OUT')));
    expect(kept.every(({ comment }) => comment === null)).toBe(true);
  });

  it('it lapses where the guardian was faster', async () => {
    const one = await sent();
    await decideToConfirm(deps, reviewer, { number: one.number });
    await withdrawApplication(deps, one.family.guardian, { number: one.number });
    ten();
    expect(await carryOutDecisions(deps)).toEqual({ carriedOut: 0, lapsed: 1 });
    expect(await stateOf(one.number)).toBe('ARCHIVED');
    expect(await tracesOf(one)).toEqual([]);
  });

  it('S3 a colleague finds it decided at once, and it is in nobody’s inbox', async () => {
    const { number } = await sent();
    await decideToConfirm(deps, reviewer, { number });
    expect(await refused(decideToReject(deps, colleague, rejection(number)))).toMatchObject({ code: 'ALREADY_DECIDED', params: { employee: 'Әбілова Анна' } });
    expect((await reviewCase(deps, colleague, { number })).decidedBy).toBe('Әбілова Анна');
    expect((await reviewInbox(deps, colleague, {})).rows.map((row) => row.number)).not.toContain(number);
    ten();
    await carryOutDecisions(deps);
  });
});

describe('Q5 a decision can be taken back for ten seconds', () => {
  it('then it awaits one again, as if nothing had been', async () => {
    const one = await sent();
    await decideToReject(deps, reviewer, rejection(one.number));
    deps.clock.advanceBy({ seconds: 4 });
    expect((await undoables()).find(({ number }) => number === one.number)).toMatchObject({ verdict: 'REJECTED', onRenewal: false, secondsLeft: 6 });
    expect(await undoDecision(deps, reviewer, { id: await latest(one.number) })).toEqual({ number: one.number, renewal: null });
    expect((await reviewInbox(deps, colleague, {})).rows.map(({ number }) => number)).toContain(one.number);
    ten();
    expect(await carryOutDecisions(deps)).toEqual({ carriedOut: 0, lapsed: 0 });
    expect(await tracesOf(one)).toEqual([]);
    await decideToConfirm(deps, colleague, { number: one.number });
    ten();
    await carryOutDecisions(deps);
    expect(await tracesOf(one)).toEqual([{ kind: 'APPLICATION_CONFIRMED' }, { event: 'CONFIRMED' }]);
  });

  it('not later, also before any job has carried it out', async () => {
    const { number } = await sent();
    await decideToConfirm(deps, reviewer, { number });
    const id = await latest(number);
    ten();
    expect(await undoables()).toEqual([]);
    expect((await refused(undoDecision(deps, reviewer, { id }))).code).toBe('UNDO_TOO_LATE');
    await carryOutDecisions(deps);
    expect((await refused(undoDecision(deps, reviewer, { id }))).code).toBe('UNDO_TOO_LATE');
    expect(await stateOf(number)).toBe('IN_QUEUE');
  });

  it('by whoever made it, and not twice', async () => {
    const { number } = await sent();
    await decideToConfirm(deps, reviewer, { number });
    const id = await latest(number);
    expect(await undoables(colleague)).toEqual([]);
    expect((await refused(undoDecision(deps, colleague, { id }))).code).toBe('NOT_FOUND');
    await undoDecision(deps, reviewer, { id });
    expect((await refused(undoDecision(deps, reviewer, { id }))).code).toBe('UNDO_TOO_LATE');
  });

  it('S5 both are in the audit log', async () => {
    const { number } = await sent();
    await decideToConfirm(deps, reviewer, { number });
    await undoDecision(deps, reviewer, { id: await latest(number) });
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, details: audit.details }).from(audit).where(and(eq(audit.actorId, reviewer.staffId), inArray(audit.action, ['decision.made', 'decision.undone']))));
    expect(rows.filter(({ details }) => details.application === number).map(({ action }) => action)).toEqual(['decision.made', 'decision.undone']);
  });

  it('V10 of undoing and carrying out in one moment exactly one happens', async () => {
    for (let round = 0; round < 12; round += 1) {
      const one = await sent();
      await decideToConfirm(deps, reviewer, { number: one.number });
      const id = await latest(one.number);
      deps.clock.advanceBy({ seconds: 9 });
      // A colleague's process whose clock is ahead carries out, while the undoing was received in time.
      const ahead = { ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 1000) } };
      const [undoing, carrying] = await Promise.allSettled([undoDecision(deps, reviewer, { id }), carryOutDecisions(ahead), carryOutDecisions(ahead)]);
      expect(carrying.status).toBe('fulfilled');
      const state = await stateOf(one.number);
      expect(state).toBe(undoing.status === 'fulfilled' ? 'AWAITING_REVIEW' : 'IN_QUEUE');
      expect(await tracesOf(one)).toHaveLength(undoing.status === 'fulfilled' ? 0 : 2);
      if (undoing.status === 'rejected') expect(undoing.reason).toMatchObject({ code: 'UNDO_TOO_LATE' });
      ten();
    }
  });
});

describe('Q10 decisions on new conclusions can be taken back too', () => {
  const renewed = async () => {
    const family = await addFamily(deps);
    const today = deps.clock.now();
    const number = await queueUp(deps, reviewer, family, { ...wish(), conclusionValidUntil: new Date(today.getTime() + 20 * 86_400_000).toISOString().slice(0, 10) as LocalDate });
    return { number, id: await conclusionAttached(deps, { guardian: family.guardian, number }) };
  };
  const stateOfRenewal = async (number: number) => {
    const [row] = await deps.db.read((tx) => tx.select({ state: conclusionRenewal.state }).from(conclusionRenewal).innerJoin(application, eq(application.id, conclusionRenewal.applicationId)).where(eq(application.number, number)));
    return row?.state;
  };

  it('confirmed, taken back, rejected', async () => {
    const { number, id } = await renewed();
    await decideToConfirmRenewal(deps, reviewer, { id });
    expect((await refused(decideToRejectRenewal(deps, colleague, { id, reasonId: city.reasons.rejection, comment: '' }))).code).toBe('ALREADY_DECIDED');
    expect(await undoDecision(deps, reviewer, { id: await latest(number) })).toEqual({ number, renewal: id });
    ten();
    await carryOutDecisions(deps);
    expect(await stateOfRenewal(number)).toBe('PENDING');
    await decideToRejectRenewal(deps, reviewer, { id, reasonId: city.reasons.rejection, comment: '' });
    ten();
    await carryOutDecisions(deps);
    expect(await stateOfRenewal(number)).toBe('REJECTED');
  });
});

describe('S6 the database itself refuses a decision for a relative, and one that is changed', () => {
  it('whatever code runs', async () => {
    const family = await addFamily(deps);
    const relative = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, iin: family.guardianIin });
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
    expect((await refused(decideToConfirm(deps, relative, { number }))).code).toBe('RELATIVE_DECISION');
    expect((await reviewCase(deps, relative, { number })).relative).toBe(true);
    expect((await reviewInbox(deps, relative, {})).rows.find((row) => row.number === number)?.relative).toBe(true);
    const now = deps.clock.now();
    const [row] = await deps.db.read((tx) => tx.select({ id: application.id }).from(application).where(eq(application.number, number)));
    const made = { applicationId: row?.id ?? ('' as never), verdict: 'CONFIRMED' as const, decidedAt: now, takesEffectAt: now, state: 'PENDING' as const };
    await expect(deps.db.write((tx) => tx.insert(reviewDecision).values({ ...made, decidedBy: relative.staffId }))).rejects.toThrow();
    const [{ id } = { id: undefined }] = await deps.db.write((tx) => tx.insert(reviewDecision).values({ ...made, decidedBy: reviewer.staffId }).returning({ id: reviewDecision.id }));
    if (id === undefined) throw new Error('nothing was kept');
    await expect(deps.db.write((tx) => tx.update(reviewDecision).set({ decidedBy: colleague.staffId }).where(eq(reviewDecision.id, id)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(reviewDecision).where(eq(reviewDecision.id, id)))).rejects.toThrow();
  });
});
