import { rolesFor, type Action } from '@balabaqsha/auth';
import { DomainError, type CityId } from '@balabaqsha/domain';
import type { Actor, StaffActor } from '../actor.ts';

/** An officer and the city he works for: where he has the role in several, the one that he chose (S1). */
export interface Officer {
  actor: StaffActor;
  cityId: CityId;
}

/**
 * The employee who calls and the city of the role that allows it (S1).
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function officerCalling(actor: Actor, action: Action): Officer {
  const [role] = rolesFor(actor, action);
  if (actor.kind !== 'staff' || role === undefined) throw new DomainError('FORBIDDEN');
  return { actor, cityId: role.cityId };
}
