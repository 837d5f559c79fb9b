import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit, file } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import * as c from '../contract/index.ts';
import { readFileAsStaff } from '../files/index.ts';
import { confirmRenewal, rejectRenewal } from '../renewals/index.ts';
import { conclusionAttached, filledForm, refusalCode, type Sent } from '../scenario/index.ts';
import { confirmApplication, myDecisions, ownDecision, rejectApplication } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 0 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  colleague = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(() => deps.close());

const inDays = (days: number): LocalDate => addDays(localDateOf(deps.clock.now()), days);
const open = async (by: StaffActor, number: number, renewal?: string) => c.ownDecision.parse(await ownDecision(deps, by, { number, renewal }));

async function sent(): Promise<Sent & { fileId: string }> {
  const { guardian, ...family } = await addFamily(deps);
  const form = filledForm({ guardian, ...family }, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil: inDays(20) });
  return { guardian, fileId: family.conclusionFileId, ...(await sendApplication(deps, guardian, form)) };
}

/** Files of the tests are rows alone; these have bytes. */
async function filled(fileId: string): Promise<string> {
  const { key } = await deps.files.put(new TextEncoder().encode('%PDF-1.4'));
  await deps.db.write((tx) => tx.update(file).set({ storageKey: key }).where(eq(file.id, fileId as never)));
  return fileId;
}

describe('Q5 a decision can be looked into again by whoever made it', () => {
  it('weeks later, with its reason and its document, audited (S5)', async () => {
    const { number, fileId } = await sent();
    await rejectApplication(deps, reviewer, { number, reasonId: city.reasons.rejection, comment: 'Нет печати' });
    const decidedAt = deps.clock.now();
    deps.clock.advanceBy({ days: 7 });
    expect(await open(reviewer, number)).toMatchObject({ verdict: 'REJECTED', comment: 'Нет печати', decidedAt, onRenewal: false, conclusion: { number: 'A-1' }, document: { fileId } });
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'decision.read'), eq(audit.actorId, reviewer.staffId))).orderBy(desc(audit.id)).limit(1));
    expect(row).toMatchObject({ subjectKind: 'application', details: { application: number, renewal: null } });
    expect((await readFileAsStaff(deps, reviewer, { id: await filled(fileId) })).type).toBe('application/pdf');
  });

  it('the list leads to it; a colleague’s is not found', async () => {
    const { number } = await sent();
    await confirmApplication(deps, reviewer, { number });
    const [row] = (await myDecisions(deps, reviewer, { search: String(number) })).rows;
    expect(row).toMatchObject({ number, renewal: null });
    expect(await open(reviewer, number)).toMatchObject({ verdict: 'CONFIRMED', reason: null, comment: null });
    expect(await refusalCode(ownDecision(deps, colleague, { number }))).toBe('NOT_FOUND');
    const elsewhere = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: (await addCity(deps)).cityId });
    expect(await refusalCode(ownDecision(deps, elsewhere, { number }))).toBe('NOT_FOUND');
  });

  it('nobody has decided on what still waits', async () => expect(await refusalCode(ownDecision(deps, reviewer, { number: (await sent()).number }))).toBe('NOT_FOUND'));
});

describe('Q10 what was decided on is shown, whatever has taken its place since', () => {
  it('the first document is the first reviewer’s, the new one is his who confirmed it', async () => {
    const { number, guardian, fileId } = await sent();
    await confirmApplication(deps, reviewer, { number });
    const renewal = await conclusionAttached(deps, { guardian, number });
    await confirmRenewal(deps, colleague, { id: renewal });
    expect(await open(reviewer, number)).toMatchObject({ conclusion: null, document: { fileId }, onRenewal: false });
    const theirs = await open(colleague, number, renewal);
    expect(theirs).toMatchObject({ verdict: 'CONFIRMED', onRenewal: true, conclusion: { number: 'B-2' } });
    expect(theirs.document?.fileId).not.toBe(fileId);
    expect(await refusalCode(ownDecision(deps, reviewer, { number, renewal }))).toBe('NOT_FOUND');
    expect((await readFileAsStaff(deps, reviewer, { id: await filled(fileId) })).type).toBe('application/pdf');
    expect(await refusalCode(readFileAsStaff(deps, colleague, { id: fileId }))).toBe('NOT_FOUND');
    expect(await refusalCode(readFileAsStaff(deps, reviewer, { id: theirs.document?.fileId ?? '' }))).toBe('NOT_FOUND');
  });

  it('a rejected new one with its reason', async () => {
    const { number, guardian } = await sent();
    await confirmApplication(deps, reviewer, { number });
    const renewal = await conclusionAttached(deps, { guardian, number });
    await rejectRenewal(deps, reviewer, { id: renewal, reasonId: city.reasons.rejection, comment: '' });
    expect(await open(reviewer, number, renewal)).toMatchObject({ verdict: 'REJECTED', reason: { ru: expect.any(String) } });
    expect(await open(reviewer, number)).toMatchObject({ verdict: 'CONFIRMED', conclusion: { number: 'A-1' } });
  });
});
