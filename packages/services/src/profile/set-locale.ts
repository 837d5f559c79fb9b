import { guardianFor, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { field, setLocaleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { changeGuardian } from './change-guardian.ts';

/** Chooses the language of the portal and of messages (P2, A9). */
export async function setLocale(deps: Deps, actor: Actor, input: z.output<typeof setLocaleInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.setLocale');
  await deps.db.write((tx) => changeGuardian(tx, deps.clock.now(), own, { locale: input.locale }));
  return { done: true };
}
