import { ACTIONS, CALLERS, PERMISSIONS, requireCall } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { accessMatrix as accessMatrixOutput } from '../contract/staff-access.ts';
import type { Deps } from '../deps.ts';

/**
 * Who may do what (S1): the very table by which every call is judged, so that it can be read by those who answer for it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export function accessMatrix(_deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof accessMatrixOutput>> {
  requireCall(actor, 'staff.access.matrix');
  return Promise.resolve({ callers: [...CALLERS], actions: ACTIONS.map((action) => ({ action, callers: [...PERMISSIONS[action].callers], audits: PERMISSIONS[action].audits })) });
}
