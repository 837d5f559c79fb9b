import { audit, notification } from '@balabaqsha/db/schema';
import type { LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { addChild, listChildren } from '../children/index.ts';
import { readFileAsStaff, uploadFile } from '../files/index.ts';
import { refusalCode, refused } from '../scenario/index.ts';
import { decideGuardianship, guardianshipCase, guardianshipInbox, lookAtGuardianship } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterAll(() => deps.close());

const list = async (show: 'OPEN' | 'MINE' | 'DONE', search = '', by = officer) => (await guardianshipInbox(deps, by, { show, search })).rows;

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
    const row = (await list('OPEN')).find(({ childId }) => childId === id);
    expect(row).toMatchObject({ hasProof: true, sentAt: deps.clock.now() });
    expect((await guardianshipCase(deps, officer, { guardianId: guardian.guardianId, childId: id })).proof).toMatchObject({ fileId: second, fileName: 'опека.pdf' });
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

describe('C3 the officers’ lists of ties to children', () => {
  it('the oldest wait first; what was decided has who decided it', async () => {
    const first = await waiting();
    deps.clock.advanceBy({ minutes: 1 });
    const second = await waiting();
    const ids = async (show: 'OPEN' | 'MINE' | 'DONE', by?: StaffActor) => (await list(show, '', by)).map(({ childId }) => childId);
    expect((await ids('OPEN')).slice(-2)).toEqual([first.id, second.id]);
    await second.confirm(second.proofFileId);
    deps.clock.advanceBy({ minutes: 1 });
    await first.refuse(first.proofFileId);
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect([(await ids('MINE')).slice(0, 2), (await ids('DONE', other)).slice(0, 2), await ids('MINE', other)]).toEqual([[first.id, second.id], [first.id, second.id], []]);
    expect((await list('DONE'))[0]).toMatchObject({ decided: { state: 'REFUSED', by: 'Иванова Анна', at: deps.clock.now() } });
    expect(await guardianshipCase(deps, other, { guardianId: first.guardian.guardianId, childId: first.id })).toMatchObject({ isOpen: false, refusal: { reason: { ru: 'Причина GUARDIANSHIP_REFUSAL' } } });
  });

  it('are searched by the child’s name and by IIN, and what was typed is in no log', async () => {
    const one = await waiting();
    const row = (await list('OPEN')).find(({ childId }) => childId === one.id);
    const surname = row?.childName.split(' ')[0] ?? '';
    expect((await list('DONE', surname)).map(({ childId }) => childId)).toContain(one.id);
    expect((await list('OPEN', one.iin)).map(({ childId }) => childId)).toEqual([one.id]);
    expect(await list('OPEN', '100247')).toEqual([]);
    const read = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'guardianships.read')));
    expect(JSON.stringify(read)).not.toContain(one.iin);
  });

  it('page by page, those of one instant too', async () => {
    const all = await Promise.all(Array.from({ length: 51 }, waiting));
    const first = await guardianshipInbox(deps, officer, { show: 'OPEN', search: '' });
    const second = await guardianshipInbox(deps, officer, { show: 'OPEN', search: '', after: first.next });
    const shown = [...first.rows, ...second.rows].map(({ childId }) => childId);
    expect([first.rows.length, new Set(shown).size, second.next]).toEqual([50, shown.length, null]);
    expect(all.filter(({ id }) => !shown.includes(id))).toEqual([]);
  });

  it('the second of two officers is told who decided', async () => {
    const { proofFileId, confirm, refuse } = await waiting();
    await confirm(proofFileId);
    expect(await refused(refuse(proofFileId))).toMatchObject({ code: 'ALREADY_DECIDED', params: { employee: 'Иванова Анна' } });
  });
});

describe('C3 two officers at one case know of each other', () => {
  it('while both look, until one leaves or decides', async () => {
    const { guardian, id, proofFileId, confirm } = await waiting();
    const tie = { guardianId: guardian.guardianId, childId: id };
    const second = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId, surname: 'ОРАЗ' });
    const names = async (by: StaffActor, leaving = false) => (await lookAtGuardianship(deps, by, { ...tie, leaving })).colleagues;
    expect((await guardianshipCase(deps, officer, tie)).colleagues).toEqual([]);
    expect((await guardianshipCase(deps, second, tie)).colleagues).toHaveLength(1);
    expect(await names(officer)).toEqual([expect.stringContaining('Ораз')]);
    deps.clock.advanceBy({ seconds: 20 });
    expect(await names(officer)).toHaveLength(1);
    deps.clock.advanceBy({ seconds: 20 });
    expect(await names(officer)).toEqual([]);
    await names(second);
    expect(await names(officer)).toHaveLength(1);
    await names(second, true);
    expect(await names(officer)).toEqual([]);
    await confirm(proofFileId);
    expect((await lookAtGuardianship(deps, second, { ...tie, leaving: false })).decidedBy).toEqual(expect.any(String));
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    expect(await refusalCode(lookAtGuardianship(deps, reviewer, { ...tie, leaving: false }))).toBe('FORBIDDEN');
  });
});
