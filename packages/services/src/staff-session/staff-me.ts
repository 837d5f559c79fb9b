import { actionsOf, rolesFor, type Actor } from '@balabaqsha/auth';
import { isOneOf } from '@balabaqsha/db';
import { city, kindergarten } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import type { StaffMe } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/** Who is signed in, with his roles in force and what they allow (S1). */
export async function staffMe(deps: Deps, actor: Actor): Promise<StaffMe> {
  const roles = rolesFor(actor, 'staff.session.me');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const cityIds = roles.map((held) => held.cityId);
  const kindergartenIds = roles.flatMap((held) => (held.kindergartenId === null ? [] : [held.kindergartenId]));
  const { cities, kindergartens } = await deps.db.read(async (tx) => ({
    cities: new Map((await tx.select({ id: city.id, name: city.name }).from(city).where(isOneOf(city.id, cityIds))).map((row) => [row.id, row.name])),
    kindergartens: new Map(
      (await tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(isOneOf(kindergarten.id, kindergartenIds))).map((row) => [row.id, row]),
    ),
  }));
  return {
    name: actor.name,
    roles: roles.map(({ role, cityId, kindergartenId }) => {
      const name = cities.get(cityId);
      if (name === undefined) throw new DomainError('NOT_FOUND');
      return { role, city: name, kindergarten: (kindergartenId !== null && kindergartens.get(kindergartenId)) || null };
    }),
    actions: [...actionsOf(actor)],
  };
}
