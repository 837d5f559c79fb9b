import { expectOne, type ReadTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { DomainError, voucherLifecycle, type FileId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { signEnrolmentInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { contractPapers } from '../enrolment/contract-rows.ts';
import { enrolmentAt, inLanguages, moveEnrolment, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import { keepSignature, verifiedOver } from '../enrolment/sign-contract.ts';
import type { VerifiedSignature } from '../ports/signatures.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { kindergartenStaffCalling, ownEnrolmentLocked } from './own-kindergarten.ts';

/**
 * Signs the contract for the kindergarten with the key of its head or of somebody with the right to sign (E4, E6). The
 * child is enrolled and the voucher is used. The signature is verified before the transaction.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, STATE_CHANGED, SIGNATURE_…, UNAVAILABLE
 */
export async function signEnrolment(deps: Deps, actor: Actor, input: z.output<typeof signEnrolmentInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.sign');
  const now = deps.clock.now();
  const before = await deps.db.read(async (tx) => {
    const held = await enrolmentAt(tx, input.id, staff.kindergartenIds);
    return { held, signed: await signedByGuardian(tx, held) };
  });
  const signature = await verifiedOver(deps, before.signed.pdf, input.cms, now);
  requireKindergartensKey(signature, before.held.kindergarten.bin);

  return deps.db.write(async (tx) => {
    const held = await ownEnrolmentLocked(tx, staff, input.id);
    const { contractId, startsOn, pdf } = await signedByGuardian(tx, held);
    if (pdf.id !== before.signed.pdf.id) throw new DomainError('SIGNATURE_WRONG_DOCUMENT', { field: 'cms' });
    const { application, enrolment, kindergarten } = held;
    await keepSignature(tx, { contractId, side: 'KINDERGARTEN', sha256: pdf.sha256, cms: input.cms, signature, at: now });
    await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'KINDERGARTEN_SIGNED', set: { enrolledAt: now } });
    expectOne(
      await tx
        .update(voucher)
        .set({ state: voucherLifecycle.step('ACCEPTED', 'USED'), usedAt: now, halfReminderAt: null, lastDayReminderAt: null })
        .where(and(eq(voucher.id, held.voucher.id), eq(voucher.state, 'ACCEPTED')))
        .returning({ id: voucher.id }),
    );
    const at = inLanguages('kindergarten', kindergarten.name);
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'ENROLLED', details: at });
    await recordAudit(tx, now, actor, { action: 'contract.signed', subject: { kind: 'contract', id: contractId }, details: { application: application.number, side: 'KINDERGARTEN' } });
    await notifyGuardians(tx, deps, now, [
      { guardianId: application.guardianId, applicationId: application.id, kind: 'ENROLLED', params: { number: application.number, startsOn, ...at } },
    ]);
    return { done: true };
  });
}

async function signedByGuardian(tx: ReadTx, held: EnrolmentCase): Promise<{ contractId: string; startsOn: string; pdf: { id: FileId; sha256: string; storageKey: string } }> {
  const pdf = held.contract && (await contractPapers(tx, held.contract)).file;
  if (held.enrolment.state !== 'GUARDIAN_SIGNED' || held.contract === null || pdf === null) {
    throw new DomainError('STATE_CHANGED', { params: { state: held.application.state } });
  }
  return { contractId: held.contract.id, startsOn: held.contract.startsOn, pdf };
}

function requireKindergartensKey(signature: VerifiedSignature, bin: string): void {
  const mayStandForIt = signature.holders.includes('FIRST_HEAD') || signature.holders.includes('RIGHT_TO_SIGN');
  if (signature.bin !== null && signature.bin !== bin) throw new DomainError('SIGNATURE_WRONG_ORGANISATION', { field: 'cms' });
  if (signature.bin === null || !mayStandForIt) throw new DomainError('SIGNATURE_NOT_AUTHORISED', { field: 'cms' });
}
