import { actionsOf, rolesFor, rolesInForce, type Actor } from '@balabaqsha/auth';
import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { city, kindergarten } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, workplaceId, workplacesOf, type Workplace } from '@balabaqsha/domain';
import type { StaffMe } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/** Who is signed in, with his roles in force at the place where he works, what they allow, and his other places (S1). */
export async function staffMe(deps: Deps, actor: Actor): Promise<StaffMe> {
  const roles = rolesFor(actor, 'staff.session.me');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const [here] = workplacesOf(roles);
  return deps.db.read(async (tx) => {
    const places = workplacesOf(await rolesInForce(tx, actor.staffId, localDateOf(deps.clock.now())));
    const { cityName, kindergartenName } = await namesOf(tx, [...places, ...roles]);
    return {
      name: actor.name,
      roles: roles.map(({ role, cityId, kindergartenId }) => ({ role, city: cityName(cityId), kindergarten: kindergartenId === null ? null : { id: kindergartenId, name: kindergartenName(kindergartenId) } })),
      actions: [...actionsOf(actor)],
      workplaces: places.map((place) => ({ id: workplaceId(place), name: place.kindergartenId === null ? cityName(place.cityId) : kindergartenName(place.kindergartenId) })),
      workplaceId: here === undefined ? null : workplaceId(here),
    };
  });
}

/** Looks the names of cities and kindergartens up at once. Foreign keys say that there are such. */
async function namesOf(tx: ReadTx, places: readonly Workplace[]) {
  const [cities, kindergartens] = await Promise.all([
    tx.select({ id: city.id, name: city.name }).from(city).where(isOneOf(city.id, places.map(({ cityId }) => cityId))),
    tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(isOneOf(kindergarten.id, places.flatMap(({ kindergartenId }) => kindergartenId ?? []))),
  ]);
  return { cityName: among(cities), kindergartenName: among(kindergartens) };
}

function among<Id, Name>(rows: readonly { id: Id; name: Name }[]): (id: Id) => Name {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new DomainError('NOT_FOUND');
    return name;
  };
}
