import { lockSavedViews } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { savedViewInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, ownViews, recordChanged } from './own-views.ts';

/**
 * Forgets a search of the employee's own; one that is gone already is no error. He can have it back, `restoreView`, until he
 * forgets another one of the list: that ends the earlier one for good.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function forgetView(deps: Deps, actor: Actor, { list, id }: z.output<typeof savedViewInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.forgetView', list);
  return deps.db.write(async (tx) => {
    await lockSavedViews(tx, staffId);
    const isIt = and(eq(savedView.id, id), ownViews(staffId, list), isNull(savedView.forgottenAt));
    const [found] = await tx.select({ id: savedView.id }).from(savedView).where(isIt);
    if (found === undefined) return { done: true };
    await tx.delete(savedView).where(and(ownViews(staffId, list), isNotNull(savedView.forgottenAt), ne(savedView.id, id)));
    await tx.update(savedView).set({ forgottenAt: deps.clock.now() }).where(isIt);
    return recordChanged(tx, deps, actor, staffId);
  });
}
