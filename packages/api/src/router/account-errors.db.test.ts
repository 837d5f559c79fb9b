import { addCity, addFamily, addOtherParent, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import type { Actor } from '@balabaqsha/auth';
import type { LocalDate } from '@balabaqsha/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../caller.ts';
import { refusalOf, type Refusal } from '../refusal.ts';

let deps: TestDeps;
let city: CityData;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(() => deps.close());

/** Twelve digits of which the last one is wrong. */
const WRONG_IIN = '991231500007';
const BORN = '2021-04-12' as LocalDate;

const as = (actor: Actor): Api => createApi({ deps, actor });
async function refusal(call: Promise<unknown>): Promise<Refusal> {
  return call.then(
    () => expect.unreachable('nothing was refused'),
    (error: unknown) => refusalOf(error),
  );
}

const filled = ({ childId, conclusionFileId }: Pick<Family, 'childId' | 'conclusionFileId'>) => ({
  queueType: 'SPECIAL' as const, childId, correctionType: 'SPEECH_SEVERE' as const, conclusionFileId, conclusionNumber: 'A-1', conclusionIssuedOn: '2025-09-15', conclusionValidUntil: '2199-01-15',
  cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', language: 'KAZAKH' as const, otherLanguageSuits: false, consent: true as const,
});

describe('C2 an IIN with a wrong control digit is refused at its field, before anybody is asked', () => {
  it('at registration, at recovery and for a child', async () => {
    const { guardian } = await addFamily(deps);
    deps.register.setDown(true);
    const contact = { phone: '+77011234567', iin: WRONG_IIN, consent: true as const, locale: 'kk' as const };
    const refusals = await Promise.all(
      [
        as({ kind: 'anonymous' }).account.requestRegistrationCode(contact),
        as({ kind: 'anonymous' }).account.requestRecoveryCode(contact),
        as(guardian).guardian.children.check({ iin: WRONG_IIN }),
        as(guardian).guardian.children.add({ iin: WRONG_IIN }),
      ].map(refusal),
    );
    for (const { fields } of refusals) expect(fields).toEqual({ iin: 'IIN_CONTROL_DIGIT' });
    deps.register.setDown(false);
  });
});

describe('C3 a child of others', () => {
  it('is not added on a person’s word alone, and is nobody’s to see or to apply for', async () => {
    const theirs = await addFamily(deps);
    const stranger = await addFamily(deps);
    const { iin } = deps.register.addPerson({ birthDate: BORN });
    const own = as(stranger.guardian).guardian;
    expect((await own.children.check({ iin })).relation).toBe('NEEDS_PROOF');
    expect(await refusal(own.children.add({ iin }))).toMatchObject({ code: 'FILE_MISSING', fields: { proofFileId: 'FILE_MISSING' } });
    expect((await refusal(own.children.dataViews({ id: theirs.childId }))).code).toBe('NOT_FOUND');
    expect((await refusal(own.applications.send(filled({ ...stranger, childId: theirs.childId })))).code).toBe('NOT_FOUND');
    expect((await own.children.list()).map(({ id }) => id)).toEqual([stranger.childId]);
  });

  it('whose guardian waits for the officer can’t apply yet', async () => {
    const family = await addFamily(deps, { guardianship: 'UNCONFIRMED' });
    expect((await refusal(as(family.guardian).guardian.applications.send(filled(family)))).code).toBe('CHILD_UNCONFIRMED');
  });
});

describe('C4 only who sent the application acts on it', () => {
  it('the other parent reads the card, knows who may act, and every action is refused', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    const { number } = await as(family.guardian).guardian.applications.send(filled(family));
    const own = as(other).guardian;
    const card = await own.applications.card({ number });
    expect(card).toMatchObject({ mine: false, otherApplicant: 'Сейітқалиева Ә.', actions: [] });
    expect((await as(family.guardian).guardian.applications.card({ number })).otherApplicant).toBeNull();
    const refusals = await Promise.all(
      [own.applications.withdraw({ number }), own.applications.restore({ number }), own.vouchers.accept({ number }), own.vouchers.decline({ number }), own.vouchers.extend({ number })].map(refusal),
    );
    for (const { code } of refusals) expect(code).toBe('NOT_FOUND');
  });
});

describe('two tabs', () => {
  it('that send the same application make one (Q7)', async () => {
    const family = await addFamily(deps);
    const { applications } = as(family.guardian).guardian;
    const answers = await Promise.allSettled([applications.send(filled(family)), applications.send(filled(family))]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [late] = answers.flatMap((answer) => (answer.status === 'rejected' ? [refusalOf(answer.reason)] : []));
    expect(late?.code).toBe('APPLICATION_LIVE_EXISTS');
  });

  it('that add the same child add him once (C1)', async () => {
    const { guardian, guardianIin } = await addFamily(deps);
    const { iin } = deps.register.addPerson({ birthDate: BORN });
    deps.register.relate(guardianIin, iin);
    const { children } = as(guardian).guardian;
    const answers = await Promise.allSettled([children.add({ iin }), children.add({ iin })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await children.list()).filter((each) => each.iin === iin)).toHaveLength(1);
  });
});
