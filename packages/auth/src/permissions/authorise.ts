import { DomainError } from '@balabaqsha/domain';
import type { Actor, GuardianActor, HeldRole, StaffActor } from '../actor.ts';
import { ACTIONS, PERMISSIONS, type Action, type Caller } from './table.ts';

/** What the table calls this actor: one name, or one for each role he holds. The system is nobody here. */
export function callersOf(actor: Actor): readonly Caller[] {
  switch (actor.kind) {
    case 'anonymous':
      return ['ANONYMOUS'];
    case 'guardian':
      return ['GUARDIAN'];
    case 'staff':
      return actor.roles.map((held) => held.role);
    case 'system':
      return [];
  }
}

/** Whether the actor may do it at all; on which things is for the service to say. */
export function mayCall(actor: Actor, action: Action): boolean {
  const allowed: readonly Caller[] = PERMISSIONS[action].callers;
  return callersOf(actor).some((caller) => allowed.includes(caller));
}

/**
 * Refuses whoever may not call.
 * @throws DomainError NOT_SIGNED_IN for a stranger, FORBIDDEN for everyone else
 */
export function requireCall(actor: Actor, action: Action): void {
  if (mayCall(actor, action)) return;
  throw new DomainError(actor.kind === 'anonymous' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
}

/**
 * The roles by which the employee may do it. Their cities and kindergartens are the scope of what he may touch (S3, S4).
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function rolesFor(actor: Actor, action: Action): readonly HeldRole[] {
  requireCall(actor, action);
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const allowed: readonly Caller[] = PERMISSIONS[action].callers;
  return actor.roles.filter((held) => allowed.includes(held.role));
}

/**
 * The guardian who calls. What is his own is for the service to say (C4).
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function guardianFor(actor: Actor, action: Action): GuardianActor {
  requireCall(actor, action);
  if (actor.kind !== 'guardian') throw new DomainError('FORBIDDEN');
  return actor;
}

/** Everything the employee may do, for the console to draw what he can use. */
export function actionsOf(actor: StaffActor): readonly Action[] {
  return ACTIONS.filter((action) => mayCall(actor, action));
}
