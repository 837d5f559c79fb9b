import { accountDeletion, applicationEvent, audit, child, file, guardian, guardianship, message } from '@balabaqsha/db/schema';
import type { ChildId, FileId, LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addOtherParent, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication, withdrawApplication } from '../applications/index.ts';
import { addChild, listChildren } from '../children/index.ts';
import { readOwnFile, uploadFile } from '../files/index.ts';
import { getProfile } from '../profile/index.ts';
import { filledForm, GOOD_PASSWORD, queueUp, refusalCode, refused, registered, signedIn } from '../scenario/index.ts';
import { carryOutDeletions, requestDeletion, takeBackDeletion } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let phones = 0;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(() => deps.close());

/** A registered guardian with a confirmed child and an uploaded conclusion. */
async function applicant() {
  const phone = `+7771${String((phones += 1)).padStart(7, '0')}`;
  const { iin } = deps.register.addPerson({});
  await registered(deps, { iin, phone });
  const actor = await signedIn(deps, phone);
  const person = deps.register.addPerson({ birthDate: '2021-05-05' as LocalDate });
  deps.register.relate(iin, person.iin);
  const { id: childId } = await addChild(deps, actor, { iin: person.iin });
  const { id: conclusionFileId } = await uploadFile(deps, actor, { name: 'заключение.pdf', purpose: 'PMPK_CONCLUSION', bytes: new Uint8Array(pdfBytes(iin)) });
  const family = { guardian: actor, childId: childId as ChildId, conclusionFileId: conclusionFileId as FileId };
  return { ...family, iin, phone, childIin: person.iin, wish: { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' } };
}
type Applicant = Awaited<ReturnType<typeof applicant>>;
const inQueue = (person: Applicant) => queueUp(deps, reviewer, person, person.wish);
const wishDeletion = ({ guardian: actor }: Applicant) => requestDeletion(deps, actor, { password: GOOD_PASSWORD });
const accountOf = async ({ guardian: { guardianId } }: Applicant) => (await deps.db.read((tx) => tx.select().from(guardian).where(eq(guardian.id, guardianId))))[0];

let person: Applicant;
beforeEach(async () => {
  person = await applicant();
});

describe('A9 an account is deleted 30 days after it was asked for', () => {
  it('with the password, once, and until then it can be taken back', async () => {
    expect((await refused(requestDeletion(deps, person.guardian, { password: 'not the password' }))).fields).toEqual({ password: 'CREDENTIALS_WRONG' });
    await wishDeletion(person);
    expect(await refusalCode(wishDeletion(person))).toBe('DELETION_PENDING');
    expect((await getProfile(deps, person.guardian)).deletion).not.toBeNull();
    await takeBackDeletion(deps, person.guardian, {});
    expect(await refusalCode(takeBackDeletion(deps, person.guardian, {}))).toBe('STATE_CHANGED');
    deps.clock.advanceBy({ days: 40 });
    expect(await carryOutDeletions(deps)).toEqual({ erased: 0 });
    expect((await accountOf(person))?.iin).toBe(person.iin);
  });

  it('not before its time, and what comes after it can’t be taken back', async () => {
    await wishDeletion(person);
    const { deletion } = await getProfile(deps, person.guardian);
    deps.clock.advanceTo(new Date((deletion?.dueAt ?? deps.clock.now()).getTime() - 1));
    expect((await carryOutDeletions(deps)).erased).toBe(0);
    deps.clock.advanceBy({ seconds: 1 });
    expect(await refusalCode(takeBackDeletion(deps, person.guardian, {}))).toBe('STATE_CHANGED');
    expect((await carryOutDeletions(deps)).erased).toBe(1);
    expect((await carryOutDeletions(deps)).erased).toBe(0);
  });

  it('not while an application is live, which the refusal names', async () => {
    const number = await inQueue(person);
    expect(await refused(wishDeletion(person))).toMatchObject({ code: 'DELETION_LIVE_APPLICATION', params: { number } });
    await withdrawApplication(deps, person.guardian, { number });
    await wishDeletion(person);
  });

  it('an application that was sent meanwhile keeps the account', async () => {
    await wishDeletion(person);
    const number = await inQueue(person);
    deps.clock.advanceBy({ days: 31 });
    await carryOutDeletions(deps);
    const [wish] = await deps.db.read((tx) => tx.select().from(accountDeletion).where(eq(accountDeletion.guardianId, person.guardian.guardianId)));
    expect(wish?.state).toBe('LAPSED');
    expect((await accountOf(person))?.iin).toBe(person.iin);
    await withdrawApplication(deps, person.guardian, { number });
  });
});

describe('A9 a deleted account tells nothing of the person', () => {
  async function deleted(): Promise<number> {
    const number = await inQueue(person);
    await withdrawApplication(deps, person.guardian, { number });
    await wishDeletion(person);
    deps.clock.advanceBy({ days: 31 });
    expect((await carryOutDeletions(deps)).erased).toBe(1);
    return number;
  }

  it('neither IIN, phone nor name stand in any table', async () => {
    await deleted();
    const tables = await deps.db.read((tx) => tx.execute<{ name: string }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`));
    for (const { name } of tables) {
      const rows = await deps.db.read((tx) => tx.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t`)));
      const text = rows.map(({ row }) => row).join('\n');
      for (const secret of [person.iin, person.phone, person.childIin]) expect(text.includes(secret), `${name} holds ${secret}`).toBe(false);
    }
  });

  it('sessions end, files go with their bytes, and the child keeps only his year of birth', async () => {
    const { guardian: actor, conclusionFileId } = person;
    await deleted();
    expect((await deps.db.read((tx) => tx.query.guardianSession.findMany({ where: (row, { eq: is }) => is(row.userId, actor.guardianId) })))).toEqual([]);
    const files = await deps.db.read((tx) => tx.select().from(file).where(eq(file.guardianId, actor.guardianId)));
    expect(files.map(({ storageKey, name }) => [storageKey, name])).toEqual([['', '']]);
    expect(await refusalCode(readOwnFile(deps, actor, { id: conclusionFileId }))).toBe('NOT_FOUND');
    const [kept] = await deps.db.read((tx) => tx.select().from(child).where(eq(child.id, person.childId)));
    expect(kept).toMatchObject({ name: '', surname: '', birthDate: '2021-01-01', sex: 'FEMALE' });
  });

  it('S5 the history of its applications and the audit log stay', async () => {
    await deleted();
    const { guardianId } = person.guardian;
    const [events] = await deps.db.read((tx) => tx.select({ n: sql<number>`count(*)::int` }).from(applicationEvent).where(eq(applicationEvent.actorId, guardianId)));
    expect(events?.n).toBeGreaterThan(0);
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit).where(and(eq(audit.subjectKind, 'guardian'), eq(audit.subjectId, guardianId))));
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['guardian.registered', 'deletion.requested', 'guardian.erased']));
  });

  it('nothing is sent to it any more', async () => {
    await deleted();
    expect(await deps.db.read((tx) => tx.$count(message, and(eq(message.recipient, person.phone), eq(message.state, 'PENDING'))))).toBe(0);
  });

  it('no application can be sent for it by a page that was open', async () => {
    const { guardian: actor } = person;
    await wishDeletion(person);
    deps.clock.advanceBy({ days: 31 });
    await carryOutDeletions(deps);
    const form = filledForm(person, person.wish);
    await expect(sendApplication(deps, actor, form)).rejects.toThrow();
  });

  it('the same person can register again, and add the child again', async () => {
    await deleted();
    await registered(deps, { iin: person.iin, phone: person.phone });
    const again = await signedIn(deps, person.phone);
    expect(await addChild(deps, again, { iin: person.childIin })).toMatchObject({ iin: person.childIin, guardianship: 'CONFIRMED', liveApplication: null });
  });
});

describe('C4 a child of two guardians stays with the other', () => {
  it('as it was', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    await deps.db.write((tx) => tx.insert(accountDeletion).values({ guardianId: family.guardian.guardianId, state: 'PENDING', requestedAt: deps.clock.now(), dueAt: new Date(deps.clock.now().getTime() + 1) }));
    deps.clock.advanceBy({ seconds: 1 });
    expect((await carryOutDeletions(deps)).erased).toBe(1);
    expect((await listChildren(deps, other)).find(({ id }) => id === family.childId)?.name).toMatch(/^АЛИХАН/);
    expect(await deps.db.read((tx) => tx.$count(guardianship, eq(guardianship.guardianId, family.guardian.guardianId)))).toBe(0);
  });
});
