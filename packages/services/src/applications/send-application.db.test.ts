import { addCity, addFamily, addOtherParent, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application, applicationDraft, audit, message } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SendApplicationInput } from '../contract/application.ts';
import { confirmApplication } from '../review/index.ts';
import { filledForm, queueUp, refused } from '../scenario/index.ts';
import { cleanRetention } from '../retention/index.ts';
import { applicationCard, applicationForm, checkApplication, discardDraft, listApplications, saveDraft, sendApplication } from './index.ts';

let deps: TestDeps;
let city: CityData;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 2 }], [{ capacity: 2, correctionTypes: ['AUTISM'] }]]);
});
afterAll(() => deps.close());

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
const today = (): LocalDate => localDateOf(deps.clock.now());

describe('Q3 a sent application awaits the confirmation of its documents', () => {
  it('is told of, audited, and the draft is gone', async () => {
    const family = await addFamily(deps);
    await saveDraft(deps, family.guardian, { values: { conclusionNumber: 'A' }, conclusionFileId: family.conclusionFileId });
    const form = filledForm(family, wish());
    await checkApplication(deps, family.guardian, form);
    const { number, reviewer } = await sendApplication(deps, family.guardian, form);
    expect(reviewer).toBe('PMPK_SPECIALIST');
    const card = await applicationCard(deps, family.guardian, { number });
    expect(card).toMatchObject({ state: 'AWAITING_REVIEW', position: null, deadline: null, mine: true, actions: ['WITHDRAW'] });
    expect(card.history.map(({ event }) => event)).toEqual(['SENT']);
    expect((await applicationForm(deps, family.guardian, {})).draft).toBeNull();
    const [sms] = await deps.db.read((tx) => tx.select().from(message).where(eq(message.kind, 'APPLICATION_SENT')));
    expect(Object.keys(sms?.params ?? {}).sort()).toEqual(['link', 'number']);
    const logged = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'application.sent')));
    expect(logged.map(({ actorId }) => actorId)).toContain(family.guardian.guardianId);
  });
});

describe('Q7 one live application per child', () => {
  it('a double click makes one, and the second is told its number', async () => {
    const family = await addFamily(deps);
    const form = filledForm(family, wish());
    const results = await Promise.allSettled([sendApplication(deps, family.guardian, form), sendApplication(deps, family.guardian, form)]);
    const sent = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []));
    expect(sent).toHaveLength(1);
    const lost = results.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'APPLICATION_LIVE_EXISTS', params: { number: sent[0] }, fields: { childId: 'APPLICATION_LIVE_EXISTS' } });
  });

  it('C4 the other parent is told too, and reads without buttons', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
    const uploaded = await addFamily(deps, {});
    const answer = await refused(checkApplication(deps, other, { ...filledForm(family, wish()), conclusionFileId: uploaded.conclusionFileId }));
    expect(answer).toMatchObject({ code: 'APPLICATION_LIVE_EXISTS', params: { number }, fields: { childId: 'APPLICATION_LIVE_EXISTS', conclusionFileId: 'FILE_MISSING' } });
    expect((await listApplications(deps, other, {})).map((row) => [row.number, row.mine])).toEqual([[number, false]]);
    expect(await applicationCard(deps, other, { number })).toMatchObject({ mine: false, actions: [] });
  });
});

describe('Q2 everything that is wrong is told at its field', () => {
  const wrong: [string, (form: SendApplicationInput) => Partial<SendApplicationInput>, Record<string, string>][] = [
    ['a kindergarten without such a group', () => ({ kindergartenId: city.kindergartens[1]?.id ?? '' }), { kindergartenId: 'KINDERGARTEN_UNSUITABLE' }],
    ['an unknown city', () => ({ cityId: crypto.randomUUID() }), { cityId: 'INVALID_VALUE' }],
    ['somebody else’s child', () => ({ childId: crypto.randomUUID() }), { childId: 'NOT_FOUND' }],
    ['a file that is not there', () => ({ conclusionFileId: crypto.randomUUID() }), { conclusionFileId: 'FILE_MISSING' }],
    ['a conclusion from tomorrow', () => ({ conclusionIssuedOn: addDays(today(), 1) }), { conclusionIssuedOn: 'DATE_IN_FUTURE' }],
    ['a conclusion from before the birth', () => ({ conclusionIssuedOn: '2010-01-01' as LocalDate }), { conclusionIssuedOn: 'DATE_ORDER' }],
    ['a conclusion that ran out yesterday', () => ({ conclusionValidUntil: addDays(today(), -1) }), { conclusionValidUntil: 'CONCLUSION_EXPIRED' }],
    ['all at once', () => ({ childId: crypto.randomUUID(), conclusionValidUntil: addDays(today(), -1) }), { childId: 'NOT_FOUND', conclusionValidUntil: 'CONCLUSION_EXPIRED' }],
  ];
  it.each(wrong)('%s', async (_, change, fields) => {
    const family = await addFamily(deps);
    const form = filledForm(family, wish());
    const changed = { ...form, ...change(form) };
    expect((await refused(checkApplication(deps, family.guardian, changed))).fields).toEqual(fields);
    expect((await refused(sendApplication(deps, family.guardian, changed))).fields).toEqual(fields);
  });

  it('Q10 a conclusion may be used on its last day', async () => {
    const family = await addFamily(deps);
    await expect(checkApplication(deps, family.guardian, filledForm(family, { ...wish(), conclusionValidUntil: today() }))).resolves.toEqual({ done: true });
  });

  it('C3 an unconfirmed child', async () => {
    const family = await addFamily(deps, { guardianship: 'UNCONFIRMED' });
    expect((await refused(sendApplication(deps, family.guardian, filledForm(family, wish())))).code).toBe('CHILD_UNCONFIRMED');
  });

  it('Q11 a child past the age limit', async () => {
    const family = await addFamily(deps, { birthDate: `${Number(today().slice(0, 4)) - 9}-01-01` as LocalDate });
    expect((await refused(sendApplication(deps, family.guardian, filledForm(family, wish())))).code).toBe('CHILD_TOO_OLD');
  });
});

describe('Q1 applications stand in the order of submission', () => {
  it('also when many are sent in one instant: numbers, sequences and answers agree', async () => {
    const families = await Promise.all(Array.from({ length: 8 }, () => addFamily(deps, { birthDate: '2023-03-03' as LocalDate })));
    const answered: number[] = [];
    await Promise.all(families.map(async (family) => answered.push((await sendApplication(deps, family.guardian, filledForm(family, wish()))).number)));
    const rows = await deps.db.read((tx) =>
      tx.select({ number: application.number }).from(application).where(eq(application.birthYear, 2023)).orderBy(asc(application.submittedAt), asc(application.submitSequence)),
    );
    expect(rows.map(({ number }) => number)).toEqual([...answered].sort((a, b) => a - b));
  });

  it('a process whose clock is behind puts nobody before those who have their answer', async () => {
    const [early, late] = [await addFamily(deps, { birthDate: '2024-01-01' as LocalDate }), await addFamily(deps, { birthDate: '2024-01-01' as LocalDate })];
    const first = await sendApplication(deps, early.guardian, filledForm(early, wish()));
    const behind = { ...deps, clock: { now: () => new Date(deps.clock.now().getTime() - 40) } };
    const second = await sendApplication(behind, late.guardian, filledForm(late, wish()));
    const rows = await deps.db.read((tx) =>
      tx.select({ number: application.number }).from(application).where(eq(application.birthYear, 2024)).orderBy(asc(application.submittedAt), asc(application.submitSequence)),
    );
    expect(rows.map(({ number }) => number)).toEqual([first.number, second.number]);
  });
});

describe('Q6 positions', () => {
  it('count confirmed applications only, by submission and not by confirmation', async () => {
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const lane = { birthDate: '2022-10-10' as LocalDate };
    const slow = await addFamily(deps, lane);
    const fast = await addFamily(deps, lane);
    const slowNumber = (await sendApplication(deps, slow.guardian, filledForm(slow, wish()))).number;
    const fastNumber = await queueUp(deps, reviewer, fast, wish());
    const place = async (family: typeof slow, number: number) => (await applicationCard(deps, family.guardian, { number })).position;
    expect(await place(fast, fastNumber)).toEqual({ position: 1, of: 1 });
    expect(await confirmApplication(deps, reviewer, { number: slowNumber })).toEqual({ position: 1, of: 2 });
    expect(await place(fast, fastNumber)).toEqual({ position: 2, of: 2 });
    expect(await place(slow, slowNumber)).toEqual({ position: 1, of: 2 });
  });
});

describe('Q2 drafts', () => {
  it('keep what was typed; an absent file leaves the kept one, null drops it', async () => {
    const family = await addFamily(deps);
    const draft = async () => (await applicationForm(deps, family.guardian, {})).draft;
    await saveDraft(deps, family.guardian, { values: { conclusionNumber: '?' }, conclusionFileId: family.conclusionFileId });
    await saveDraft(deps, family.guardian, { values: { conclusionNumber: '??' } });
    expect(await draft()).toMatchObject({ values: { conclusionNumber: '??' }, conclusionFile: { id: family.conclusionFileId } });
    await saveDraft(deps, family.guardian, { values: {}, conclusionFileId: null });
    expect(await draft()).toMatchObject({ values: {}, conclusionFile: null });
    await discardDraft(deps, family.guardian, {});
    expect(await draft()).toBeNull();
  });

  it('take no file of somebody else', async () => {
    const [family, stranger] = [await addFamily(deps), await addFamily(deps)];
    expect((await refused(saveDraft(deps, family.guardian, { values: {}, conclusionFileId: stranger.conclusionFileId }))).fields).toEqual({ conclusionFileId: 'FILE_MISSING' });
  });

  it('D2 are deleted after 30 days without a touch', async () => {
    const family = await addFamily(deps);
    await saveDraft(deps, family.guardian, { values: { conclusionNumber: 'old' } });
    deps.clock.advanceBy({ days: 30 });
    await cleanRetention(deps);
    expect((await applicationForm(deps, family.guardian, {})).draft).not.toBeNull();
    deps.clock.advanceBy({ days: 1 });
    await cleanRetention(deps);
    expect(await deps.db.read((tx) => tx.select().from(applicationDraft).where(eq(applicationDraft.guardianId, family.guardian.guardianId)))).toEqual([]);
  });
});
