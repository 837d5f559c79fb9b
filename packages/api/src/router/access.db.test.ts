import { ACTIONS, CALLERS, PERMISSIONS, type Action, type Actor, type Caller } from '@balabaqsha/auth';
import { KINDERGARTEN_ROLES, type GuardianId, type StaffRole } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../caller.ts';
import { refusalOf } from '../refusal.ts';
import { appRouter } from './index.ts';

let deps: TestDeps;
let city: CityData;
const actors = new Map<Caller, Actor>();

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  for (const caller of CALLERS) actors.set(caller, await actorFor(caller));
});
afterAll(() => deps.close());

async function actorFor(caller: Caller): Promise<Actor> {
  if (caller === 'ANONYMOUS') return { kind: 'anonymous' };
  if (caller === 'GUARDIAN') return { kind: 'guardian', guardianId: '00000000-0000-4000-8000-000000000001' as GuardianId, sessionId: 'none' };
  const atKindergarten = KINDERGARTEN_ROLES.some((role) => role === caller);
  const kindergartenId = city.kindergartens[0]?.id;
  return addStaff(deps, { role: caller satisfies StaffRole, cityId: city.cityId, ...(atKindergarten && kindergartenId ? { kindergartenId } : {}) });
}

function procedureAt(api: Api, path: string): (input: unknown) => Promise<unknown> {
  const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], api);
  return found as (input: unknown) => Promise<unknown>;
}

/** What the API says to input that no schema takes: who may not call is refused before anybody looks at it. */
async function answer(action: Action, caller: Caller): Promise<'allowed' | 'NOT_SIGNED_IN' | 'FORBIDDEN'> {
  const actor = actors.get(caller);
  if (actor === undefined) throw new Error(`no actor for ${caller}`);
  try {
    await procedureAt(createApi({ deps, actor }), action)('no object');
    return 'allowed';
  } catch (error) {
    const { code } = refusalOf(error);
    return code === 'NOT_SIGNED_IN' || code === 'FORBIDDEN' ? code : 'allowed';
  }
}

describe('S1 every procedure is called by everybody and answers as the table of permissions says', () => {
  it('has one line in the table for each procedure, and no more', () => {
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual([...ACTIONS].sort());
  });

  it('names each procedure by its own path', () => {
    // The flat record holds procedures only, whatever the type of the nested one says.
    const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { action: string } } }>);
    expect(procedures.filter(([path, { _def }]) => path !== _def.meta?.action)).toEqual([]);
  });

  it.each(ACTIONS)('%s', async (action) => {
    const allowed: readonly Caller[] = PERMISSIONS[action].callers;
    const expected = CALLERS.map((caller) => [caller, allowed.includes(caller) ? 'allowed' : caller === 'ANONYMOUS' ? 'NOT_SIGNED_IN' : 'FORBIDDEN']);
    const answered = await Promise.all(CALLERS.map(async (caller) => [caller, await answer(action, caller)]));
    expect(answered).toEqual(expected);
  });
});
