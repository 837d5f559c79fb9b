import { CONTRACT_DOCUMENTS, DomainError, fullName, REQUIRED_CONTRACT_DOCUMENTS, type ContractDocument } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { ContractView, numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { contractPapers, requisitesOf } from './contract-rows.ts';
import type { EnrolmentCase } from './enrolment-rows.ts';
import { guardianCalling, ownSeat } from './own-application.ts';

const REQUIRED: readonly ContractDocument[] = REQUIRED_CONTRACT_DOCUMENTS;

/**
 * The contract page: data, documents, PDF, signatures (E3).
 * @throws DomainError NOT_FOUND for other people's applications and before the kindergarten has sent a contract,
 * STATE_CHANGED where no seat is held any more
 */
export async function contractView(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<ContractView> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.contract');
  return deps.db.read(async (tx) => {
    const held = await ownSeat(tx, guardianId, input.number);
    if (held.contract === null) throw new DomainError('NOT_FOUND');
    const papers = await contractPapers(tx, held.contract);
    const fileOf = new Map(papers.documents.map((each) => [each.document, each.file]));
    const { kindergarten, group, guardian, child } = held;
    return {
      number: held.contract.number,
      state: held.enrolment.state,
      kindergarten: { name: kindergarten.name, bin: kindergarten.bin, address: kindergarten.address },
      group: { name: group.name, language: group.language },
      startsOn: held.contract.startsOn,
      guardian: { fullName: fullName(guardian), iin: guardian.iin, phone: guardian.phone },
      child: { fullName: fullName(child), iin: child.iin, birthDate: child.birthDate },
      fields: held.contract.fields,
      clauses: (await requisitesOf(tx, held.contract))?.clauses ?? {},
      documents: CONTRACT_DOCUMENTS.map((document) => ({ document, required: REQUIRED.includes(document), file: fileOf.get(document) ?? null })),
      file: papers.file && { id: papers.file.id, sha256: papers.file.sha256 },
      signatures: papers.signatures,
      deadline: runningDeadline(held),
    };
  });
}

/** The deadline that runs: the guardian's until he has signed, then the kindergarten's (V6, E5). */
export function runningDeadline({ enrolment, voucher }: Pick<EnrolmentCase, 'enrolment' | 'voucher'>): Date | null {
  switch (enrolment.state) {
    case 'REQUESTED':
    case 'CONTRACT_SENT':
      return voucher.enrolBy;
    case 'GUARDIAN_SIGNED':
      return enrolment.signBy;
    default:
      return null;
  }
}
