import { savedView, staffColumns } from '@balabaqsha/db/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { listInput, listViews } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, ownViews } from './own-views.ts';

/**
 * The columns that the employee chose for a list, and the searches that he saved, by name.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function readViews(deps: Deps, actor: Actor, { list }: z.output<typeof listInput>): Promise<z.output<typeof listViews>> {
  const staffId = ownerOf(actor, 'staff.lists.views', list);
  return deps.db.read(async (tx) => {
    const [chosen] = await tx.select({ columns: staffColumns.columns }).from(staffColumns).where(and(eq(staffColumns.staffId, staffId), eq(staffColumns.listName, list)));
    const saved = await tx
      .select({ id: savedView.id, name: savedView.name, query: savedView.query })
      .from(savedView)
      .where(and(ownViews(staffId, list), isNull(savedView.forgottenAt)))
      .orderBy(asc(savedView.name));
    return { columns: chosen?.columns ?? null, saved };
  });
}
