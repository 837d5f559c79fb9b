import { notification } from '@balabaqsha/db/schema';
import type { LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { addChild, listChildren } from '../children/index.ts';
import { readFileAsStaff, uploadFile } from '../files/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { decideGuardianship, guardianshipInbox } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterAll(() => deps.close());

const proofOf = async (guardian: GuardianActor): Promise<string> => (await uploadFile(deps, guardian, { name: 'опека.pdf', purpose: 'GUARDIANSHIP_PROOF', bytes: new Uint8Array(pdfBytes('proof')) })).id;

/** A guardian who has sent a proof about a child of whom the register knows no parents. */
async function waiting() {
  const { guardian } = await addFamily(deps);
  const { iin } = deps.register.addPerson({ birthDate: '2022-05-05' as LocalDate });
  const proofFileId = await proofOf(guardian);
  const { id } = await addChild(deps, guardian, { iin, proofFileId });
  const decided = { guardianId: guardian.guardianId, childId: id };
  const refuse = (seen: string, reasonId = city.reasons.guardianshipRefusal, comment = '') =>
    decideGuardianship(deps, officer, { ...decided, decision: 'REFUSE', proofFileId: seen, reasonId, comment });
  const confirm = (seen: string) => decideGuardianship(deps, officer, { ...decided, decision: 'CONFIRM', proofFileId: seen });
  const seenByGuardian = async () => (await listChildren(deps, guardian)).find((each) => each.id === id);
  return { guardian, iin, id, proofFileId, refuse, confirm, seenByGuardian };
}

describe('C3 an officer’s refusal has a reason that the guardian reads', () => {
  it('from the city’s list, with the officer’s comment', async () => {
    const { guardian, proofFileId, refuse, seenByGuardian } = await waiting();
    expect(await refusalCode(refuse(proofFileId, city.reasons.rejection))).toBe('INVALID_VALUE');
    expect((await seenByGuardian())?.refusal).toBeNull();
    await refuse(proofFileId, city.reasons.guardianshipRefusal, 'Не видно печати');
    expect(await seenByGuardian()).toMatchObject({ guardianship: 'REFUSED', refusal: { reason: { ru: 'Причина GUARDIANSHIP_REFUSAL' }, comment: 'Не видно печати' } });
    const told = await deps.db.read((tx) => tx.select().from(notification).where(and(eq(notification.guardianId, guardian.guardianId), eq(notification.kind, 'CHILD_REFUSED'))));
    expect(told.map(({ params }) => params)).toEqual([expect.objectContaining({ link: 'https://portal.test/children', reasonRu: 'Причина GUARDIANSHIP_REFUSAL' })]);
  });

  it('another proof starts anew, with nothing left of the refusal', async () => {
    const { guardian, iin, id, proofFileId, refuse, confirm, seenByGuardian } = await waiting();
    await refuse(proofFileId);
    deps.clock.advanceBy({ days: 1 });
    const second = await proofOf(guardian);
    expect(await addChild(deps, guardian, { iin, proofFileId: second })).toMatchObject({ id, guardianship: 'UNCONFIRMED', proofSentAt: deps.clock.now(), refusal: null });
    const row = (await guardianshipInbox(deps, officer, {})).find(({ childId }) => childId === id);
    expect(row).toMatchObject({ proof: { fileId: second }, sentAt: deps.clock.now() });
    expect((await readFileAsStaff(deps, officer, { id: second })).name).toBe('опека.pdf');
    await confirm(second);
    expect(await seenByGuardian()).toMatchObject({ guardianship: 'CONFIRMED', refusal: null });
  });

  it('nobody decides on a proof that he has not seen', async () => {
    const { guardian, iin, proofFileId, refuse, confirm } = await waiting();
    await refuse(proofFileId);
    const second = await proofOf(guardian);
    await addChild(deps, guardian, { iin, proofFileId: second });
    expect(await refusalCode(refuse(proofFileId))).toBe('ALREADY_DECIDED');
    expect(await refusalCode(confirm(proofFileId))).toBe('ALREADY_DECIDED');
    await confirm(second);
  });

  it('of two officers at once one decides', async () => {
    const { proofFileId, refuse, confirm } = await waiting();
    const answers = await Promise.allSettled([refuse(proofFileId), confirm(proofFileId), refuse(proofFileId)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
