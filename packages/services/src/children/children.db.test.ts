import { addFamily, addOtherParent, pdfBytes, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { audit, child, guardianship } from '@balabaqsha/db/schema';
import type { FileId, LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor } from '../actor.ts';
import { uploadFile } from '../files/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { addChild, checkChild, listChildren } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

const BORN = '2022-05-05' as LocalDate;

async function parentAndChild(related: boolean) {
  const { guardian, guardianIin } = await addFamily(deps);
  const person = deps.register.addPerson({ birthDate: BORN, sex: 'MALE', name: 'АРМАН' });
  if (related) deps.register.relate(guardianIin, person.iin);
  return { guardian, guardianIin, person };
}

const proofOf = async (guardian: GuardianActor): Promise<string> => (await uploadFile(deps, guardian, { name: 'опека.pdf', purpose: 'GUARDIANSHIP_PROOF', bytes: new Uint8Array(pdfBytes('proof')) })).id;

describe('C1 a child is checked, then added', () => {
  it('shows the register’s data and keeps nothing until it is saved', async () => {
    const { guardian, person } = await parentAndChild(true);
    expect(await checkChild(deps, guardian, { iin: person.iin })).toEqual({ ...person, relation: 'CONFIRMED', iinMismatch: false });
    expect(await deps.db.read((tx) => tx.select().from(child).where(eq(child.iin, person.iin)))).toEqual([]);
    const added = await addChild(deps, guardian, { iin: person.iin });
    expect(added).toMatchObject({ ...person, guardianship: 'CONFIRMED', liveApplication: null });
    expect((await listChildren(deps, guardian)).map(({ iin }) => iin)).toContain(person.iin);
    expect(await refusalCode(addChild(deps, guardian, { iin: person.iin }))).toBe('CHILD_ALREADY_ADDED');
  });

  it('refuses himself, adults, the deceased and the unknown', async () => {
    const { guardian, guardianIin } = await parentAndChild(true);
    const check = (iin: string) => refusalCode(checkChild(deps, guardian, { iin }));
    expect(await check(guardianIin)).toBe('CHILD_SELF');
    expect(await check(deps.register.addPerson({ birthDate: '1999-01-01' as LocalDate }).iin)).toBe('CHILD_IS_ADULT');
    expect(await check(deps.register.addPerson({ birthDate: BORN, deceased: true }).iin)).toBe('PERSON_DECEASED');
    expect(await check('991231500719')).toBe('PERSON_NOT_FOUND');
  });

  it('S5 each question about a child is in the audit log, without his IIN', async () => {
    const { guardian, person } = await parentAndChild(true);
    await checkChild(deps, guardian, { iin: person.iin });
    const rows = await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'child.checked'), eq(audit.actorId, guardian.guardianId))));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(person.iin);
  });

  it('the register is asked twenty times an hour at most', async () => {
    const { guardian } = await parentAndChild(true);
    const answers = [];
    for (let each = 0; each < 21; each += 1) answers.push(await refusalCode(checkChild(deps, guardian, { iin: '991231500719' })));
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'PERSON_NOT_FOUND'));
    expect(answers.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('C2 digits of an IIN that disagree with the register only warn', () => {
  it('and the register’s birth date is kept', async () => {
    const { guardian, guardianIin } = await parentAndChild(true);
    const { iin } = deps.register.addPerson({ birthDate: BORN, sex: 'MALE' });
    deps.register.addPerson({ iin, birthDate: '2021-01-01' as LocalDate, sex: 'FEMALE' });
    deps.register.relate(guardianIin, iin);
    expect((await checkChild(deps, guardian, { iin })).iinMismatch).toBe(true);
    expect(await addChild(deps, guardian, { iin })).toMatchObject({ birthDate: '2021-01-01', sex: 'FEMALE' });
  });
});

describe('C3 what the register can’t confirm needs a proof and an officer', () => {
  it('without a proof nothing is added', async () => {
    const { guardian, person } = await parentAndChild(false);
    expect((await checkChild(deps, guardian, { iin: person.iin })).relation).toBe('NEEDS_PROOF');
    expect(await refusalCode(addChild(deps, guardian, { iin: person.iin }))).toBe('FILE_MISSING');
    expect(await deps.db.read((tx) => tx.select().from(child).where(eq(child.iin, person.iin)))).toEqual([]);
  });

  it('with a proof the child is unconfirmed', async () => {
    const { guardian, person } = await parentAndChild(false);
    const proofFileId = await proofOf(guardian);
    expect((await addChild(deps, guardian, { iin: person.iin, proofFileId })).guardianship).toBe('UNCONFIRMED');
    expect(await refusalCode(addChild(deps, guardian, { iin: person.iin, proofFileId }))).toBe('CHILD_ALREADY_ADDED');
  });

  it('a proof must be the guardian’s own and a proof', async () => {
    const { guardian, person } = await parentAndChild(false);
    const { guardian: other, conclusionFileId } = await addFamily(deps);
    expect(await refusalCode(addChild(deps, guardian, { iin: person.iin, proofFileId: await proofOf(other) }))).toBe('NOT_FOUND');
    expect(await refusalCode(addChild(deps, other, { iin: person.iin, proofFileId: conclusionFileId }))).toBe('NOT_FOUND');
  });

  it('an unconfirmed child becomes confirmed when the register comes to know', async () => {
    const { guardian, guardianIin, person } = await parentAndChild(false);
    await addChild(deps, guardian, { iin: person.iin, proofFileId: await proofOf(guardian) });
    deps.register.relate(guardianIin, person.iin);
    expect((await addChild(deps, guardian, { iin: person.iin })).guardianship).toBe('CONFIRMED');
  });

  it('after a refusal a new proof may be given', async () => {
    const { guardian, person } = await parentAndChild(false);
    const { id } = await addChild(deps, guardian, { iin: person.iin, proofFileId: await proofOf(guardian) });
    await deps.db.write((tx) => tx.update(guardianship).set({ state: 'REFUSED' }).where(and(eq(guardianship.guardianId, guardian.guardianId))));
    const proofFileId = (await proofOf(guardian)) as FileId;
    expect(await addChild(deps, guardian, { iin: person.iin, proofFileId })).toMatchObject({ id, guardianship: 'UNCONFIRMED' });
  });

  it('a register that is down refuses without a name to show', async () => {
    const { guardian, person } = await parentAndChild(true);
    deps.register.setDown(true);
    expect(await refusalCode(checkChild(deps, guardian, { iin: person.iin }))).toBe('REGISTER_UNAVAILABLE');
    deps.register.setDown(false);
  });
});

describe('C4 a child may have two guardians', () => {
  it('both adding him at once make one child', async () => {
    const { guardian, guardianIin, person } = await parentAndChild(true);
    const other = await addFamily(deps);
    deps.register.relate(other.guardianIin, person.iin);
    expect(guardianIin).not.toBe(other.guardianIin);
    const [one, two] = await Promise.all([addChild(deps, guardian, { iin: person.iin }), addChild(deps, other.guardian, { iin: person.iin })]);
    expect(one.id).toBe(two.id);
  });

  it('each sees the child', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    for (const parent of [family.guardian, other]) expect((await listChildren(deps, parent)).map(({ id }) => id)).toContain(family.childId);
  });
});
