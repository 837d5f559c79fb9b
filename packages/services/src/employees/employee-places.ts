import { type ReadTx } from '@balabaqsha/db';
import { kindergarten } from '@balabaqsha/db/schema';
import type { CityId } from '@balabaqsha/domain';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { employeePlaces as employeePlacesOutput } from '../contract/employee-registry.ts';
import type { Deps } from '../deps.ts';

/**
 * Kindergartens of the officer's city where an employee can be given a role.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function employeePlaces(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof employeePlacesOutput>> {
  const { cityId } = officerCalling(actor, 'staff.registry.places');
  return deps.db.read((tx) => openKindergartens(tx, cityId));
}

/** Kindergartens of a city that are not closed, by their Russian names. */
export function openKindergartens(tx: ReadTx, cityId: CityId) {
  return tx
    .select({ id: kindergarten.id, name: kindergarten.name })
    .from(kindergarten)
    .where(and(eq(kindergarten.cityId, cityId), isNull(kindergarten.closedFrom)))
    .orderBy(sql`(${kindergarten.name}->>'ru') collate kazakh_numeric`);
}
