import { LIST_ACTIONS, requireCall, rolesFor, type Action } from '@balabaqsha/auth';
import type { WriteTx } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { DomainError, type ListName, type StaffId } from '@balabaqsha/domain';
import { and, count, eq, isNull, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** So that the list of them stays one that a person reads. */
const MOST_SAVED = 20;

/**
 * The employee whose columns and searches these are.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, for a list too that is not his to read
 */
export function ownerOf(actor: Actor, action: Action, list: ListName): StaffId {
  requireCall(actor, action);
  rolesFor(actor, LIST_ACTIONS[list]);
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  return actor.staffId;
}

/** The owner's searches of a list. */
export const ownViews = (staffId: StaffId, list: ListName): SQL | undefined => and(eq(savedView.staffId, staffId), eq(savedView.listName, list));

/** @throws DomainError INVALID_VALUE at `name` where there are more than can be kept */
export async function requireRoom(tx: WriteTx, staffId: StaffId, list: ListName): Promise<void> {
  const [kept] = await tx.select({ count: count() }).from(savedView).where(and(ownViews(staffId, list), isNull(savedView.forgottenAt)));
  if ((kept?.count ?? 0) > MOST_SAVED) throw new DomainError('INVALID_VALUE', { field: 'name' });
}

/**
 * Of one that he has no more, as another tab may have deleted it for good.
 * @throws DomainError STATE_CHANGED at `name` where nothing was found
 */
export function requireFound(found: readonly unknown[]): void {
  if (found.length === 0) throw new DomainError('STATE_CHANGED', { field: 'name' });
}

/** Writes that the employee changed his view of a list, never what he called it. */
export async function recordChanged(tx: WriteTx, deps: Deps, actor: Actor, staffId: StaffId): Promise<{ done: true }> {
  await recordAudit(tx, deps.clock.now(), actor, { action: 'list-view.changed', subject: { kind: 'staff', id: staffId } });
  return { done: true };
}
