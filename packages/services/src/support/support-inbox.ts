import { rolesFor, type Actor } from '@balabaqsha/auth';
import { supportMessage } from '@balabaqsha/db/schema';
import { asc, desc } from 'drizzle-orm';
import type { z } from 'zod';
import type { supportInbox as supportInboxOutput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** The most that one page shows. */
const MOST = 200;

/** What people wrote to the support service (P6): unanswered first, the newest first among them. The reading is audited (S5). */
export async function supportInbox(deps: Deps, actor: Actor): Promise<z.output<typeof supportInboxOutput>> {
  rolesFor(actor, 'staff.support.inbox');
  return deps.db.write(async (tx) => {
    await recordAudit(tx, deps.clock.now(), actor, { action: 'support.read', subject: { kind: 'support', id: null } });
    return tx
      .select({ id: supportMessage.id, name: supportMessage.name, contact: supportMessage.contact, text: supportMessage.text, createdAt: supportMessage.createdAt, handled: supportMessage.handled })
      .from(supportMessage)
      .orderBy(asc(supportMessage.handled), desc(supportMessage.createdAt), desc(supportMessage.id))
      .limit(MOST);
  });
}
