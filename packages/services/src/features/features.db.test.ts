import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { applicationDraft, audit, featurePause, voucher } from '@balabaqsha/db/schema';
import { addDays, FEATURES, localDateOf, localTimeOf, workingDayFrom, type Feature, type GuardianId } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestRegistrationCode } from '../account/index.ts';
import type { StaffActor } from '../actor.ts';
import { pauseFeatureInput } from '../contract/feature.ts';
import { orderDueForecasts } from '../forecast/index.ts';
import { subscribeDevice } from '../push/index.ts';
import { advanceCity } from '../queue/index.ts';
import { cleanRetention } from '../retention/index.ts';
import { queueUp, refusalCode, refused, stranger } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { featureBoard, featuresOff, pauseFeature, resumeFeature } from './index.ts';

let deps: TestDeps;
let city: CityData;
let first: StaffActor;
let second: StaffActor;
beforeEach(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  first = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
  second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
});
afterEach(() => deps.close());

/** Wall-clock time of Almaty so many hours after now, as the form gives it. */
const hour = (hours: number): string => new Date(deps.clock.now().getTime() + (hours + 5) * 3_600_000).toISOString().slice(0, 16);
const pause = (feature: Feature, fields: { cityId?: string; offFrom?: string; offUntil?: string } = {}, by: StaffActor = first) =>
  pauseFeature(deps, by, pauseFeatureInput.parse({ feature, cityId: '', offFrom: '', offUntil: '', why: 'Работы в реестре', ...fields }));
const open = async () => (await featureBoard(deps, first, {})).open;
const resume = async (by: StaffActor = first) => resumeFeature(deps, by, { id: (await open())[0]?.id ?? '' });
const register = (phone: string) => requestRegistrationCode(deps, stranger, { phone, iin: deps.register.addPerson({}).iin, consent: true, locale: 'ru' });
const kindergartenId = () => city.kindergartens[0]?.id ?? '';
const reviewer = () => addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
const send = async () => queueUp(deps, await reviewer(), await addFamily(deps), { cityId: city.cityId, kindergartenId: kindergartenId() });

describe('a feature that is switched off is refused by the service', () => {
  it('registration, with the time at which it opens again', async () => {
    await pause('REGISTRATION', { offUntil: hour(2) });
    expect(await refused(register('+77010000001'))).toMatchObject({ code: 'SWITCHED_OFF', params: { feature: 'REGISTRATION', until: new Date(deps.clock.now().getTime() + 7_200_000).toISOString() } });
    deps.clock.advanceBy({ hours: 2 });
    await register('+77010000001');
  });

  it('sending an application, in the city where it is off and nowhere else', async () => {
    const other = await addCity(deps);
    await pause('APPLICATIONS', { cityId: other.cityId });
    await send();
    // The list has the newest on top.
    deps.clock.advanceBy({ seconds: 1 });
    await pause('APPLICATIONS', { cityId: city.cityId });
    expect(await refusalCode(send())).toBe('SWITCHED_OFF');
    await resume();
    await send();
  });

  it('push messages on a new device', async () => {
    const { guardian } = await addFamily(deps);
    await pause('WEB_PUSH');
    expect(await refusalCode(subscribeDevice(deps, guardian, { endpoint: 'https://push.test/1', p256dh: 'k', auth: 'a', userAgent: 'test' }))).toBe('SWITCHED_OFF');
  });

  it('a forecast is not made for nobody', async () => {
    await pause('FORECAST', { cityId: city.cityId });
    expect(await orderDueForecasts(deps)).toEqual({ ordered: 0 });
    await resume();
    expect(await orderDueForecasts(deps)).toEqual({ ordered: 1 });
  });

  it('from a coming instant on, and pages are told which and where', async () => {
    await pause('APPLICATIONS', { cityId: city.cityId, offFrom: hour(1), offUntil: hour(3) });
    const off = () => featuresOff(deps, stranger, {});
    expect(await off()).toEqual([]);
    await send();
    deps.clock.advanceBy({ hours: 1 });
    expect(await off()).toMatchObject([{ feature: 'APPLICATIONS', cityCode: expect.any(String), until: expect.any(Date) }]);
    expect(await refusalCode(send())).toBe('SWITCHED_OFF');
  });
});

describe('V3 V4 no deadline runs out because of a switch', () => {
  it('a voucher is answered with everything off', async () => {
    const family = await addFamily(deps);
    const number = await queueUp(deps, await reviewer(), family, { cityId: city.cityId, kindergartenId: kindergartenId() });
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    for (const feature of FEATURES) await pause(feature);
    await acceptVoucher(deps, family.guardian, { number });
    expect((await deps.db.read((tx) => tx.select({ state: voucher.state }).from(voucher)))[0]?.state).toBe('ACCEPTED');
  });

  it('D2 a draft that could not be sent is kept, and a week longer', async () => {
    const { guardian } = await addFamily(deps);
    const guardianId: GuardianId = guardian.guardianId;
    await deps.db.write((tx) => tx.insert(applicationDraft).values({ guardianId, values: {}, updatedAt: deps.clock.now() }));
    deps.clock.advanceBy({ days: 29 });
    await pause('APPLICATIONS');
    deps.clock.advanceBy({ days: 5 });
    expect((await cleanRetention(deps)).draft).toBe(0);
    await resume();
    deps.clock.advanceBy({ days: 6 });
    expect((await cleanRetention(deps)).draft).toBe(0);
    deps.clock.advanceBy({ days: 1 });
    expect((await cleanRetention(deps)).draft).toBe(1);
  });
});

describe('two administrators and one switch', () => {
  it('who switches off what is off, or is to be, is told', async () => {
    const answers = await Promise.allSettled([pause('REGISTRATION', {}, first), pause('REGISTRATION', {}, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalCode(pause('REGISTRATION', {}, second))).toBe('STATE_CHANGED');
    await pause('FORECAST', { offFrom: hour(24) });
    expect(await refused(pause('FORECAST', {}, second))).toMatchObject({ code: 'CHANGE_PENDING', params: { day: localDateOf(new Date(deps.clock.now().getTime() + 86_400_000)) } });
  });

  it('it is switched on once', async () => {
    await pause('REGISTRATION');
    const [row] = await open();
    const answers = await Promise.allSettled([first, second].map((by) => resumeFeature(deps, by, { id: row?.id ?? '' })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('one that came on by itself can be off again, and the history has both', async () => {
    await pause('REGISTRATION', { offUntil: hour(1) });
    deps.clock.advanceBy({ hours: 1 });
    await pause('REGISTRATION', { offUntil: hour(1) }, second);
    const { open: present, over } = await featureBoard(deps, first, {});
    expect([present.length, over.length]).toEqual([1, 1]);
    expect(over[0]?.ended).toMatchObject({ by: null });
  });

  it('S5 it is in the log, and no row is ever changed or deleted', async () => {
    await pause('REGISTRATION');
    const [row] = await open();
    const id = row?.id ?? '';
    await expect(deps.db.write((tx) => tx.delete(featurePause).where(eq(featurePause.id, id)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.update(featurePause).set({ why: 'x' }).where(eq(featurePause.id, id)))).rejects.toThrow();
    await resume(second);
    await expect(deps.db.write((tx) => tx.update(featurePause).set({ endedAt: null, endedBy: null }).where(eq(featurePause.id, id)))).rejects.toThrow();
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorId: audit.actorId }).from(audit).where(eq(audit.subjectId, id)).orderBy(asc(audit.id)));
    expect(rows).toEqual([{ action: 'feature.paused', actorId: first.staffId }, { action: 'feature.resumed', actorId: second.staffId }]);
  });

  it('a feature that knows no city is off everywhere or not at all', () => {
    const issues = pauseFeatureInput.safeParse({ feature: 'REGISTRATION', cityId: city.cityId, offFrom: '', offUntil: '', why: 'x' }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([['cityId', 'INVALID_VALUE']]);
  });
});
