import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit, message, supportMessage } from '@balabaqsha/db/schema';
import { desc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { deliverDue } from '../messages/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { refusalCode, refused } from '../scenario/index.ts';
import {
  addTemplate, answerSupportMessage, changeTemplate, handleSupportMessage, leaveSupportMessage, removeTemplate, reopenSupportMessage, severalLetters, supportCase, supportInbox, supportTemplates, takeSupportMessage, undoSeveralLetters,
} from './index.ts';

let deps: TestDeps;
let city: CityData;
let aigul: StaffActor;
let berik: StaffActor;
let letters = 0;
/** Both of them, in the test's city. */
const NAME = 'Иванова Анна';

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  aigul = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
  berik = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterEach(() => deps.close());

const list = async (by: StaffActor, show: 'OPEN' | 'MINE' | 'DONE' = 'OPEN', search = '') => (await supportInbox(deps, by, { show, search })).rows;

/** A letter; each comes a minute after the one before. */
async function letter(over: { name?: string; contact?: string } = {}): Promise<string> {
  letters += 1;
  deps.clock.advanceBy({ minutes: 1 });
  await sendSupportMessage(deps, { kind: 'anonymous' }, { name: 'Айгерім', contact: `+7 701 555 ${1000 + letters}`, text: `Сұрақ ${letters}`, locale: 'kk', attachment: null, ...over });
  const [newest] = await deps.db.read((tx) => tx.select({ id: supportMessage.id }).from(supportMessage).orderBy(desc(supportMessage.createdAt)).limit(1));
  return newest?.id ?? expect.unreachable('no letter');
}

describe('P6 letters wait in a line, the oldest first', () => {
  it('page by page, also while others come and go', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 53; each += 1) ids.push(await letter());
    const first = await supportInbox(deps, aigul, { show: 'OPEN', search: '' });
    await letter();
    await handleSupportMessage(deps, aigul, { id: ids[3] ?? '' });
    const second = await supportInbox(deps, aigul, { show: 'OPEN', search: '', after: first.next });
    expect([first.rows, second.rows].map((rows) => rows.length)).toEqual([50, 4]);
    expect([...first.rows, ...second.rows].slice(0, 53).map(({ id }) => id)).toEqual(ids);
    expect([first.open, second.open, second.next]).toEqual([53, 53, null]);
    expect((await supportInbox(deps, aigul, { show: 'OPEN', search: '', after: 'made up' })).rows[0]?.id).toBe(ids[0]);
  });

  it('are found by name without the letters that a keyboard lacks, by phone and by e-mail, done ones too', async () => {
    const named = await letter({ name: 'Әсел Қуанова' });
    const mailed = await letter({ contact: 'Dina@Mail.kz' });
    const called = await letter({ contact: '8 701 000 11 22' });
    await handleSupportMessage(deps, aigul, { id: named });
    const found = async (search: string) => (await list(berik, 'OPEN', search)).map(({ id }) => id);
    expect([await found('асел ку'), await found('dina@mail.kz'), await found('+77010001122'), await found('Куанова')]).toEqual([[named], [mailed], [called], []]);
    const read = (await deps.db.read((tx) => tx.select().from(audit))).filter(({ action }) => action === 'support.read');
    expect(JSON.stringify(read)).not.toContain('dina');
  });
});

describe('P6 of two employees one has a letter in hand', () => {
  it('the other is told who, and can take it over from him whom he saw there', async () => {
    const id = await letter();
    await takeSupportMessage(deps, aigul, { id });
    await takeSupportMessage(deps, aigul, { id });
    expect((await list(aigul, 'MINE')).map((row) => row.id)).toEqual([id]);
    expect(await refused(takeSupportMessage(deps, berik, { id }))).toMatchObject({ code: 'SUPPORT_TAKEN', params: { employee: NAME } });
    expect(await refusalCode(answerSupportMessage(deps, berik, { id, answer: 'Сәлем', handled: true }))).toBe('SUPPORT_TAKEN');
    expect(await refusalCode(handleSupportMessage(deps, berik, { id }))).toBe('SUPPORT_TAKEN');
    const seen = (await supportCase(deps, berik, { id })).taken;
    expect(seen).toMatchObject({ name: NAME, isMe: false });
    await takeSupportMessage(deps, berik, { id, from: seen?.at });
    expect(await refusalCode(leaveSupportMessage(deps, aigul, { id }))).toBe('SUPPORT_TAKEN');
    await leaveSupportMessage(deps, berik, { id });
    expect((await supportCase(deps, aigul, { id })).taken).toBeNull();
    expect(await list(aigul, 'MINE')).toEqual([]);
  });

  it('at once: one gets it', async () => {
    const id = await letter();
    const answers = await Promise.allSettled([takeSupportMessage(deps, aigul, { id }), takeSupportMessage(deps, berik, { id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('P6 N2 an answer goes the way that its reader gave', () => {
  it('as an SMS in his language, and what became of it is seen', async () => {
    const id = await letter({ contact: '8 (701) 222-33-44' });
    await answerSupportMessage(deps, aigul, { id, answer: 'Кабинетке кіріңіз', handled: false });
    expect(await supportCase(deps, aigul, { id })).toMatchObject({ channel: 'SMS', taken: { isMe: true }, handled: null, answers: [{ text: 'Кабинетке кіріңіз', by: NAME, state: 'PENDING' }] });
    await deliverDue(deps);
    expect(deps.messages.sent.at(-1)).toMatchObject({ channel: 'SMS', to: '+77012223344' });
    expect((await supportCase(deps, aigul, { id })).answers).toEqual([expect.objectContaining({ state: 'SENT' })]);
    expect(await deps.db.read((tx) => tx.select({ kind: message.kind, locale: message.locale }).from(message))).toEqual([{ kind: 'SUPPORT_ANSWER', locale: 'kk' }]);
  });

  it('as an e-mail, and closes the letter where that is all', async () => {
    const id = await letter({ contact: 'A@b.kz' });
    await answerSupportMessage(deps, aigul, { id, answer: 'Готово', handled: true });
    await deliverDue(deps);
    expect(deps.messages.sent.at(-1)).toMatchObject({ channel: 'EMAIL', to: 'a@b.kz' });
    expect(await supportCase(deps, berik, { id })).toMatchObject({ taken: null, handled: { by: NAME } });
    expect(await refused(answerSupportMessage(deps, berik, { id, answer: 'Ещё', handled: true }))).toMatchObject({ code: 'SUPPORT_HANDLED', params: { employee: NAME } });
  });

  it('nowhere where nothing can be sent: he has to be called', async () => {
    const id = await letter({ contact: '8 (727) 339-72-22' });
    expect((await supportCase(deps, aigul, { id })).channel).toBeNull();
    expect(await refusalCode(answerSupportMessage(deps, aigul, { id, answer: 'x', handled: true }))).toBe('NO_CHANNEL');
    expect(await deps.db.read((tx) => tx.$count(message))).toBe(0);
  });
});

describe('P6 a letter that was done with', () => {
  it('can be opened again; the second of two who close it is told who did', async () => {
    const id = await letter();
    await handleSupportMessage(deps, aigul, { id });
    await handleSupportMessage(deps, aigul, { id });
    expect(await refused(handleSupportMessage(deps, berik, { id }))).toMatchObject({ code: 'SUPPORT_HANDLED', params: { employee: NAME } });
    expect((await list(berik, 'DONE')).map((row) => row.id)).toEqual([id]);
    await reopenSupportMessage(deps, berik, { id });
    await reopenSupportMessage(deps, aigul, { id });
    expect((await list(berik)).map((row) => row.id)).toEqual([id]);
    await handleSupportMessage(deps, berik, { id });
  });
});

describe('P6 words to answer with', () => {
  const words = { title: 'Код', textRu: 'Код', textKk: 'Код келеді', textEn: 'Code' };

  it('are the city’s own; of two who change them the second is told', async () => {
    await addTemplate(deps, aigul, words);
    const [template] = await supportTemplates(deps, berik, {});
    expect(template).toMatchObject({ title: 'Код', text: { kk: 'Код келеді' }, changedBy: NAME });
    const { id, changedAt: seen } = template ?? expect.unreachable('no template');
    deps.clock.advanceBy({ minutes: 1 });
    await changeTemplate(deps, berik, { id, seen, ...words, textRu: 'Код придёт' });
    expect(await refusalCode(changeTemplate(deps, aigul, { id, seen, ...words }))).toBe('VERSION_OUTDATED');
    const elsewhere = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: (await addCity(deps)).cityId });
    expect(await supportTemplates(deps, elsewhere, {})).toEqual([]);
    expect(await refusalCode(changeTemplate(deps, elsewhere, { id, seen, ...words }))).toBe('NOT_FOUND');
    await removeTemplate(deps, elsewhere, { id });
    expect(await supportTemplates(deps, aigul, {})).toHaveLength(1);
    await removeTemplate(deps, aigul, { id });
    expect(await supportTemplates(deps, aigul, {})).toEqual([]);
  });
});

describe('P6 several letters at once', () => {
  it('are taken, closed and opened again, each with its own line in the log, and back', async () => {
    const ids = [await letter(), await letter()];
    const closed = async () => (await list(aigul, 'DONE')).map(({ id }) => id).sort();
    await severalLetters(deps, aigul, { deed: 'take', ids });
    expect((await list(aigul, 'MINE')).map(({ id }) => id)).toEqual(ids);
    await severalLetters(deps, aigul, { deed: 'leave', ids });
    expect(await list(aigul, 'MINE')).toEqual([]);
    await severalLetters(deps, aigul, { deed: 'handle', ids });
    expect(await closed()).toEqual([...ids].sort());
    await severalLetters(deps, aigul, { deed: 'reopen', ids });
    expect(await closed()).toEqual([]);
    const actions = (await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit))).map(({ action }) => action);
    expect(['support.taken', 'support.left', 'support.handled', 'support.reopened'].map((action) => actions.filter((each) => each === action).length)).toEqual([2, 2, 2, 2]);
  });

  it('all or none: a colleague who was faster with one of them is named, and the others stay', async () => {
    const ids = [await letter(), await letter()];
    await takeSupportMessage(deps, berik, { id: ids[1] ?? '' });
    expect(await refused(severalLetters(deps, aigul, { deed: 'handle', ids }))).toMatchObject({ code: 'SUPPORT_TAKEN', params: { employee: NAME, writer: 'Айгерім' } });
    expect((await list(aigul)).map(({ id, handledAt }) => [id, handledAt])).toEqual(ids.map((id) => [id, null]));
  });

  it('by two at once: one of them does it', async () => {
    const ids = [await letter(), await letter()];
    const both = await Promise.allSettled([severalLetters(deps, aigul, { deed: 'take', ids }), severalLetters(deps, berik, { deed: 'take', ids: [...ids].reverse() })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('P6 what was done with several letters is taken back exactly', () => {
  const state = async () =>
    deps.db.read((tx) =>
      tx.select({ id: supportMessage.id, takenBy: supportMessage.takenBy, takenAt: supportMessage.takenAt, handledBy: supportMessage.handledBy, handledAt: supportMessage.handledAt }).from(supportMessage).orderBy(supportMessage.id),
    );
  const later = () => deps.clock.advanceBy({ minutes: 1 });

  /** One letter that nobody has and one that Aigul has in hand. */
  async function freeAndOwn(): Promise<string[]> {
    const ids = [await letter(), await letter()];
    await takeSupportMessage(deps, aigul, { id: ids[1] ?? '' });
    later();
    return ids;
  }

  /** One letter that Aigul has closed and one that a colleague has. */
  async function bothClosed(): Promise<string[]> {
    const ids = [await letter(), await letter()];
    await handleSupportMessage(deps, aigul, { id: ids[0] ?? '' });
    later();
    await handleSupportMessage(deps, berik, { id: ids[1] ?? '' });
    later();
    return ids;
  }

  it.each([
    ['take', freeAndOwn, 1],
    ['handle', freeAndOwn, 2],
    ['leave', freeAndOwn, 1],
    ['reopen', bothClosed, 2],
  ] as const)('after %s: who had them and who had closed them, and when', async (deed, prepared, changed) => {
    const ids = await prepared();
    const was = await state();
    const done = await severalLetters(deps, aigul, { deed, ids });
    expect(done.ids).toHaveLength(changed);
    expect(await state()).not.toEqual(was);
    later();
    await undoSeveralLetters(deps, aigul, done);
    expect(await state()).toEqual(was);
  });

  it('once, by whoever did it, and at the time when he did', async () => {
    const done = await severalLetters(deps, aigul, { deed: 'take', ids: await freeAndOwn() });
    const was = await state();
    expect(await refusalCode(undoSeveralLetters(deps, berik, done))).toBe('SUPPORT_CHANGED');
    expect(await refusalCode(undoSeveralLetters(deps, aigul, { ...done, at: new Date(0) }))).toBe('SUPPORT_CHANGED');
    expect(await state()).toEqual(was);
    await undoSeveralLetters(deps, aigul, done);
    expect(await refusalCode(undoSeveralLetters(deps, aigul, done))).toBe('SUPPORT_CHANGED');
  });

  it('all or none: where a colleague opened one again and closed it, that stays, and whose letter it is is said', async () => {
    const done = await severalLetters(deps, aigul, { deed: 'handle', ids: await freeAndOwn() });
    later();
    await reopenSupportMessage(deps, berik, { id: done.ids[1] ?? '' });
    await handleSupportMessage(deps, berik, { id: done.ids[1] ?? '' });
    const was = await state();
    expect(await refused(undoSeveralLetters(deps, aigul, done))).toMatchObject({ code: 'SUPPORT_CHANGED', params: { writer: 'Айгерім' } });
    expect(await state()).toEqual(was);
  });

  it('also after somebody has read one, for to read changes nothing', async () => {
    const done = await severalLetters(deps, aigul, { deed: 'handle', ids: await freeAndOwn() });
    await supportCase(deps, berik, { id: done.ids[0] ?? '' });
    await undoSeveralLetters(deps, aigul, done);
    expect(await list(aigul, 'DONE')).toEqual([]);
  });

  it('not of a letter whose account was deleted meanwhile (A9)', async () => {
    const done = await severalLetters(deps, aigul, { deed: 'handle', ids: [await letter()] });
    await deps.db.write((tx) => tx.update(supportMessage).set({ contact: '-' }));
    expect(await refusalCode(undoSeveralLetters(deps, aigul, done))).toBe('SUPPORT_CHANGED');
  });
});
