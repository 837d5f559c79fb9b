import { isUniqueViolation, lockSavedViews } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { savedViewInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, ownViews, recordChanged, requireFound, requireRoom } from './own-views.ts';

/**
 * Gives back the search that the employee forgot last in a list; one that stands there already is no error.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED at `name` for one that is not his or is gone for good,
 *   CODE_TAKEN at `name` where another search has it by now, INVALID_VALUE at `name` where there are as many as can be kept
 */
export async function restoreView(deps: Deps, actor: Actor, { list, id }: z.output<typeof savedViewInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.restoreView', list);
  try {
    return await deps.db.write(async (tx) => {
      await lockSavedViews(tx, staffId);
      requireFound(await tx.update(savedView).set({ forgottenAt: null }).where(and(eq(savedView.id, id), ownViews(staffId, list))).returning({ id: savedView.id }));
      await requireRoom(tx, staffId, list);
      return recordChanged(tx, deps, actor, staffId);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'saved_view_name')) throw new DomainError('CODE_TAKEN', { field: 'name' });
    throw error;
  }
}
