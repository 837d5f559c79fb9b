import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCity, freshDatabase, makeIin, movableClock, type CityData, type FreshDatabase } from '@balabaqsha/testkit';
import { ENROLMENT_STATES, enrolmentLifecycle, type LocalDate } from '@balabaqsha/domain';
import { isCheckViolation, isUniqueViolation } from './errors.ts';
import { application, audit, applicationEvent, child, conclusionRenewal, contract, contractSignature, enrolment, file, group, guardian, voucher } from './schema/index.ts';
import type { WriteTx } from './transaction.ts';

const clock = movableClock();
const now = clock.now();
const later = new Date(now.getTime() + 1000);

let fresh: FreshDatabase;
let city: CityData;
beforeAll(async () => {
  fresh = await freshDatabase();
  city = await addCity({ db: fresh.db, clock }, [[{ capacity: 1 }, { capacity: 2 }]]);
});
afterAll(() => fresh.close());

const only = <Row>(rows: readonly Row[]): Row => rows[0] ?? expect.unreachable('no row');
const asOwner = async (statement: string): Promise<unknown> => {
  const client = postgres(fresh.ownerUrl, { max: 1 });
  return client.unsafe(statement).catch((error: unknown) => error).finally(() => client.end());
};
const groupAt = (index: number) => only(city.kindergartens).groups[index]?.id ?? expect.unreachable('no group');
const seatsTaken = async (index: number): Promise<number> =>
  only(await fresh.db.read((tx) => tx.select({ n: group.seatsTaken }).from(group).where(eq(group.id, groupAt(index))))).n;

let serial = 0;
async function addApplication(tx: WriteTx) {
  const own = (serial += 1);
  const birthDate = '2020-04-01' as LocalDate;
  const guardianId = only(
    await tx.insert(guardian).values({
      iin: makeIin('1990-01-01' as LocalDate, 'MALE', own), phone: `+77010000${String(own).padStart(3, '0')}`, surname: 'А', name: 'Б', sex: 'MALE', birthDate: '1990-01-01' as LocalDate,
      passwordHash: '-', locale: 'kk', createdAt: now,
    }).returning(),
  ).id;
  const childId = only(await tx.insert(child).values({ iin: makeIin(birthDate, 'MALE', own), surname: 'А', name: 'В', sex: 'MALE', birthDate, createdAt: now }).returning()).id;
  const fileId = only(await tx.insert(file).values({ storageKey: `k${own}`, name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0', purpose: 'PMPK_CONCLUSION', guardianId, createdAt: now }).returning()).id;
  const applicationId = only(
    await tx.insert(application).values({
      cityId: city.cityId, queueType: 'SPECIAL', childId, guardianId, correctionType: 'SPEECH_SEVERE', birthYear: 2020, state: 'IN_QUEUE', submittedAt: now, conclusionNumber: '1',
      conclusionIssuedOn: '2026-01-01' as LocalDate, conclusionValidUntil: '2027-01-01' as LocalDate, conclusionFileId: fileId, wishedKindergartenId: only(city.kindergartens).id,
      language: 'KAZAKH', otherLanguageSuits: false, consentVersion: '1',
    }).returning(),
  ).id;
  const voucherId = only(await tx.insert(voucher).values({ code: `V${own}`, applicationId, state: 'OFFERED', offeredAt: now, respondBy: later }).returning()).id;
  return { applicationId, voucherId, fileId };
}

async function addEnrolment(index: number, state: 'REQUESTED' | 'GUARDIAN_SIGNED' = 'REQUESTED') {
  return fresh.db.write(async (tx) => {
    const ids = await addApplication(tx);
    const row = only(await tx.insert(enrolment).values({ applicationId: ids.applicationId, voucherId: ids.voucherId, groupId: groupAt(index), state, requestedAt: now }).returning());
    return { ...ids, enrolmentId: row.id };
  });
}

describe('E1 seats of a group are counted by the database', () => {
  it('the trigger and the lifecycle agree on which states hold a seat', async () => {
    const held = await fresh.db.read((tx) => tx.execute<{ state: string; held: boolean }>(sql`
      select state, holds_seat(state) as held from unnest(string_to_array(${ENROLMENT_STATES.join(' ')}, ' ')) as state`));
    for (const state of ENROLMENT_STATES) expect([state, held.find((row) => row.state === state)?.held]).toEqual([state, enrolmentLifecycle.is(state, 'holdingSeat')]);
  });

  it('a seat is taken by an enrolment, moved with it and freed by its end', async () => {
    const { enrolmentId } = await addEnrolment(0);
    expect([await seatsTaken(0), await seatsTaken(1)]).toEqual([1, 0]);
    await fresh.db.write((tx) => tx.update(enrolment).set({ groupId: groupAt(1) }).where(eq(enrolment.id, enrolmentId)));
    expect([await seatsTaken(0), await seatsTaken(1)]).toEqual([0, 1]);
    await fresh.db.write((tx) => tx.update(enrolment).set({ state: 'TAKEN_BACK', closedAt: now }).where(eq(enrolment.id, enrolmentId)));
    expect([await seatsTaken(0), await seatsTaken(1)]).toEqual([0, 0]);
  });

  it('of many who want the last seat at once exactly one gets it', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => addEnrolment(0)));
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(3);
    for (const error of refused) expect(isCheckViolation(error, 'kindergarten_group_not_over')).toBe(true);
    expect(await seatsTaken(0)).toBe(1);
  });

  it('nothing else moves the counter', async () => {
    await expect(fresh.db.write((tx) => tx.update(group).set({ seatsTaken: 0 }).where(eq(group.id, groupAt(0))))).rejects.toMatchObject({ code: 'P0001' });
  });
});

describe('Q1 an application keeps its place', () => {
  it.each(['submitted_at = submitted_at + interval \'1 second\'', 'submit_sequence = submit_sequence + 1', 'birth_year = birth_year + 1'])('refuses %s', async (change) => {
    await fresh.db.write(addApplication);
    await expect(fresh.db.write((tx) => tx.execute(sql.raw(`update application set ${change}`)))).rejects.toMatchObject({ code: 'P0001' });
  });
});

describe('Q10 one new conclusion at a time awaits its check', () => {
  it('refuses a second one beside it, and takes one after it', async () => {
    const { applicationId, fileId } = await fresh.db.write(addApplication);
    const renewal = { applicationId, conclusionNumber: '2', conclusionIssuedOn: '2026-11-01' as LocalDate, conclusionValidUntil: '2028-01-01' as LocalDate, conclusionFileId: fileId, attachedAt: now };
    const attach = () => fresh.db.write((tx) => tx.insert(conclusionRenewal).values({ ...renewal, state: 'PENDING' }));
    await attach();
    const error: unknown = await attach().catch((each: unknown) => each);
    expect(isUniqueViolation(error, 'conclusion_renewal_one_pending')).toBe(true);
    await fresh.db.write((tx) => tx.update(conclusionRenewal).set({ state: 'LAPSED', closedAt: later }));
    await attach();
  });
});

describe('S5 history, audit and signatures are only ever added to', () => {
  beforeAll(async () => {
    const signed = await addEnrolment(1, 'GUARDIAN_SIGNED');
    await fresh.db.write(async (tx) => {
      await tx.insert(applicationEvent).values({ applicationId: signed.applicationId, at: now, event: 'SENT', toState: 'AWAITING_REVIEW', actorKind: 'guardian', details: {} });
      await tx.insert(audit).values({ at: now, actorKind: 'system', action: 'test', subjectKind: 'nothing', details: {} });
      const contractId = only(
        await tx.insert(contract).values({ enrolmentId: signed.enrolmentId, number: '1', startsOn: '2026-09-01' as LocalDate, locale: 'kk', fileId: signed.fileId, createdAt: now }).returning(),
      ).id;
      await tx.insert(contractSignature).values({
        contractId, side: 'GUARDIAN', documentSha256: '0', cms: '-', cmsSha256: '0', signerIin: makeIin('1990-01-01' as LocalDate, 'MALE', 1), signerName: 'А', certificateSerial: '1', signedAt: now,
      });
    });
  });

  for (const table of ['application_event', 'audit', 'contract_signature']) {
    for (const statement of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table === 'audit' ? 'audit, audit_link' : table}`]) {
      it(`the app's user may not: ${statement}`, async () => {
        await expect(fresh.db.write((tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({ code: '42501' });
      });
      it(`the trigger stops even the owner: ${statement}`, async () => {
        expect(await asOwner(statement)).toMatchObject({ code: 'P0001' });
      });
    }
  }

  it('E6 a signed contract is neither changed nor deleted', async () => {
    await expect(fresh.db.write((tx) => tx.update(contract).set({ startsOn: '2026-10-01' as LocalDate }))).rejects.toMatchObject({ code: 'P0001' });
    expect(await asOwner('delete from contract')).toBeInstanceOf(Error);
  });
});
