import { requireCall } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { city } from '@balabaqsha/db/schema';
import { DomainError, type CityId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addCityInput, changeCityInput } from '../contract/city.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Adds a city that is not open yet. Its time zone is the country's (K1).
 * @returns its id, so that its page can be opened
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, CODE_TAKEN at `code`
 */
export async function addCity(deps: Deps, actor: Actor, input: z.output<typeof addCityInput>): Promise<{ id: CityId }> {
  requireCall(actor, 'staff.cities.add');
  const now = deps.clock.now();
  try {
    return await deps.db.write(async (tx) => {
      const { id } = expectOne(await tx.insert(city).values({ code: input.code, live: false, ...valuesOf(input) }).returning({ id: city.id }));
      await recordAudit(tx, now, actor, { action: 'city.added', subject: { kind: 'city', id }, details: { code: input.code } });
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('CODE_TAKEN', { field: 'code' });
  }
}

/**
 * Changes a city's names, its middle or its contact numbers (P6). Its code stays: browsers remember it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, VERSION_OUTDATED where somebody changed it since
 */
export async function changeCity(deps: Deps, actor: Actor, input: z.output<typeof changeCityInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.cities.change');
  const id = input.id as CityId;
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    expectOne(await tx.select({ id: city.id }).from(city).where(eq(city.id, id)), 'NOT_FOUND');
    expectOne(
      await tx
        .update(city)
        .set({ ...valuesOf(input), version: input.version + 1 })
        .where(and(eq(city.id, id), eq(city.version, input.version)))
        .returning({ id: city.id }),
      'VERSION_OUTDATED',
    );
    await recordAudit(tx, now, actor, { action: 'city.changed', subject: { kind: 'city', id }, details: { version: input.version + 1 } });
    return { done: true };
  });
}

function valuesOf({ nameRu, nameKk, nameEn, latitude, longitude, phone, whatsapp }: Omit<z.output<typeof addCityInput>, 'code'>) {
  return { name: { ru: nameRu, kk: nameKk, en: nameEn }, latitude: String(latitude), longitude: String(longitude), phone: phone || null, whatsapp: whatsapp || null };
}
