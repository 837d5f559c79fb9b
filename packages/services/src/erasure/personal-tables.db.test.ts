import { addCity, addStaff, pdfBytes, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { accountDeletion } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type ChildId, type FileId, type LocalDate } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { saveDraft, withdrawApplication } from '../applications/index.ts';
import { sendAppeal } from '../appeals/index.ts';
import { addChild } from '../children/index.ts';
import { officerCase, reinstateApplication } from '../city/index.ts';
import { requestEnrolment, signContract } from '../enrolment/index.ts';
import { uploadFile } from '../files/index.ts';
import { downloadOwnData } from '../own-data/index.ts';
import type { OwnData } from '../ports/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { subscribeDevice } from '../push/index.ts';
import { advanceCity } from '../queue/index.ts';
import { conclusionAttached, contractFilled, contractSent, documentsAttached, queueUp, registered, signedIn } from '../scenario/index.ts';
import { answerSupportMessage, supportInbox } from '../support/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { carryOutDeletions } from './index.ts';

/** What becomes of a table that holds something about a guardian or a child (A9, D2). */
interface Fate {
  /** Where the download has it, or why it has not. */
  download: ((data: OwnData) => unknown) | string;
  /** What the deletion of the account does: no row of his is left, no word of his is left, or why they stay. */
  deletion: 'deleted' | 'emptied' | { stays: string };
}

const only = (data: OwnData) => data.applications[0] ?? expect.unreachable('no application');

const FATES: Readonly<Record<string, Fate>> = {
  acceptance: { download: (data) => data.accepted, deletion: { stays: 'that a text was accepted; names nobody' } },
  account_deletion: { download: (data) => data.deletions, deletion: { stays: 'that the deletion was asked for; names nobody' } },
  announcement_recipient: { download: 'what he was told stands among the notifications', deletion: { stays: 'that a city’s announcement went to him; names nobody' } },
  appeal: { download: (data) => only(data).appeals, deletion: 'emptied' },
  application: { download: (data) => data.applications, deletion: 'emptied' },
  application_draft: { download: (data) => Object.keys(data.draft?.values ?? {}), deletion: 'deleted' },
  application_event: { download: (data) => only(data).history, deletion: { stays: 'order of the queue and its explanations; names no guardian' } },
  audit: { download: (data) => data.children[0]?.views, deletion: { stays: 'the log is never changed; names nobody' } },
  child: { download: (data) => data.children, deletion: 'emptied' },
  conclusion_renewal: { download: (data) => only(data).renewals, deletion: 'emptied' },
  contract: { download: (data) => only(data).contracts, deletion: { stays: 'once signed it is the kindergarten’s document too (E6)' } },
  contract_document: { download: (data) => only(data).contracts[0]?.documents, deletion: { stays: 'names the kinds of documents; their files are emptied' } },
  contract_signature: { download: (data) => only(data).contracts[0]?.signatures, deletion: { stays: 'once signed it is the kindergarten’s document too (E6)' } },
  enrolment: { download: (data) => only(data).enrolments, deletion: 'emptied' },
  file: { download: (data) => data.files, deletion: 'emptied' },
  guardian: { download: (data) => Object.keys(data.guardian), deletion: 'emptied' },
  guardian_session: { download: (data) => data.sessions, deletion: 'deleted' },
  guardianship: { download: (data) => data.children, deletion: 'deleted' },
  guardianship_presence: { download: 'who looks at this moment; every look stands in the log', deletion: 'deleted' },
  message: { download: (data) => data.messages, deletion: 'emptied' },
  notification: { download: (data) => data.notifications, deletion: { stays: 'the record of what he was told (N1); names no person' } },
  one_time_code: { download: 'a hash that lives for minutes', deletion: 'deleted' },
  push_subscription: { download: (data) => data.devices, deletion: 'deleted' },
  review_aside: { download: 'an employee’s own order of work', deletion: { stays: 'a day of an employee; names no guardian' } },
  review_decision: { download: 'what became of it stands in the application and its history', deletion: { stays: 'who decided and when; its words have gone to the application' } },
  review_presence: { download: 'who looks at this moment; every look stands in the log', deletion: { stays: 'half a minute of an employee; names no guardian' } },
  support_answer: { download: (data) => data.letters[0]?.answers, deletion: 'deleted' },
  support_message: { download: (data) => data.letters, deletion: 'emptied' },
  voucher: { download: (data) => only(data).vouchers, deletion: { stays: 'statistics and the public check; names nobody' } },
};
/** Tables with such a column that hold nothing about guardians and children. */
const ABOUT_OTHERS = ['announcement', 'city', 'second_factor_reset', 'staff'];

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);
const PHONE = '+77089990011';
/** Words of his own, one for each place where he can write. */
const WORDS = ['Слово-черновик', 'Слово-письмо', 'Слово-жалоба', 'Слово-справка', 'Слово-номер', 'Слово-браузер', 'Слово-ответ'] as const;
const [DRAFT, LETTER, APPEAL, FILE_NAME, CONCLUSION, BROWSER, ANSWER] = WORDS;

let deps: TestDeps;
let city: CityData;
let iin: string;
let childIin: string;
let guardian: GuardianActor;
let reviewer: StaffActor;

const ask = async (question: ReturnType<typeof sql>): Promise<string[]> => (await deps.db.read((tx) => tx.execute<{ name: string }>(question))).map(({ name }) => name);

beforeAll(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  await liveThrough();
});
afterAll(() => deps.close());

/** One guardian who does everything that can be done, so that every table has something about him. */
async function liveThrough(): Promise<void> {
  iin = deps.register.addPerson({}).iin;
  await registered(deps, { iin, phone: PHONE });
  guardian = await signedIn(deps, PHONE);
  childIin = deps.register.addPerson({ birthDate: '2021-05-05' as LocalDate }).iin;
  deps.register.relate(iin, childIin);
  const childId = (await addChild(deps, guardian, { iin: childIin })).id as ChildId;
  const conclusionFileId = (await uploadFile(deps, guardian, { name: `${FILE_NAME}.pdf`, purpose: 'PMPK_CONCLUSION', bytes: new Uint8Array(pdfBytes('x')) })).id as FileId;
  await subscribeDevice(deps, guardian, { endpoint: 'https://push.test/own', p256dh: 'BPublic', auth: 'Secret', userAgent: BROWSER });
  const [kindergarten] = city.kindergartens;
  // It runs out soon enough to be renewed, and late enough for two vouchers.
  const wish = { cityId: city.cityId, kindergartenId: kindergarten?.id ?? '', conclusionValidUntil: addDays(localDateOf(morning), 29) };
  const number = await queueUp(deps, reviewer, { guardian, childId, conclusionFileId }, wish);
  await conclusionAttached(deps, { guardian, number }, { conclusionNumber: CONCLUSION });
  const offer = () => advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  await offer();
  deps.clock.advanceBy({ days: 20 });
  await annulDueVouchers(deps);
  await sendAppeal(deps, guardian, { number, text: APPEAL });
  const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  await officerCase(deps, officer, { number });
  await reinstateApplication(deps, officer, { number, comment: 'Справка' });
  deps.clock.advanceTo(localTimeOf(workingDayFrom(localDateOf(deps.clock.now()), []), 10, 0));
  await offer();
  await acceptVoucher(deps, guardian, { number });
  await requestEnrolment(deps, guardian, { number, childId, groupId: kindergarten?.groups[0]?.id ?? '' });
  await contractSent(deps, await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: kindergarten?.id }));
  const pdf = await contractFilled(deps, guardian, number);
  await documentsAttached(deps, guardian, number);
  await signContract(deps, guardian, { number, cms: deps.signatures.key({ iin })(pdf) });
  await withdrawApplication(deps, guardian, { number });
  await saveDraft(deps, guardian, { values: { conclusionNumber: DRAFT } });
  await sendSupportMessage(deps, guardian, { name: 'Я', contact: PHONE, text: LETTER, locale: 'kk', attachment: null });
  const [letter] = (await supportInbox(deps, officer, { show: 'OPEN', search: '' })).rows;
  await answerSupportMessage(deps, officer, { id: letter?.id ?? '', answer: ANSWER, handled: true });
  await deps.db.write((tx) => tx.insert(accountDeletion).values({ guardianId: guardian.guardianId, state: 'PENDING', requestedAt: deps.clock.now(), dueAt: new Date(deps.clock.now().getTime() + 1) }));
}

describe('A9 D2 what is kept about a guardian and his children', () => {
  it('stands in these tables: each new one needs its fate', async () => {
    const tied = await ask(sql`
      with recursive personal(tied) as (
        select 'guardian'::regclass::oid union select 'child'::regclass::oid
        union select k.conrelid from pg_constraint k join personal on k.confrelid = personal.tied where k.contype = 'f'
      )
      select tied::regclass::text as name from personal`);
    const named = await ask(sql`
      select distinct table_name::text as name from information_schema.columns
      where table_schema = 'public' and table_name not like 'demo_%' and column_name ~ '(^|_)(iin|phone|email|recipient|contact|guardian_id|child_id|actor_id)$'
        and table_name not in ('kindergarten')`);
    const tables = new Set([...tied, ...named].filter((name) => !ABOUT_OTHERS.includes(name)));
    expect([...tables].sort()).toEqual(Object.keys(FATES).sort());
  });

  it('can be downloaded, table by table', async () => {
    const data = JSON.parse(new TextDecoder().decode((await downloadOwnData(deps, guardian, { format: 'JSON', locale: 'ru' })).bytes)) as OwnData;
    for (const [table, { download }] of Object.entries(FATES)) {
      if (typeof download === 'function') expect([table, download(data)]).toEqual([table, expect.arrayContaining([expect.anything()])]);
    }
    for (const word of WORDS) expect(JSON.stringify(data), word).toContain(word);
  });

  it('goes with the account, or stays for a reason', async () => {
    deps.clock.advanceBy({ seconds: 1 });
    expect(await carryOutDeletions(deps)).toEqual({ erased: 1 });
    for (const [table, { deletion }] of Object.entries(FATES)) {
      const rows = await ask(sql.raw(`select t::text as name from "${table}" t`));
      if (deletion === 'deleted') expect([table, rows]).toEqual([table, []]);
      const secrets = deletion === 'emptied' ? [iin, childIin, PHONE, ...WORDS] : [];
      for (const secret of secrets) expect(rows.filter((row) => row.includes(secret)), `${table} holds ${secret}`).toEqual([]);
    }
  });
});
