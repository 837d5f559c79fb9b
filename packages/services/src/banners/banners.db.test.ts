import { audit, banner } from '@balabaqsha/db/schema';
import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { bannerInput, changeBannerInput } from '../contract/banner.ts';
import { refusalCode, stranger } from '../scenario/index.ts';
import { addBanner, bannerBoard, changeBanner, endBanner, shownBanners } from './index.ts';

let deps: TestDeps;
let first: StaffActor;
let second: StaffActor;
beforeAll(async () => {
  deps = await testDeps({ start: '2026-11-25T05:00:00Z' });
  const { cityId } = await addCity(deps);
  first = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
});
beforeEach(() => deps.clock.advanceBy({ days: 1 }));
afterAll(() => deps.close());

/** Wall-clock time of Almaty so many hours after now, as the form gives it. */
const hour = (hours: number): string => new Date(deps.clock.now().getTime() + (hours + 5) * 3_600_000).toISOString().slice(0, 16);
const form = (text = 'Портал не работает') => ({ place: 'PORTAL', kind: 'OUTAGE', textRu: text, textKk: 'Портал істемейді', textEn: 'The portal is down', shownFrom: '', startsAt: hour(0), endsAt: hour(2) });
const add = (fields: Partial<ReturnType<typeof form>> = {}, by: StaffActor = first) => addBanner(deps, by, bannerInput.parse({ ...form(), ...fields }));
const shown = async (place: 'PORTAL' | 'CONSOLE' = 'PORTAL') => (await shownBanners(deps, stranger, { place })).map(({ text, isAhead }) => [text.ru, isAhead]);
const newest = async () => (await bannerBoard(deps, first, {})).open.at(-1) ?? expect.unreachable('no banner');
const change = async (by: StaffActor, fields: Partial<ReturnType<typeof form>> & { id: string; version: number }) => changeBanner(deps, by, changeBannerInput.parse({ ...form(), ...fields }));

describe('banners above every page', () => {
  it('are shown to everybody for their time, and go by themselves', async () => {
    await add();
    expect(await shown()).toEqual([['Портал не работает', false]]);
    expect(await shown('CONSOLE')).toEqual([]);
    deps.clock.advanceBy({ hours: 2 });
    expect(await shown()).toEqual([]);
  });

  it('planned works are told of ahead, several at once, the present and the gravest first', async () => {
    await add({ kind: 'WORKS', textRu: 'Ночью работы', shownFrom: hour(0), startsAt: hour(10), endsAt: hour(14), place: 'EVERYWHERE' });
    await add({ kind: 'NOTICE', textRu: 'Новая памятка' });
    await add();
    expect(await shown()).toEqual([['Портал не работает', false], ['Новая памятка', false], ['Ночью работы', true]]);
    expect(await shown('CONSOLE')).toEqual([['Ночью работы', true]]);
  });

  it('a process asks the database once in five seconds, whoever asks', async () => {
    expect(await shown()).toEqual([]);
    await add();
    expect(await shown()).toEqual([]);
    deps.clock.advanceBy({ seconds: 5 });
    expect(await shown()).toHaveLength(1);
  });

  it('have another mark once their words are others, and the same while only the time is', async () => {
    await add();
    const mark = async () => (await shownBanners(deps, stranger, { place: 'PORTAL' }))[0]?.mark;
    const before = await mark();
    const { id } = await newest();
    await change(second, { id, version: 1, endsAt: hour(3) });
    deps.clock.advanceBy({ seconds: 5 });
    expect(await mark()).toBe(before);
    await change(second, { id, version: 2, textRu: 'Портал снова работает, вход закрыт', endsAt: hour(3) });
    deps.clock.advanceBy({ seconds: 5 });
    expect(await mark()).not.toBe(before);
  });

  it('times and words are refused at their field', () => {
    const wrong = (fields: Partial<ReturnType<typeof form>>) => bannerInput.safeParse({ ...form(), ...fields }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(wrong({ endsAt: hour(0) })).toEqual([['endsAt', 'DATE_ORDER']]);
    expect(wrong({ shownFrom: hour(1) })).toEqual([['startsAt', 'DATE_ORDER']]);
    expect(wrong({ startsAt: '' })).toEqual([['startsAt', 'REQUIRED']]);
    expect(wrong({ startsAt: '2026-02-30T10:00' })).toEqual([['startsAt', 'DATE_INVALID']]);
    expect(wrong({ textKk: ' ' })).toEqual([['textKk', 'REQUIRED']]);
  });

  it('one that would be over at once is refused', async () => {
    expect(await refusalCode(add({ startsAt: hour(-3), endsAt: hour(-1) }))).toBe('DATE_IN_PAST');
  });
});

describe('two administrators and one banner', () => {
  it('who saved second is told, and nothing is overwritten', async () => {
    await add();
    const { id, version } = await newest();
    await change(second, { id, version, textRu: 'Вход не работает' });
    expect(await refusalCode(change(first, { id, version, textRu: 'Всё сломалось' }))).toBe('VERSION_OUTDATED');
    expect((await newest()).text.ru).toBe('Вход не работает');
  });

  it('it is ended once, whoever is faster, and never changes after that', async () => {
    await add();
    const { id } = await newest();
    const answers = await Promise.allSettled([endBanner(deps, first, { id }), endBanner(deps, second, { id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    deps.clock.advanceBy({ seconds: 5 });
    expect(await shown()).toEqual([]);
    expect(await refusalCode(endBanner(deps, first, { id }))).toBe('STATE_CHANGED');
    expect(await refusalCode(change(first, { id, version: 2 }))).toBe('STATE_CHANGED');
    expect((await bannerBoard(deps, first, {})).over.find((each) => each.id === id)?.ended).not.toBeNull();
  });

  it('the database holds that too', async () => {
    await add();
    const { id } = await newest();
    const set = (values: Partial<typeof banner.$inferInsert>) => deps.db.write((tx) => tx.update(banner).set(values).where(eq(banner.id, id)));
    await expect(deps.db.write((tx) => tx.delete(banner).where(eq(banner.id, id)))).rejects.toThrow();
    await expect(set({ version: 3 })).rejects.toThrow();
    await expect(set({ version: 2, endedAt: deps.clock.now() })).rejects.toThrow();
    await expect(set({ version: 2, text: { ru: 'а', kk: ' ', en: 'b' } })).rejects.toThrow();
    await expect(set({ version: 2, endsAt: deps.clock.now(), startsAt: deps.clock.now() })).rejects.toThrow();
    await endBanner(deps, first, { id });
    await expect(set({ version: 3, endedAt: null, endedBy: null })).rejects.toThrow();
  });
});

describe('S5 what was done with a banner', () => {
  it('is in the log, by whom', async () => {
    await add();
    const { id } = await newest();
    await change(second, { id, version: 1 });
    await endBanner(deps, first, { id });
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorId: audit.actorId }).from(audit).where(eq(audit.subjectId, id)).orderBy(asc(audit.id)));
    expect(rows).toEqual([
      { action: 'banner.added', actorId: first.staffId },
      { action: 'banner.changed', actorId: second.staffId },
      { action: 'banner.ended', actorId: first.staffId },
    ]);
  });
});
