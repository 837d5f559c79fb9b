import { applicationDraft } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { recordAudit } from '../record/index.ts';

/** Throws the guardian's draft away, if there is one (Q2). */
export async function discardDraft(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.discardDraft');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const dropped = await tx.delete(applicationDraft).where(eq(applicationDraft.guardianId, guardianId)).returning({ guardianId: applicationDraft.guardianId });
    if (dropped.length > 0) await recordAudit(tx, now, actor, { action: 'draft.discarded', subject: { kind: 'guardian', id: guardianId } });
    return { done: true };
  });
}
