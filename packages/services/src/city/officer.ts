import { rolesFor, type Action } from '@balabaqsha/auth';
import { DomainError, workplacesOf, type CityId } from '@balabaqsha/domain';
import type { Actor, StaffActor } from '../actor.ts';

/** An officer and the city he works for: where he has roles in several, the one that he chose (S1). */
export interface Officer {
  actor: StaffActor;
  cityId: CityId;
}

/**
 * The employee who calls and the city of the role that allows it (S1). A role that counts in the whole country goes with him: its
 * city is that of the place where he works, or where it was given to whoever works at none.
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function officerCalling(actor: Actor, action: Action): Officer {
  const [role] = rolesFor(actor, action);
  if (actor.kind !== 'staff' || role === undefined) throw new DomainError('FORBIDDEN');
  const [place] = workplacesOf([role, ...actor.roles]);
  return { actor, cityId: place?.cityId ?? role.cityId };
}
