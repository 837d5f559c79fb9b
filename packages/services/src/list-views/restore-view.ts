import { expectOne, isUniqueViolation, lockSavedViews } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { savedViewInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, ownViews, recordChanged, requireRoom } from './own-views.ts';

/**
 * Gives back the search that the employee forgot last in a list; one that stands there already is no error.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND for one that is not his or is gone for good, CODE_TAKEN where
 *   another search has its name by now, INVALID_VALUE at `name` where there are as many as can be kept
 */
export async function restoreView(deps: Deps, actor: Actor, { list, id }: z.output<typeof savedViewInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.restoreView', list);
  try {
    return await deps.db.write(async (tx) => {
      await lockSavedViews(tx, staffId);
      expectOne(await tx.update(savedView).set({ forgottenAt: null }).where(and(eq(savedView.id, id), ownViews(staffId, list))).returning({ id: savedView.id }), 'NOT_FOUND');
      await requireRoom(tx, staffId, list);
      return recordChanged(tx, deps, actor, staffId);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'saved_view_name')) throw new DomainError('CODE_TAKEN', { field: 'name' });
    throw error;
  }
}
