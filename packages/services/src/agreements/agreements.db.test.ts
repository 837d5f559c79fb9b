import { acceptance } from '@balabaqsha/db/schema';
import { agreementsInForce, localDateOf } from '@balabaqsha/domain';
import { addFamily, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getProfile } from '../profile/index.ts';
import { refusalCode, registered, signedIn } from '../scenario/index.ts';
import { acceptAgreements } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

describe('A1 what a guardian accepted is known by text and version', () => {
  it('registration accepts both texts, so that nothing is asked at the first sign-in', async () => {
    const person = { iin: deps.register.addPerson({}).iin, phone: '+77090000001' };
    await registered(deps, person);
    expect((await getProfile(deps, await signedIn(deps, person.phone))).toAccept).toEqual([]);
  });

  it('who has accepted earlier versions only is asked, once', async () => {
    const { guardian } = await addFamily(deps);
    await deps.db.write((tx) => tx.insert(acceptance).values({ guardianId: guardian.guardianId, agreement: 'PRIVACY', version: '2020-01', acceptedAt: deps.clock.now() }));
    const { toAccept } = await getProfile(deps, guardian);
    expect(toAccept).toEqual(agreementsInForce(localDateOf(deps.clock.now())));
    const accept = () => acceptAgreements(deps, guardian, { shown: toAccept, consent: true });
    await Promise.all([accept(), accept()]);
    expect((await getProfile(deps, guardian)).toAccept).toEqual([]);
    const rows = await deps.db.read((tx) => tx.select().from(acceptance).where(eq(acceptance.guardianId, guardian.guardianId)));
    expect(rows.map(({ agreement, version }) => `${agreement} ${version}`).sort()).toEqual(['PRIVACY 2020-01', ...toAccept.map(({ agreement, version }) => `${agreement} ${version}`)].sort());
  });

  it('a version that is not in force can’t be accepted', async () => {
    const { guardian } = await addFamily(deps);
    expect(await refusalCode(acceptAgreements(deps, guardian, { shown: [{ agreement: 'TERMS', version: '2099-01' }], consent: true }))).toBe('STATE_CHANGED');
  });

  it('nobody changes what was accepted', async () => {
    const { guardian } = await addFamily(deps);
    await acceptAgreements(deps, guardian, { shown: agreementsInForce(localDateOf(deps.clock.now())), consent: true });
    await expect(deps.db.write((tx) => tx.update(acceptance).set({ version: 'x' }).where(eq(acceptance.guardianId, guardian.guardianId)))).rejects.toThrow('acceptance');
    await expect(deps.db.write((tx) => tx.delete(acceptance).where(eq(acceptance.guardianId, guardian.guardianId)))).rejects.toThrow('acceptance');
  });
});
