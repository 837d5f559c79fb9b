import { guardianship } from '@balabaqsha/db/schema';
import { addCity, addFamily, addOtherParent, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { listDataViews } from '../children/index.ts';
import { guardianshipInbox, laneApplications, officerCase } from '../city/index.ts';
import type { OwnData } from '../ports/index.ts';
import { filledForm, queueUp, refusalCode } from '../scenario/index.ts';
import { sendApplication } from '../applications/index.ts';
import { readFileAsStaff } from '../files/index.ts';
import { confirmApplication, reviewCase } from '../review/index.ts';
import { downloadOwnData } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
let officer: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'СЕЙТҚАЗИНА' });
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterAll(() => deps.close());

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
const viewsOf = async ({ guardian, childId }: Pick<Family, 'guardian' | 'childId'>) => (await listDataViews(deps, guardian, { id: childId })).views.map(({ view }) => view);
const download = async ({ guardian }: Family): Promise<OwnData> => JSON.parse(new TextDecoder().decode((await downloadOwnData(deps, guardian, { format: 'JSON', locale: 'ru' })).bytes)) as OwnData;

describe('A9 the guardian sees who looked at his child’s data', () => {
  it('with the role and the place of whoever looked, newest first', async () => {
    const family = await addFamily(deps);
    expect(await viewsOf(family)).toEqual([]);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
    await reviewCase(deps, reviewer, { number });
    await readFileAsStaff(deps, reviewer, { id: family.conclusionFileId }).catch(() => undefined);
    await confirmApplication(deps, reviewer, { number });
    await officerCase(deps, officer, { number });
    expect(await viewsOf(family)).toEqual(['APPLICATION', 'CONCLUSION', 'APPLICATION']);
    const { views } = await listDataViews(deps, family.guardian, { id: family.childId });
    expect(views.at(-1)).toMatchObject({ employee: 'Сейтқазина Анна', roles: [{ role: 'PMPK_SPECIALIST', organisation: { ru: 'Алматы' } }] });
  });

  it('lists too, if the child was on them', async () => {
    const one = await addFamily(deps, { birthDate: '2020-02-02' as Family['childBirthDate'] });
    const other = await addFamily(deps, { birthDate: '2022-02-02' as Family['childBirthDate'] });
    for (const family of [one, other]) await queueUp(deps, reviewer, family, wish());
    await laneApplications(deps, officer, { correctionType: 'SPEECH_SEVERE', birthYear: 2020, after: null });
    expect(await viewsOf(one)).toEqual(['QUEUE_LIST']);
    expect(await viewsOf(other)).toEqual([]);
  });

  it('C3 but nobody learns that somebody else has sent a proof about the child', async () => {
    const family = await addFamily(deps);
    const other = await addFamily(deps);
    await deps.db.write((tx) => tx.insert(guardianship).values({ guardianId: other.guardian.guardianId, childId: family.childId, state: 'UNCONFIRMED', createdAt: deps.clock.now() }));
    await guardianshipInbox(deps, officer, { show: 'OPEN', search: '' });
    expect(await viewsOf(family)).toEqual([]);
    await deps.db.write((tx) => tx.update(guardianship).set({ state: 'CONFIRMED' }).where(eq(guardianship.guardianId, other.guardian.guardianId)));
    expect(await viewsOf({ guardian: other.guardian, childId: family.childId })).toEqual(['GUARDIANSHIP']);
  });

  it('C3 C4 both parents do, strangers and those whose tie is not confirmed do not', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    const stranger = await addFamily(deps);
    const unconfirmed = await addFamily(deps, { guardianship: 'UNCONFIRMED' });
    expect(await viewsOf({ guardian: other, childId: family.childId })).toEqual([]);
    expect(await refusalCode(viewsOf({ guardian: stranger.guardian, childId: family.childId }))).toBe('NOT_FOUND');
    expect(await refusalCode(viewsOf(unconfirmed))).toBe('NOT_FOUND');
  });
});

describe('A9 everything that is kept about a guardian can be downloaded', () => {
  it('his own and nobody else’s', async () => {
    const family = await addFamily(deps);
    const stranger = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, wish());
    await officerCase(deps, officer, { number });
    const data = await download(family);
    expect(data.guardian).toMatchObject({ iin: family.guardianIin });
    expect(data.children).toMatchObject([{ guardianship: 'CONFIRMED', views: [{ view: 'APPLICATION' }] }]);
    expect(data.applications).toMatchObject([{ number, mine: true, conclusion: { number: 'A-1' } }]);
    expect(data.applications[0]?.history.map(({ event }) => event)).toEqual(['SENT', 'CONFIRMED']);
    expect(data.notifications.map(({ kind }) => kind).sort()).toEqual(['APPLICATION_CONFIRMED', 'APPLICATION_SENT']);
    expect(data.files).toMatchObject([{ name: 'заключение.pdf', purpose: 'PMPK_CONCLUSION' }]);
    expect(JSON.stringify(data)).not.toContain(stranger.guardianIin);
  });

  it('without passwords, hashes and keys', async () => {
    const family = await addFamily(deps);
    expect(JSON.stringify(await download(family))).not.toMatch(/passwordHash|codeHash|storageKey|sha256/i);
  });

  it('C4 of the other parent’s application what he may see, not his papers', async () => {
    const family = await addFamily(deps);
    const other = await addOtherParent(deps, family);
    const number = await queueUp(deps, reviewer, family, wish());
    const { bytes } = await downloadOwnData(deps, other, { format: 'JSON', locale: 'ru' });
    const data = JSON.parse(new TextDecoder().decode(bytes)) as OwnData;
    expect(data.applications).toMatchObject([{ number, mine: false, renewals: [], appeals: [], enrolments: [], contracts: [] }]);
    expect(data.children.map(({ guardianship }) => guardianship)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(data.files.length).toBe(1);
  });

  it('ten times an hour, each time with a line in the audit log', async () => {
    const family = await addFamily(deps);
    for (let each = 0; each < 10; each += 1) await downloadOwnData(deps, family.guardian, { format: 'PDF', locale: 'kk' });
    expect(await refusalCode(download(family))).toBe('TOO_MANY_ATTEMPTS');
    const lines = await deps.db.read((tx) => tx.query.audit.findMany({ where: (row, { and, eq }) => and(eq(row.action, 'own-data.downloaded'), eq(row.actorId, family.guardian.guardianId)) }));
    expect(lines).toHaveLength(10);
  });
});
