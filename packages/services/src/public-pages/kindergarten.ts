import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { kindergarten as kindergartenTable } from '@balabaqsha/db/schema';
import type { KindergartenId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { kindergartenInput, kindergartenPage } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { freeIn, loadCatalogue } from './kindergarten-cards.ts';

/** The page of one kindergarten (P3). @throws DomainError NOT_FOUND */
export async function kindergarten(deps: Deps, actor: Actor, input: z.output<typeof kindergartenInput>): Promise<z.infer<typeof kindergartenPage>> {
  requireCall(actor, 'public.kindergarten');
  return deps.db.read(async (tx) => {
    const { card, schedule, groups } = expectOne(await loadCatalogue(tx, eq(kindergartenTable.id, input.id as KindergartenId)), 'NOT_FOUND');
    return {
      ...card,
      schedule,
      groups: groups.map((group) => ({
        id: group.id,
        name: group.name,
        language: group.language,
        correctionTypes: group.correctionTypes,
        birthYearFrom: group.birthYearFrom,
        birthYearTo: group.birthYearTo,
        capacity: group.capacity,
        free: freeIn(group),
      })),
    };
  });
}
