import { isUniqueViolation, type WriteTx } from '@balabaqsha/db';
import { contractSignature, voucher, type SignatureSide } from '@balabaqsha/db/schema';
import { DomainError, REQUIRED_CONTRACT_DOCUMENTS, signDeadline, type FileId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { signContractInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import type { VerifiedSignature } from '../ports/signatures.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { contractPapers, type ContractPapers } from './contract-rows.ts';
import { inLanguages, moveEnrolment, requireInTime, type EnrolmentCase } from './enrolment-rows.ts';
import { guardianCalling, ownSeat, ownSeatLocked } from './own-application.ts';

/**
 * Signs the contract for the guardian (E3, E6): a natural person's key with his own IIN over the very bytes of the PDF.
 * From then on the deadline does not run against him and the kindergarten has its own (E5). The signature is verified
 * before the transaction; inside it nothing may have changed meanwhile.
 * @throws DomainError NOT_FOUND, STATE_CHANGED, VOUCHER_EXPIRED, CONTRACT_INCOMPLETE, DOCUMENTS_MISSING, SIGNATURE_…, UNAVAILABLE
 */
export async function signContract(deps: Deps, actor: Actor, input: z.output<typeof signContractInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.signContract');
  const now = deps.clock.now();
  const look = () =>
    deps.db.read(async (tx) => {
      const held = await ownSeat(tx, guardianId, input.number);
      return { held, papers: await signablePapers(tx, held, now) };
    });
  const before = await look();
  const signature = await verifiedOver(deps, before.papers.pdf, input.cms, now).catch(async (error: unknown) => {
    // Who fills the contract in anew meanwhile takes the bytes away that were to be read.
    if ((await look()).papers.pdf.id !== before.papers.pdf.id) throw new DomainError('SIGNATURE_WRONG_DOCUMENT', { field: 'cms' });
    throw error;
  });
  requireGuardiansKey(signature, before.held.guardian.iin);

  return deps.db.write(async (tx) => {
    const held = await ownSeatLocked(tx, guardianId, input.number);
    const papers = await signablePapers(tx, held, now);
    if (papers.pdf.id !== before.papers.pdf.id) throw new DomainError('SIGNATURE_WRONG_DOCUMENT', { field: 'cms' });
    const { application, enrolment, kindergarten } = held;
    const { policy, additions } = await loadRules(tx, application.cityId, now);
    const signBy = signDeadline(now, policy, additions).at;
    await keepSignature(tx, { contractId: papers.contractId, side: 'GUARDIAN', sha256: papers.pdf.sha256, cms: input.cms, signature, at: now });
    await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'GUARDIAN_SIGNED', set: { guardianSignedAt: now, signBy } });
    // The deadline stands still, so nobody is reminded of it (E5).
    await tx.update(voucher).set({ halfReminderAt: null, lastDayReminderAt: null }).where(eq(voucher.id, held.voucher.id));
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'CONTRACT_SIGNED_BY_GUARDIAN', details: { signBy: signBy.toISOString() } });
    await recordAudit(tx, now, actor, { action: 'contract.signed', subject: { kind: 'contract', id: papers.contractId }, details: { application: application.number, side: 'GUARDIAN' } });
    await notifyGuardians(tx, deps, now, [
      { guardianId, applicationId: application.id, kind: 'CONTRACT_SIGNED', params: { number: application.number, signBy: signBy.toISOString(), ...inLanguages('kindergarten', kindergarten.name) } },
    ]);
    return { done: true };
  });
}

type Pdf = NonNullable<ContractPapers['file']>;

async function signablePapers(tx: Parameters<typeof contractPapers>[0], held: EnrolmentCase, now: Date): Promise<{ contractId: string; pdf: Pdf }> {
  if (held.enrolment.state !== 'CONTRACT_SENT' || held.contract === null) {
    throw new DomainError('STATE_CHANGED', { params: { state: held.application.state } });
  }
  requireInTime(held, now);
  const papers = await contractPapers(tx, held.contract);
  if (papers.file === null) throw new DomainError('CONTRACT_INCOMPLETE');
  const attached = new Set(papers.documents.map((each) => each.document));
  const missing = REQUIRED_CONTRACT_DOCUMENTS.filter((document) => !attached.has(document));
  if (missing.length > 0) throw new DomainError('DOCUMENTS_MISSING', { params: { count: missing.length } });
  return { contractId: held.contract.id, pdf: papers.file };
}

/**
 * Verifies a signature over a contract's kept PDF (E6).
 * @throws DomainError SIGNATURE_… at the field `cms`, UNAVAILABLE where the verifier can't answer
 */
export async function verifiedOver(deps: Deps, pdf: { id: FileId; storageKey: string }, cms: string, at: Date): Promise<VerifiedSignature> {
  const answer = await deps.signatures.verify({ document: await deps.files.get(pdf.storageKey), cms, at });
  if (!answer.ok) throw new DomainError(answer.code, answer.code === 'UNAVAILABLE' ? {} : { field: 'cms' });
  return answer.signature;
}

function requireGuardiansKey(signature: VerifiedSignature, iin: string): void {
  if (!signature.holders.includes('NATURAL_PERSON') || signature.bin !== null) throw new DomainError('SIGNATURE_NOT_NATURAL_PERSON', { field: 'cms' });
  if (signature.iin !== iin) throw new DomainError('SIGNATURE_WRONG_PERSON', { field: 'cms' });
}

/**
 * Keeps a verified signature. One for each side of a contract, and no CMS twice.
 * @throws DomainError STATE_CHANGED where that side has signed already
 */
export async function keepSignature(
  tx: WriteTx,
  kept: { contractId: string; side: SignatureSide; sha256: string; cms: string; signature: VerifiedSignature; at: Date },
): Promise<void> {
  const { contractId, side, sha256, cms, signature, at } = kept;
  try {
    await tx.insert(contractSignature).values({
      contractId,
      side,
      documentSha256: sha256,
      cms,
      cmsSha256: createHash('sha256').update(cms).digest('hex'),
      signerIin: signature.iin,
      signerBin: signature.bin,
      signerName: signature.name,
      certificateSerial: signature.certificateSerial,
      signedAt: at,
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('STATE_CHANGED');
    throw error;
  }
}
