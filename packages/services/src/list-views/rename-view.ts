import { isUniqueViolation } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { renameViewInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, ownViews, recordChanged, requireFound } from './own-views.ts';

/**
 * Gives a search of the employee's own another name.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED at `name` for one that is not his or was deleted,
 *   CODE_TAKEN at `newName` where another search of the list has it
 */
export async function renameView(deps: Deps, actor: Actor, { list, id, newName }: z.output<typeof renameViewInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.renameView', list);
  try {
    return await deps.db.write(async (tx) => {
      requireFound(await tx.update(savedView).set({ name: newName }).where(and(eq(savedView.id, id), ownViews(staffId, list), isNull(savedView.forgottenAt))).returning({ id: savedView.id }));
      return recordChanged(tx, deps, actor, staffId);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'saved_view_name')) throw new DomainError('CODE_TAKEN', { field: 'newName' });
    throw error;
  }
}
