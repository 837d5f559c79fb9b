import type { ReadTx } from '@balabaqsha/db';
import { applicationDraft, file } from '@balabaqsha/db/schema';
import { DomainError, type FileId, type GuardianId } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { saveDraftInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Keeps what the guardian has typed so far, right or wrong, in place of what was kept before (Q2).
 * @throws DomainError FILE_MISSING where the file is not a conclusion that he uploaded
 */
export async function saveDraft(deps: Deps, actor: Actor, input: z.output<typeof saveDraftInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.saveDraft');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const conclusionFileId = input.conclusionFileId as FileId | null | undefined;
    if (conclusionFileId && !(await isOwnConclusion(tx, guardianId, conclusionFileId))) throw new DomainError('FILE_MISSING', { field: 'conclusionFileId' });
    const kept = { values: input.values, updatedAt: now, ...(conclusionFileId === undefined ? {} : { conclusionFileId }) };
    await tx.insert(applicationDraft).values({ guardianId, ...kept }).onConflictDoUpdate({ target: applicationDraft.guardianId, set: kept });
    await recordAudit(tx, now, actor, { action: 'draft.saved', subject: { kind: 'guardian', id: guardianId } });
    return { done: true };
  });
}

/** Whether the file is a PMPK conclusion that this guardian uploaded. */
export async function isOwnConclusion(tx: ReadTx, guardianId: GuardianId, fileId: FileId): Promise<boolean> {
  const rows = await tx
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, fileId), eq(file.guardianId, guardianId), eq(file.purpose, 'PMPK_CONCLUSION'), isNull(file.erasedAt)));
  return rows.length > 0;
}
