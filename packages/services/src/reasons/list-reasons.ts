import { rolesFor } from '@balabaqsha/auth';
import { isOneOf } from '@balabaqsha/db';
import { application, reason } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { reasonList, reasonsInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inForce } from './reason-in-force.ts';

/**
 * Reasons that can be given today, in the order of the city (C3, Q5, E2, E7): of the application's city where one is named,
 * otherwise of the employee's first. Guardianships are of no city: their reasons are those of the city in which he decides.
 */
export async function listReasons(deps: Deps, actor: Actor, input: z.output<typeof reasonsInput>): Promise<z.infer<typeof reasonList>> {
  const cities = rolesFor(actor, input.kind === 'GUARDIANSHIP_REFUSAL' ? 'staff.city.decideGuardianship' : 'staff.reasons').map(({ cityId }) => cityId);
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const [about = { cityId: cities[0] }] = input.number ? await tx.select({ cityId: application.cityId }).from(application).where(eq(application.number, input.number)) : [];
    return tx
      .select({ id: reason.id, text: reason.text })
      .from(reason)
      .where(and(isOneOf(reason.cityId, cities.filter((id) => id === about.cityId)), inForce(input.kind, today)))
      .orderBy(asc(reason.sortOrder), asc(reason.id));
  });
}
