import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, application, contractSignature, enrolment, group, notification, voucher } from '@balabaqsha/db/schema';
import { addDays, endOfDay, lastDayBefore, localDateOf, localTimeOf, workingDayFrom, workingDaysAfter, type LocalDate } from '@balabaqsha/domain';
import { and, desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { addCalendarDay } from '../calendar/index.ts';
import { enrolledChildren, exportChildren, previewDisenrolment, refuseEnrolment, signEnrolment, disenrolChild, enrolmentCase } from '../kindergarten/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { contractFilled, contractSent, documentsAttached, onlyRequest, queueUp, refused, uploadedDocument } from '../scenario/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { attachDocument, contractView, enrolmentOptions, fillContract, leaveKindergarten, requestEnrolment, signContract, takeBackEnrolment } from './index.ts';

/** The first morning, 10:00 in Almaty, that is worked: tests hold at any time of any year. */
const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let director: StaffActor;
let clerkElsewhere: StaffActor;

const HEAD_IIN = '800101400019';

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }, { capacity: 1, language: 'RUSSIAN' }], [{ capacity: 1 }]]);
  const [first, second] = city.kindergartens;
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: first?.id });
  clerkElsewhere = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: second?.id });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const groupId = (kindergarten: number, index = 0): string => city.kindergartens[kindergarten]?.groups[index]?.id ?? '';

interface Holder {
  family: Family;
  number: number;
}

async function withVoucher(): Promise<Holder> {
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  await acceptVoucher(deps, family.guardian, { number });
  return { family, number };
}

const request = ({ family, number }: Holder, group: string) => requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: group });

async function signed(holder: Holder): Promise<string> {
  await request(holder, groupId(0));
  const id = await contractSent(deps, director);
  const pdf = await contractFilled(deps, holder.family.guardian, holder.number);
  await documentsAttached(deps, holder.family.guardian, holder.number);
  await signContract(deps, holder.family.guardian, { number: holder.number, cms: deps.signatures.key({ iin: holder.family.guardianIin })(pdf) });
  return id;
}

const rows = (number: number) =>
  deps.db.read(async (tx) => {
    const [found] = await tx
      .select({ application, voucher, enrolment })
      .from(application)
      .innerJoin(voucher, eq(voucher.applicationId, application.id))
      .leftJoin(enrolment, eq(enrolment.applicationId, application.id))
      .where(eq(application.number, number))
      .orderBy(desc(enrolment.requestedAt));
    if (found === undefined) throw new Error('no voucher');
    return found;
  });

const taken = (id: string) => deps.db.read(async (tx) => (await tx.select().from(group)).find((each) => each.id === id)?.seatsTaken);

const pdfOf = async ({ family, number }: Holder): Promise<Uint8Array> => contractFilled(deps, family.guardian, number);

describe('E1 a seat is chosen and reserved in one moment', () => {
  it('offers only groups that suit and are free', async () => {
    const holder = await withVoucher();
    const options = await enrolmentOptions(deps, holder.family.guardian, { number: holder.number });
    expect(options.kindergartens.flatMap(({ groups }) => groups.map(({ id }) => id)).sort()).toEqual([groupId(0), groupId(1)].sort());
    expect(options.kindergartens[0]?.id).toBe(city.kindergartens[0]?.id);
  });

  it('reserves it, and asking twice changes nothing', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    await request(holder, groupId(0));
    expect(await taken(groupId(0))).toBe(1);
    expect((await rows(holder.number)).application.state).toBe('AWAITING_CONTRACT');
    const told = await deps.db.read((tx) => tx.$count(notification, and(eq(notification.kind, 'ENROLMENT_REQUESTED'), eq(notification.guardianId, holder.family.guardian.guardianId))));
    expect(told).toBe(1);
  });

  it('gives the last seat to exactly one of two who ask at once', async () => {
    const [one, two] = [await withVoucher(), await withVoucher()];
    const answers = await Promise.allSettled([request(one, groupId(0)), request(two, groupId(0))]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = answers.find((answer) => answer.status === 'rejected');
    expect(loser?.reason).toMatchObject({ code: 'GROUP_FULL' });
    expect(await taken(groupId(0))).toBe(1);
    await request(answers[0]?.status === 'fulfilled' ? two : one, groupId(1));
    expect(await taken(groupId(1))).toBe(1);
  });

  it('is never over capacity even for somebody who takes no lock', async () => {
    const [one, two] = [await withVoucher(), await withVoucher()];
    await request(one, groupId(0));
    const { application: row, voucher: held } = await rows(two.number);
    await expect(
      deps.db.write((tx) => tx.insert(enrolment).values({ applicationId: row.id, voucherId: held.id, groupId: groupId(0) as never, state: 'REQUESTED', requestedAt: deps.clock.now() })),
    ).rejects.toMatchObject({ constraint: 'kindergarten_group_not_over' });
  });

  it('refuses what does not suit, and a seat that another voucher needs (V2)', async () => {
    const flexible = await addFamily(deps);
    const number = await queueUp(deps, reviewer, flexible, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', otherLanguageSuits: true });
    const strict = [await addFamily(deps), await addFamily(deps)];
    for (const family of strict) await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    expect(await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' })).toEqual({ offered: 3 });
    await acceptVoucher(deps, flexible.guardian, { number });
    const holder = { family: flexible, number };
    expect(await refused(request(holder, groupId(0)))).toMatchObject({ code: 'SEAT_PROMISED', fields: { groupId: 'SEAT_PROMISED' } });
    const options = await enrolmentOptions(deps, flexible.guardian, { number });
    expect(options.kindergartens.flatMap(({ groups }) => groups.map(({ id }) => id))).toEqual([groupId(0, 1)]);
    await request(holder, groupId(0, 1));
    expect(await refused(request({ ...holder, family: { ...flexible, childId: strict[0]?.childId ?? flexible.childId } }, groupId(0)))).toMatchObject({ fields: { childId: 'INVALID_VALUE' } });
  });

  it('refuses a group of another language', async () => {
    const holder = await withVoucher();
    expect((await refused(request(holder, groupId(0, 1)))).code).toBe('GROUP_UNSUITABLE');
  });

  it('is for the applicant alone (C4)', async () => {
    const holder = await withVoucher();
    const stranger = await addFamily(deps);
    expect((await refused(requestEnrolment(deps, stranger.guardian, { number: holder.number, childId: holder.family.childId, groupId: groupId(0) }))).code).toBe('NOT_FOUND');
    expect((await refused(requestEnrolment(deps, director, { number: holder.number, childId: holder.family.childId, groupId: groupId(0) }))).code).toBe('FORBIDDEN');
  });

  it('comes too late at the deadline and not a millisecond before (V10)', async () => {
    const [one, two] = [await withVoucher(), await withVoucher()];
    const enrolBy = (await rows(one.number)).voucher.enrolBy ?? new Date(0);
    deps.clock.advanceTo(new Date(enrolBy.getTime() - 1));
    await request(one, groupId(0));
    deps.clock.advanceTo(enrolBy);
    expect((await refused(request(two, groupId(1)))).code).toBe('VOUCHER_EXPIRED');
    expect((await refused(takeBackEnrolment(deps, one.family.guardian, { number: one.number }))).code).toBe('VOUCHER_EXPIRED');
  });
});

describe('E2 the kindergarten answers', () => {
  it('lets the guardian take the request back and choose again', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    await takeBackEnrolment(deps, holder.family.guardian, { number: holder.number });
    expect(await taken(groupId(0))).toBe(0);
    await request(holder, groupId(1));
    expect(await taken(groupId(1))).toBe(1);
  });

  it('gives back the working days that a refusal took', async () => {
    const holder = await withVoucher();
    const before = (await rows(holder.number)).voucher.enrolBy ?? new Date(0);
    await request(holder, groupId(0));
    const id = await onlyRequest(deps, director);
    const later = workingDaysAfter(localDateOf(deps.clock.now()), 2, []).lastDay;
    deps.clock.advanceTo(localTimeOf(later, 12, 0));
    await refuseEnrolment(deps, director, { id, reasonId: city.reasons.enrolmentRefusal, comment: '' });
    const { application: row, voucher: held } = await rows(holder.number);
    expect(row.state).toBe('VOUCHER_ACCEPTED');
    const expected = workingDaysAfter(lastDayBefore(before), 2, []);
    expect(held.enrolBy).toEqual(expected.at);
    expect(held.extensionOpensAt).toEqual(localTimeOf(expected.lastDay, 0, 0));
    expect(await taken(groupId(0))).toBe(0);
    await request(holder, groupId(1));
  });

  it('may refuse after the guardian has signed, however long that took', async () => {
    const holder = await withVoucher();
    const id = await signed(holder);
    const before = (await rows(holder.number)).voucher.enrolBy ?? new Date(0);
    deps.clock.advanceTo(localTimeOf(addDays(localDateOf(before), 20), 11, 0));
    await refuseEnrolment(deps, director, { id, reasonId: city.reasons.enrolmentRefusal, comment: 'Ремонт' });
    const { application: row, voucher: held } = await rows(holder.number);
    expect(row.state).toBe('VOUCHER_ACCEPTED');
    expect(held.enrolBy?.getTime()).toBeGreaterThan(deps.clock.now().getTime());
    await request(holder, groupId(0));
    expect((await contractSent(deps, director)) === id).toBe(false);
  });

  it('takes its reason from the list of refusals only', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    const id = await onlyRequest(deps, director);
    expect((await refused(refuseEnrolment(deps, director, { id, reasonId: city.reasons.rejection, comment: '' }))).fields).toEqual({ reasonId: 'INVALID_VALUE' });
  });
});

describe('S4 a kindergarten sees a child from the moment it was chosen, and no other', () => {
  it('shows the request to the chosen one alone', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    const id = await onlyRequest(deps, director);
    const tomorrow = workingDayFrom(addDays(localDateOf(deps.clock.now()), 1), []);
    expect(await enrolmentCase(deps, director, { id })).toMatchObject({ childIin: expect.stringMatching(/^\d{12}$/) as string, firstDay: tomorrow });
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await addCalendarDay(deps, officer, { date: tomorrow, working: false, name: 'Карантин' });
    expect((await enrolmentCase(deps, director, { id })).firstDay).toBe(workingDayFrom(addDays(tomorrow, 1), []));
    expect((await refused(enrolmentCase(deps, clerkElsewhere, { id }))).code).toBe('NOT_FOUND');
    expect((await refused(refuseEnrolment(deps, clerkElsewhere, { id, reasonId: city.reasons.enrolmentRefusal, comment: '' }))).code).toBe('NOT_FOUND');
    await takeBackEnrolment(deps, holder.family.guardian, { number: holder.number });
    expect((await refused(enrolmentCase(deps, director, { id }))).code).toBe('NOT_FOUND');
  });
});

describe('S6 nobody decides on a relative', () => {
  it('refuses the parent who works there', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    const id = await onlyRequest(deps, director);
    const parent = { ...director, iin: holder.family.guardianIin };
    expect((await refused(refuseEnrolment(deps, parent, { id, reasonId: city.reasons.enrolmentRefusal, comment: '' }))).code).toBe('RELATIVE_DECISION');
  });
});

describe('E3 the guardian fills in, attaches and signs', () => {
  it('is signable only when filled in and with every document', async () => {
    const holder = await withVoucher();
    const { guardian } = holder.family;
    await request(holder, groupId(0));
    await contractSent(deps, director);
    const sign = (cms: string) => signContract(deps, guardian, { number: holder.number, cms });
    expect((await refused(sign('x'))).code).toBe('CONTRACT_INCOMPLETE');
    const key = deps.signatures.key({ iin: holder.family.guardianIin });
    expect((await refused(sign(key(await pdfOf(holder))))).code).toBe('DOCUMENTS_MISSING');
    await documentsAttached(deps, guardian, holder.number);
    await sign(key(await pdfOf(holder)));
    expect((await rows(holder.number)).application.state).toBe('CONTRACT_AT_KINDERGARTEN');
    expect((await contractView(deps, guardian, { number: holder.number })).signatures.map(({ side }) => side)).toEqual(['GUARDIAN']);
  });

  it('does not attach another guardian’s file, and nothing after the signature', async () => {
    const holder = await withVoucher();
    const stranger = await addFamily(deps);
    await request(holder, groupId(0));
    await contractSent(deps, director);
    const foreign = await uploadedDocument(deps, stranger.guardian);
    const attach = (fileId: string) => attachDocument(deps, holder.family.guardian, { number: holder.number, document: 'BIRTH_CERTIFICATE', fileId });
    expect((await refused(attach(foreign))).fields).toEqual({ fileId: 'FILE_MISSING' });
    const pdf = await pdfOf(holder);
    await documentsAttached(deps, holder.family.guardian, holder.number);
    await signContract(deps, holder.family.guardian, { number: holder.number, cms: deps.signatures.key({ iin: holder.family.guardianIin })(pdf) });
    expect((await refused(attach(await uploadedDocument(deps, holder.family.guardian)))).code).toBe('STATE_CHANGED');
    expect((await refused(pdfOf(holder))).code).toBe('STATE_CHANGED');
  });
});

describe('E6 each wrong signer is refused with a word of his own', () => {
  it('on the guardian’s side', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    await contractSent(deps, director);
    const old = await pdfOf(holder);
    await documentsAttached(deps, holder.family.guardian, holder.number);
    const iin = holder.family.guardianIin;
    const own = deps.signatures.key({ iin });
    const codeOf = async (cms: string) => (await refused(signContract(deps, holder.family.guardian, { number: holder.number, cms }))).code;
    expect(await codeOf(deps.signatures.key({ iin: HEAD_IIN })(old))).toBe('SIGNATURE_WRONG_PERSON');
    expect(await codeOf(deps.signatures.key({ iin, bin: '010240900015' })(old))).toBe('SIGNATURE_NOT_NATURAL_PERSON');
    expect(await codeOf(deps.signatures.key({ iin, holders: ['EMPLOYEE'] })(old))).toBe('SIGNATURE_NOT_NATURAL_PERSON');
    expect(await codeOf(own(new TextEncoder().encode('another document')))).toBe('SIGNATURE_WRONG_DOCUMENT');
    expect(await codeOf('garbage')).toBe('SIGNATURE_MALFORMED');
    expect((await rows(holder.number)).application.state).toBe('CONTRACT_TO_SIGN');
    await signContract(deps, holder.family.guardian, { number: holder.number, cms: own(old) });
  });

  it('of a contract that is filled in anew between its reading and its verification', async () => {
    const holder = await withVoucher();
    await request(holder, groupId(0));
    await contractSent(deps, director);
    const { guardian } = holder.family;
    const old = await pdfOf(holder);
    await documentsAttached(deps, guardian, holder.number);
    const files = {
      ...deps.files,
      async get(key: string) {
        await fillContract(deps, guardian, { number: holder.number, address: 'г. Алматы, ул. Абая, 12', phone: '+77011234567', pickUpName: '', pickUpPhone: '', healthNotes: '' });
        return deps.files.get(key);
      },
    };
    const signed = signContract({ ...deps, files }, guardian, { number: holder.number, cms: deps.signatures.key({ iin: holder.family.guardianIin })(old) });
    expect((await refused(signed)).code).toBe('SIGNATURE_WRONG_DOCUMENT');
  });

  it('on the kindergarten’s side', async () => {
    const holder = await withVoucher();
    const id = await signed(holder);
    const bin = city.kindergartens[0]?.bin ?? '';
    const [pdf] = await deps.db.read((tx) => tx.query.file.findMany({ where: (each, { eq: same }) => same(each.purpose, 'CONTRACT') }));
    const bytes = await deps.files.get(pdf?.storageKey ?? '');
    const codeOf = async (cms: string) => (await refused(signEnrolment(deps, director, { id, cms }))).code;
    expect(await codeOf(deps.signatures.key({ iin: HEAD_IIN, bin: city.kindergartens[1]?.bin })(bytes))).toBe('SIGNATURE_WRONG_ORGANISATION');
    expect(await codeOf(deps.signatures.key({ iin: HEAD_IIN, bin, holders: ['EMPLOYEE'] })(bytes))).toBe('SIGNATURE_NOT_AUTHORISED');
    expect(await codeOf(deps.signatures.key({ iin: HEAD_IIN })(bytes))).toBe('SIGNATURE_NOT_AUTHORISED');
    const right = deps.signatures.key({ iin: HEAD_IIN, bin, holders: ['RIGHT_TO_SIGN'] });
    await signEnrolment(deps, director, { id, cms: right(bytes) });
    expect((await refused(signEnrolment(deps, director, { id, cms: right(bytes) }))).code).toBe('STATE_CHANGED');
    expect(await deps.db.read((tx) => tx.$count(contractSignature))).toBe(2);
  });
});

describe('E4 both signatures make the child enrolled', () => {
  it('uses the voucher up, and E7 leaving frees the seat', async () => {
    const holder = await withVoucher();
    const id = await signed(holder);
    const [pdf] = await deps.db.read((tx) => tx.query.file.findMany({ where: (each, { eq: same }) => same(each.purpose, 'CONTRACT') }));
    const cms = deps.signatures.key({ iin: HEAD_IIN, bin: city.kindergartens[0]?.bin })(await deps.files.get(pdf?.storageKey ?? ''));
    await signEnrolment(deps, director, { id, cms });
    expect(await rows(holder.number)).toMatchObject({ application: { state: 'ENROLLED' }, voucher: { state: 'USED' }, enrolment: { state: 'ENROLLED' } });
    const shown = await enrolledChildren(deps, director, { search: '' });
    expect(shown).toMatchObject({ total: 1, next: null, rows: [{ enrolmentId: id }] });
    const [surname = ''] = (shown.rows[0]?.childName ?? '').split(' ');
    expect((await enrolledChildren(deps, director, { search: `${surname.toLowerCase()} ${holder.number}` })).total).toBe(1);
    expect((await enrolledChildren(deps, director, { search: 'нет такого' })).rows).toEqual([]);
    expect((await enrolledChildren(deps, director, { search: '', after: id })).rows).toEqual([]);
    const sheet = await exportChildren(deps, director, { locale: 'kk', search: '' });
    const empty = await exportChildren(deps, director, { locale: 'kk', search: 'никого' });
    expect(new TextDecoder().decode(empty.bytes)).toBe('kk []');
    expect(shown.rows[0]).toMatchObject({ missing: [], expired: [] });
    expect(new TextDecoder().decode(sheet.bytes)).toContain('Сейітқалиева Әйгерім');
    expect(new TextDecoder().decode(sheet.bytes)).toContain(shown.rows[0]?.childName);
    expect(await deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'children.exported')))).toBe(2);
    expect(await previewDisenrolment(deps, director, { id })).toMatchObject({ before: { enrolled: 1 }, after: { enrolled: 0 } });
    const tomorrow = addDays(localDateOf(deps.clock.now()), 1);
    expect(await refused(disenrolChild(deps, director, { id, reasonId: city.reasons.disenrolment, comment: '', leftOn: tomorrow }))).toMatchObject({ fields: { leftOn: 'DATE_IN_FUTURE' } });
    const before = addDays(localDateOf(deps.clock.now()), -1);
    expect(await refused(disenrolChild(deps, director, { id, reasonId: city.reasons.disenrolment, comment: '', leftOn: before }))).toMatchObject({ fields: { leftOn: 'DATE_ORDER' } });
    await leaveKindergarten(deps, holder.family.guardian, { number: holder.number });
    expect(await rows(holder.number)).toMatchObject({ application: { state: 'ARCHIVED', archiveReason: 'DISENROLLED' }, enrolment: { state: 'ENDED' } });
    expect(await taken(groupId(0))).toBe(0);
    expect((await refused(disenrolChild(deps, director, { id, reasonId: city.reasons.disenrolment, comment: '' }))).code).toBe('NOT_FOUND');
  });
});

describe('E5 after the guardian’s signature the deadline does not run against him', () => {
  it('keeps voucher and seat, and gives the kindergarten three working days', async () => {
    const holder = await withVoucher();
    await signed(holder);
    const today: LocalDate = localDateOf(deps.clock.now());
    const { enrolment: row, voucher: held } = await rows(holder.number);
    expect(row?.signBy).toEqual(endOfDay(workingDaysAfter(today, 3, []).lastDay));
    deps.clock.advanceTo(new Date((held.enrolBy?.getTime() ?? 0) + 1));
    await annulDueVouchers(deps);
    expect(await rows(holder.number)).toMatchObject({ application: { state: 'CONTRACT_AT_KINDERGARTEN' }, voucher: { state: 'ACCEPTED' } });
  });
});
