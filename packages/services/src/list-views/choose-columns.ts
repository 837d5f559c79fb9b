import { staffColumns } from '@balabaqsha/db/schema';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { chooseColumnsInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, recordChanged } from './own-views.ts';

/**
 * Keeps which columns of a list the employee wants to see, on whichever computer he works.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function chooseColumns(deps: Deps, actor: Actor, { list, columns }: z.output<typeof chooseColumnsInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.chooseColumns', list);
  const changedAt = deps.clock.now();
  return deps.db.write(async (tx) => {
    await tx.insert(staffColumns).values({ staffId, listName: list, columns, changedAt }).onConflictDoUpdate({ target: [staffColumns.staffId, staffColumns.listName], set: { columns, changedAt } });
    return recordChanged(tx, deps, actor, staffId);
  });
}
