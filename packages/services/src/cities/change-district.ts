import { requireCall } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { city, district } from '@balabaqsha/db/schema';
import { DomainError, type CityId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addDistrictInput, changeDistrictInput } from '../contract/city.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Adds a district to a city (P3).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, CODE_TAKEN at `code` where the city has it
 */
export async function addDistrict(deps: Deps, actor: Actor, input: z.output<typeof addDistrictInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.cities.addDistrict');
  const cityId = input.cityId as CityId;
  const now = deps.clock.now();
  try {
    return await deps.db.write(async (tx) => {
      expectOne(await tx.select({ id: city.id }).from(city).where(eq(city.id, cityId)), 'NOT_FOUND');
      await tx.insert(district).values({ cityId, code: input.code, name: nameOf(input) });
      await recordAudit(tx, now, actor, { action: 'district.added', subject: { kind: 'city', id: cityId }, details: { code: input.code } });
      return { done: true as const };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('CODE_TAKEN', { field: 'code' });
  }
}

/**
 * Gives a district other names; whoever saves last has the word.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function changeDistrict(deps: Deps, actor: Actor, input: z.output<typeof changeDistrictInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.cities.changeDistrict');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { cityId, code } = expectOne(await tx.update(district).set({ name: nameOf(input) }).where(eq(district.id, input.id)).returning({ cityId: district.cityId, code: district.code }), 'NOT_FOUND');
    await recordAudit(tx, now, actor, { action: 'district.changed', subject: { kind: 'city', id: cityId }, details: { code } });
    return { done: true };
  });
}

function nameOf({ nameRu, nameKk, nameEn }: { nameRu: string; nameKk: string; nameEn: string }) {
  return { ru: nameRu, kk: nameKk, en: nameEn };
}
