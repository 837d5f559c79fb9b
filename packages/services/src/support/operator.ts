import { rolesFor, type Action } from '@balabaqsha/auth';
import { DomainError, type CityId } from '@balabaqsha/domain';
import type { Actor, StaffActor } from '../actor.ts';

/**
 * The employee who answers letters and the city whose words he answers with: where he has the role in several, the one that he
 * chose (S1).
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function operatorCalling(actor: Actor, action: Action): { operator: StaffActor; cityId: CityId } {
  const [role] = rolesFor(actor, action);
  if (actor.kind !== 'staff' || role === undefined) throw new DomainError('FORBIDDEN');
  return { operator: actor, cityId: role.cityId };
}
