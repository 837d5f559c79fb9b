import { rolesFor, type Actor } from '@balabaqsha/auth';
import { file, supportMessage } from '@balabaqsha/db/schema';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
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
    const rows = await tx
      .select({
        id: supportMessage.id,
        name: supportMessage.name,
        contact: supportMessage.contact,
        text: supportMessage.text,
        createdAt: supportMessage.createdAt,
        handled: supportMessage.handled,
        fileId: file.id,
        fileName: file.name,
      })
      .from(supportMessage)
      // A guardian's file goes with his account; his message stays.
      .leftJoin(file, and(eq(file.id, supportMessage.attachmentId), isNull(file.erasedAt)))
      .orderBy(asc(supportMessage.handled), desc(supportMessage.createdAt), desc(supportMessage.id))
      .limit(MOST);
    return rows.map(({ fileId, fileName, ...row }) => ({ ...row, attachment: fileId !== null && fileName !== null ? { fileId, fileName } : null }));
  });
}
