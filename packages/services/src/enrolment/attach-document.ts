import { contractDocument, file } from '@balabaqsha/db/schema';
import { DomainError, type FileId } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { attachDocumentInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { requireInTime } from './enrolment-rows.ts';
import { guardianCalling, ownSeatLocked } from './own-application.ts';

/**
 * Attaches an uploaded file to the contract as one of its documents, in place of the one before (E3).
 * @throws DomainError NOT_FOUND, STATE_CHANGED once it is signed, VOUCHER_EXPIRED, FILE_MISSING where the file is not his
 */
export async function attachDocument(deps: Deps, actor: Actor, input: z.output<typeof attachDocumentInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.attachDocument');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await ownSeatLocked(tx, guardianId, input.number);
    if (held.enrolment.state !== 'CONTRACT_SENT' || held.contract === null) {
      throw new DomainError('STATE_CHANGED', { params: { state: held.application.state } });
    }
    requireInTime(held, now);
    const [uploaded] = await tx
      .select({ id: file.id })
      .from(file)
      .where(and(eq(file.id, input.fileId as FileId), eq(file.guardianId, guardianId), eq(file.purpose, 'CONTRACT_DOCUMENT'), isNull(file.erasedAt)));
    if (uploaded === undefined) throw new DomainError('FILE_MISSING', { field: 'fileId' });
    const attached = { fileId: uploaded.id, attachedAt: now };
    await tx
      .insert(contractDocument)
      .values({ contractId: held.contract.id, document: input.document, ...attached })
      .onConflictDoUpdate({ target: [contractDocument.contractId, contractDocument.document], set: attached });
    await recordAudit(tx, now, actor, {
      action: 'contract.document-attached',
      subject: { kind: 'contract', id: held.contract.id },
      details: { application: held.application.number, document: input.document },
    });
    return { done: true };
  });
}
