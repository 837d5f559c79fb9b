import type { GuardianActor } from '@balabaqsha/auth';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getProfile } from '../profile/index.ts';
import { notifyGuardians } from '../record/index.ts';
import { refusalCode, registered, signedIn } from '../scenario/index.ts';
import { listNotifications, markNotificationsRead, openNotification } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
async function someone(): Promise<GuardianActor> {
  const person = { iin: deps.register.addPerson({}).iin, phone: `+7708${String((phones += 1)).padStart(7, '0')}` };
  await registered(deps, person);
  return signedIn(deps, person.phone);
}

/** Tells him two things and answers their ids, the newer first. */
async function told({ guardianId }: GuardianActor): Promise<[string, string]> {
  const notices = (['CHILD_REFUSED', 'CHILD_CONFIRMED'] as const).map((kind) => ({ guardianId, applicationId: null, kind, params: {} }));
  for (const notice of notices) {
    deps.clock.advanceBy({ minutes: 1 });
    await deps.db.write((tx) => notifyGuardians(tx, deps, deps.clock.now(), [notice]));
  }
  const [newer, older] = await listNotifications(deps, { kind: 'guardian', guardianId, sessionId: 'any' });
  if (newer === undefined || older === undefined) throw new Error('he was not told');
  return [newer.id, older.id];
}

const unread = async (actor: GuardianActor): Promise<number> => (await getProfile(deps, actor)).unread;

describe('N1 the inbox', () => {
  it('counts what has not been read, and opening one says where it leads', async () => {
    const actor = await someone();
    const [newer, older] = await told(actor);
    expect(await unread(actor)).toBe(2);
    expect(await openNotification(deps, actor, { id: older })).toEqual({ kind: 'CHILD_REFUSED', applicationNumber: null });
    expect((await listNotifications(deps, actor)).map(({ id, read }) => [id, read])).toEqual([[newer, false], [older, true]]);
    expect(await openNotification(deps, actor, { id: older })).toEqual({ kind: 'CHILD_REFUSED', applicationNumber: null });
    await markNotificationsRead(deps, actor);
    expect(await unread(actor)).toBe(0);
  });

  it('is nobody else’s', async () => {
    const actor = await someone();
    const [newer] = await told(actor);
    expect(await refusalCode(openNotification(deps, await someone(), { id: newer }))).toBe('NOT_FOUND');
    expect(await unread(actor)).toBe(2);
  });
});
