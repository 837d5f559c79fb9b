import { announcement, announcementRecipient, application, audit, guardian, message, notification } from '@balabaqsha/db/schema';
import { ANNOUNCED_ALONE, type ApplicationFilter } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { withdrawApplication } from '../applications/index.ts';
import { sendApplication } from '../applications/send-application.ts';
import * as c from '../contract/index.ts';
import { deliverAnnouncements, deliverDue } from '../messages/index.ts';
import { notifyGuardians } from '../record/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { filledForm } from '../scenario/applicant.ts';
import { announcementPage, decideAnnouncement, listAnnouncements, previewAnnouncement, sendAnnouncement, stopAnnouncement, takeBackAnnouncement, writeAnnouncement } from './index.ts';

const MANY = ANNOUNCED_ALONE + 3;

let deps: TestDeps;
let city: CityData;
let author: StaffActor;
let second: StaffActor;
let families: Family[];

const all: ApplicationFilter = {
  sort: 'SENT', descending: true, state: null, correctionType: null, birthYear: null, language: null, kindergartenId: null, districtId: null, sentFrom: null, sentTo: null, conclusionTo: null,
};
const russian: ApplicationFilter = { ...all, language: 'RUSSIAN' };
const draft = (given: object = {}) => ({ filter: null, textRu: 'Приём в кабинете 214', textKk: 'Қабылдау 214-бөлмеде', textEn: 'Reception in room 214', sms: true, email: true, push: true, ...given });

const apply = async (family: Family, russianGroup = false): Promise<number> =>
  (await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', ...(russianGroup && { language: 'RUSSIAN' as const }) }))).number;

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 1 }, { capacity: 1, language: 'RUSSIAN' }]]);
  author = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId, surname: 'ВТОРАЯ' });
  families = [];
  for (let n = 0; n < MANY; n += 1) {
    const family = await addFamily(deps);
    await apply(family, n < 4);
    families.push(family);
  }
  await deps.db.write((tx) => tx.delete(message));
});
afterAll(() => deps.close());

const rowOf = async (id: string) => (await deps.db.read((tx) => tx.select().from(announcement).where(eq(announcement.id, id))))[0];
const toldOf = (id: string) => deps.db.read((tx) => tx.select({ guardianId: announcementRecipient.guardianId, notificationId: announcementRecipient.notificationId }).from(announcementRecipient).where(eq(announcementRecipient.announcementId, id)));
const write = async (given: object = {}) => writeAnnouncement(deps, author, draft(given));
/** An announcement to everybody, approved and not sent yet. */
async function approved(): Promise<string> {
  const { id } = await write();
  await decideAnnouncement(deps, second, { id, decision: 'APPROVED' });
  return id;
}

describe('N1 an officer writes to a few guardians alone', () => {
  it('sees whom it reaches and what it costs, and each is told once in his language', async () => {
    const [first] = families;
    await deps.db.write((tx) => tx.update(guardian).set({ locale: 'kk', email: 'a@example.kz', emailMessages: true }).where(eq(guardian.id, first?.guardian.guardianId ?? expect.unreachable())));
    const seen = await previewAnnouncement(deps, author, draft({ filter: russian }));
    expect(seen).toMatchObject({ guardians: 4, segments: 4 * (seen.byLanguage[0]?.segments ?? 0), withEmail: 1, withPush: 0, needsApproval: false });
    expect(seen.byLanguage.map(({ language, guardians }) => [language, guardians])).toEqual([['ru', 3], ['kk', 1], ['en', 0]]);
    const { id, state } = await write({ filter: russian });
    expect(state).toBe('SENDING');
    await sendAnnouncement(deps, { announcementId: id });
    await sendAnnouncement(deps, { announcementId: id });
    expect(await rowOf(id)).toMatchObject({ state: 'SENT', recipients: 4, told: 4, decidedBy: null });
    const sent = await deps.db.read((tx) => tx.select({ channel: message.channel, locale: message.locale, params: message.params }).from(message).where(eq(message.kind, 'ANNOUNCEMENT')));
    expect(sent.map(({ channel, locale }) => `${channel} ${locale}`).sort()).toEqual(['EMAIL kk', 'SMS kk', 'SMS ru', 'SMS ru', 'SMS ru']);
    expect(sent[0]?.params).toEqual({ textRu: 'Приём в кабинете 214', textKk: 'Қабылдау 214-бөлмеде', textEn: 'Reception in room 214' });
  });

  it('only by the channels that he chose; the portal always', async () => {
    const { id } = await write({ filter: russian, sms: false, push: false });
    await sendAnnouncement(deps, { announcementId: id });
    expect((await announcementPage(deps, author, { id })).byChannel).toEqual([{ channel: 'EMAIL', sent: 0, waiting: 1, failed: 0 }]);
    expect((await toldOf(id)).every(({ notificationId }) => notificationId !== null)).toBe(true);
  });

  it('a guardian of several applications is one recipient; who has only an archived one is none', async () => {
    const family = await addFamily(deps);
    await withdrawApplication(deps, family.guardian, { number: await apply(family, true) });
    const everybodyOfHim = { ...russian, state: 'ARCHIVED' as const };
    await withdrawApplication(deps, family.guardian, { number: await apply(family, true) });
    expect((await previewAnnouncement(deps, author, draft({ filter: everybodyOfHim }))).guardians).toBe(1);
    const withoutState = (await previewAnnouncement(deps, author, draft({ filter: russian }))).guardians;
    const live = await apply(family, true);
    expect((await previewAnnouncement(deps, author, draft({ filter: russian }))).guardians).toBe(withoutState + 1);
    await withdrawApplication(deps, family.guardian, { number: live });
    expect((await previewAnnouncement(deps, author, draft())).guardians).toBe(MANY);
  });

  it('refuses a filter that nobody fits, and leaves nothing behind', async () => {
    const before = await deps.db.read((tx) => tx.$count(announcement));
    expect(await refusalCode(write({ filter: { ...all, birthYear: 2001 } }))).toBe('ANNOUNCEMENT_NOBODY');
    expect(await deps.db.read((tx) => tx.$count(announcement))).toBe(before);
  });
});

describe('N3 what an announcement may not say is refused at its field', () => {
  it('in each language by itself', () => {
    const problems = c.announcementDraft.safeParse(draft({ textRu: 'ИИН 2104 1250 0123', textKk: '', textEn: 'For deaf children' })).error?.issues.map(({ path, message: code }) => [path[0], code]);
    expect(problems).toEqual([['textRu', 'ANNOUNCEMENT_IIN'], ['textKk', 'REQUIRED'], ['textEn', 'ANNOUNCEMENT_HEALTH']]);
  });
});

describe('N1 to many a second person has to agree', () => {
  it('the author can’t, and of two who decide at once one is told', async () => {
    const { id, state } = await write();
    expect(state).toBe('PENDING');
    expect(await refusalCode(decideAnnouncement(deps, author, { id, decision: 'APPROVED' }))).toBe('SECOND_PERSON_NEEDED');
    const third = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    const decided = await Promise.allSettled([second, third, second].map((by) => decideAnnouncement(deps, by, { id, decision: 'APPROVED' })));
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalCode(decideAnnouncement(deps, third, { id, decision: 'REFUSED' }))).toBe('STATE_CHANGED');
    expect(await toldOf(id)).toHaveLength(MANY);
    expect(await rowOf(id)).toMatchObject({ state: 'SENDING', recipients: MANY });
  });

  it('and it goes to those who fit at that moment', async () => {
    const { id } = await write();
    const [leaving] = families;
    const [row] = await deps.db.read((tx) => tx.select({ number: application.number }).from(application).where(and(eq(application.guardianId, leaving?.guardian.guardianId ?? expect.unreachable()), eq(application.state, 'AWAITING_REVIEW'))));
    await withdrawApplication(deps, leaving?.guardian ?? expect.unreachable(), { number: row?.number ?? 0 });
    const late = await addFamily(deps);
    await apply(late);
    await decideAnnouncement(deps, second, { id, decision: 'APPROVED' });
    const recipients = (await toldOf(id)).map(({ guardianId }) => guardianId);
    expect(recipients).toContain(late.guardian.guardianId);
    expect(recipients).not.toContain(leaving?.guardian.guardianId);
  });

  it('who refuses ends it, who takes it back too, and neither tells anybody', async () => {
    const [refused, taken] = [(await write()).id, (await write()).id];
    await decideAnnouncement(deps, second, { id: refused, decision: 'REFUSED' });
    await takeBackAnnouncement(deps, author, { id: taken });
    expect(await refusalCode(takeBackAnnouncement(deps, author, { id: refused }))).toBe('STATE_CHANGED');
    for (const id of [refused, taken]) {
      await sendAnnouncement(deps, { announcementId: id });
      expect(await toldOf(id)).toEqual([]);
    }
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect(await refusalCode(takeBackAnnouncement(deps, other, { id: (await write()).id }))).toBe('FORBIDDEN');
  });

  it('the database holds it, and what was announced stays', async () => {
    const { id } = await write();
    const fails = (set: Partial<typeof announcement.$inferInsert>) => expect(deps.db.write((tx) => tx.update(announcement).set(set).where(eq(announcement.id, id)))).rejects.toThrow();
    await fails({ state: 'SENDING', recipients: MANY });
    await fails({ state: 'SENDING', recipients: MANY, decidedBy: author.staffId, decidedAt: deps.clock.now() });
    await fails({ text: { ru: 'Другое', kk: 'Басқа', en: 'Other' } });
    await expect(deps.db.write((tx) => tx.delete(announcement).where(eq(announcement.id, id)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(announcementRecipient))).rejects.toThrow();
  });
});

describe('N2 an announcement goes out in sets', () => {
  it('can be stopped half-way, and nobody after that is told', async () => {
    const id = await approved();
    await sendAnnouncement(deps, { announcementId: id }, 5);
    await stopAnnouncement(deps, second, { id });
    await sendAnnouncement(deps, { announcementId: id }, 5);
    expect((await toldOf(id)).filter(({ notificationId }) => notificationId !== null)).toHaveLength(5);
    expect(await rowOf(id)).toMatchObject({ state: 'STOPPED', told: 5, endedBy: second.staffId });
    expect(await refusalCode(stopAnnouncement(deps, author, { id }))).toBe('STATE_CHANGED');
  });

  it('whoever comes first of a stop and several sets at once, the count is what was told and nobody hears it twice', async () => {
    const id = await approved();
    const sets = () => sendAnnouncement(deps, { announcementId: id }, 4);
    await Promise.allSettled([sets(), sets(), stopAnnouncement(deps, author, { id }), sets(), sets()]);
    const told = (await toldOf(id)).flatMap(({ notificationId }) => notificationId ?? []);
    expect(await rowOf(id)).toMatchObject({ state: 'STOPPED', told: told.length });
    expect(told.length % 4).toBe(0);
    expect(new Set(told).size).toBe(told.length);
  });

  it('holds up nothing that is about somebody’s own application, also where its gateway answers nobody (N2)', async () => {
    await deps.db.write((tx) => tx.delete(message));
    const id = await approved();
    await sendAnnouncement(deps, { announcementId: id });
    deps.clock.advanceBy({ minutes: 1 });
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const silent: TestDeps = { ...deps, messages: { ...deps.messages, send: async (each) => answered.then(() => deps.messages.send(each)) } };
    const announcing = deliverAnnouncements(silent);
    const [family] = families;
    await deps.db.write((tx) =>
      notifyGuardians(tx, deps, deps.clock.now(), [{ guardianId: family?.guardian.guardianId ?? expect.unreachable(), applicationId: null, kind: 'CHILD_CONFIRMED', params: {} }]),
    );
    await deliverDue(deps);
    const states = async () => new Set((await deps.db.read((tx) => tx.select({ kind: message.kind, state: message.state }).from(message))).map(({ kind, state }) => `${kind} ${state}`));
    expect(await states()).toEqual(new Set(['CHILD_CONFIRMED SENT', 'ANNOUNCEMENT PENDING']));
    answer();
    await announcing;
    expect(await states()).toEqual(new Set(['CHILD_CONFIRMED SENT', 'ANNOUNCEMENT SENT']));
    const page = await announcementPage(deps, author, { id });
    expect(page.messages).toEqual({ sent: page.told + page.byChannel.filter(({ channel }) => channel === 'EMAIL').reduce((sum, { sent }) => sum + sent, 0), waiting: 0, failed: 0 });
  });

  it('asks for its own sweep and not for that of the others', async () => {
    const queued = async (name: string) => (await deps.db.read((tx) => tx.execute(sql`select from pgboss.job where name = ${name}`))).length;
    const before = [await queued('announcement.sweep'), await queued('message.sweep')];
    await sendAnnouncement(deps, { announcementId: await approved() });
    expect([await queued('announcement.sweep'), await queued('message.sweep')]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });
});

describe('S5, S1 announcements of a city', () => {
  it('stand in a list with who, what and to how many, page by page; their messages are counted on their own page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, next }: Awaited<ReturnType<typeof listAnnouncements>> = await listAnnouncements(deps, second, { after });
      seen.push(...rows.map(({ id }) => id));
      after = next;
      if (after === null) break;
    }
    expect(seen).toHaveLength(await deps.db.read((tx) => tx.$count(announcement)));
    expect(new Set(seen).size).toBe(seen.length);
    const { rows } = await listAnnouncements(deps, author, { after: null });
    expect(rows.find(({ state }) => state === 'SENT')).toMatchObject({ author: 'Иванова Анна', text: { ru: 'Приём в кабинете 214' } });
    expect(rows.every((row) => !Object.hasOwn(row, 'messages'))).toBe(true);
  });

  it('say who agreed, who read it, and what can be done', async () => {
    const id = await approved();
    await sendAnnouncement(deps, { announcementId: id });
    const [one] = await toldOf(id);
    await deps.db.write((tx) => tx.update(notification).set({ readAt: deps.clock.now() }).where(eq(notification.id, one?.notificationId ?? expect.unreachable())));
    expect(await announcementPage(deps, author, { id })).toMatchObject({ decision: { by: 'Вторая Анна' }, read: 1, reachesNow: null, may: { decide: false, takeBack: false, stop: false } });
    const waiting = (await write()).id;
    expect((await announcementPage(deps, author, { id: waiting })).may).toEqual({ decide: false, takeBack: true, stop: false });
    expect((await announcementPage(deps, second, { id: waiting })).may).toEqual({ decide: true, takeBack: false, stop: false });
    const actions = (await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, id)))).map(({ action }) => action);
    expect(actions.sort()).toEqual(['announcement.decided', 'announcement.written']);
  });

  it('are no other city’s', async () => {
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    const { id } = await write();
    expect((await listAnnouncements(deps, elsewhere, { after: null })).rows).toEqual([]);
    expect(await refusalCode(announcementPage(deps, elsewhere, { id }))).toBe('NOT_FOUND');
    expect(await refusalCode(stopAnnouncement(deps, elsewhere, { id }))).toBe('NOT_FOUND');
    expect(await refusalCode(decideAnnouncement(deps, elsewhere, { id, decision: 'APPROVED' }))).toBe('NOT_FOUND');
    expect(await refusalCode(writeAnnouncement(deps, elsewhere, draft()))).toBe('ANNOUNCEMENT_NOBODY');
    expect((await previewAnnouncement(deps, elsewhere, draft({ filter: { ...all, kindergartenId: city.kindergartens[0]?.id ?? '' } }))).guardians).toBe(0);
  });
});
