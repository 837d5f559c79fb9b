import { applicationDraft } from '@balabaqsha/db/schema';
import { addDays, localDateOf, startOfDay } from '@balabaqsha/domain';
import { lt } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { SYSTEM } from './chunks.ts';

/** Days that a draft is kept after it was last touched (D2). */
const DRAFT_DAYS = 30;

/** Deletes drafts that nobody has touched for 30 days, and records that (D2). */
export async function cleanRetention(deps: Deps): Promise<{ drafts: number }> {
  const now = deps.clock.now();
  const kept = startOfDay(addDays(localDateOf(now), -DRAFT_DAYS));
  return deps.db.write(async (tx) => {
    const deleted = await tx.delete(applicationDraft).where(lt(applicationDraft.updatedAt, kept)).returning({ guardianId: applicationDraft.guardianId });
    await recordAudit(tx, now, SYSTEM, ...deleted.map(({ guardianId }) => ({ action: 'draft.deleted', subject: { kind: 'guardian', id: guardianId } })));
    return { drafts: deleted.length };
  });
}
