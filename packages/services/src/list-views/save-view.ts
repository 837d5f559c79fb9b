import { lockSavedViews } from '@balabaqsha/db';
import { savedView } from '@balabaqsha/db/schema';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { saveViewInput } from '../contract/list-views.ts';
import type { Deps } from '../deps.ts';
import { ownerOf, recordChanged, requireRoom } from './own-views.ts';

/**
 * Keeps a search under a name; a search of that name is replaced.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE at `name` where there are as many as can be kept
 */
export async function saveView(deps: Deps, actor: Actor, { list, name, query }: z.output<typeof saveViewInput>): Promise<{ done: true }> {
  const staffId = ownerOf(actor, 'staff.lists.saveView', list);
  return deps.db.write(async (tx) => {
    await lockSavedViews(tx, staffId);
    await tx
      .insert(savedView)
      .values({ staffId, listName: list, name, query, createdAt: deps.clock.now() })
      .onConflictDoUpdate({ target: [savedView.staffId, savedView.listName, savedView.name], targetWhere: sql`${savedView.forgottenAt} is null`, set: { query } });
    await requireRoom(tx, staffId, list);
    return recordChanged(tx, deps, actor, staffId);
  });
}
