import { expectOne } from '@balabaqsha/db';
import { kindergarten } from '@balabaqsha/db/schema';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { addKindergartenInput, kindergartenAdded } from '../contract/kindergarten-registry.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { requireDistrict, requireWithinCity, withOwnBin } from './kindergarten-facts.ts';

/**
 * Adds a kindergarten to the officer's city. Parents see it once it has a group (P3).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE at `districtId`, OUTSIDE_CITY, BIN_TAKEN
 */
export async function addKindergarten(deps: Deps, actor: Actor, input: z.output<typeof addKindergartenInput>): Promise<z.output<typeof kindergartenAdded>> {
  const { cityId } = officerCalling(actor, 'staff.registry.addKindergarten');
  const now = deps.clock.now();
  const { bin, name, districtId, address, phone, coordinates } = input;
  return withOwnBin(() =>
    deps.db.write(async (tx) => {
      await requireDistrict(tx, cityId, districtId);
      await requireWithinCity(tx, cityId, coordinates, 'coordinates');
      const { id } = expectOne(
        await tx.insert(kindergarten).values({ cityId, districtId, bin, name, address, phone, ...coordinates, schedule: '', createdAt: now }).returning({ id: kindergarten.id }),
      );
      await recordAudit(tx, now, actor, { action: 'kindergarten.added', subject: { kind: 'kindergarten', id }, details: { bin } });
      return { id };
    }),
  );
}
