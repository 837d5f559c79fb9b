import { rolesFor } from '@balabaqsha/auth';
import { isOneOf } from '@balabaqsha/db';
import { reason } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { and, asc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { reasonList, reasonsInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inForce } from './reason-in-force.ts';

/** Reasons of the employee's city that can be given today, in the city's order (C3, Q5, E2, E7). */
export async function listReasons(deps: Deps, actor: Actor, input: z.output<typeof reasonsInput>): Promise<z.infer<typeof reasonList>> {
  const cities = [...new Set(rolesFor(actor, 'staff.reasons').map(({ cityId }) => cityId))];
  const today = localDateOf(deps.clock.now());
  return deps.db.read((tx) =>
    tx
      .select({ id: reason.id, text: reason.text })
      .from(reason)
      .where(and(isOneOf(reason.cityId, cities), inForce(input.kind, today)))
      .orderBy(asc(reason.sortOrder), asc(reason.id)),
  );
}
