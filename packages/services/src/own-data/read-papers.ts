import type { ReadTx } from '@balabaqsha/db';
import { appeal, conclusionRenewal, contract, contractDocument, contractSignature, enrolment, file, group, kindergarten } from '@balabaqsha/db/schema';
import type { ApplicationId } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import type { OwnData } from '../ports/index.ts';

type Application = OwnData['applications'][number];
type Papers = Pick<Application, 'renewals' | 'appeals' | 'enrolments' | 'contracts'>;

/** What the other parent is given of an application's papers (C4). */
export const NO_PAPERS: Papers = { renewals: [], appeals: [], enrolments: [], contracts: [] };

/** What the applicant and the others wrote about the application: new conclusions, appeals, enrolments, contracts (A9). */
export async function readPapers(tx: ReadTx, id: ApplicationId): Promise<Papers> {
  return {
    renewals: await tx
      .select({
        number: conclusionRenewal.conclusionNumber, issuedOn: conclusionRenewal.conclusionIssuedOn, validUntil: conclusionRenewal.conclusionValidUntil,
        attachedAt: conclusionRenewal.attachedAt, state: conclusionRenewal.state, closedAt: conclusionRenewal.closedAt, comment: conclusionRenewal.rejectionComment,
      })
      .from(conclusionRenewal)
      .where(eq(conclusionRenewal.applicationId, id))
      .orderBy(asc(conclusionRenewal.attachedAt)),
    appeals: await tx
      .select({ text: appeal.text, sentAt: appeal.sentAt, state: appeal.state, closedAt: appeal.closedAt, answer: appeal.answer })
      .from(appeal)
      .where(eq(appeal.applicationId, id))
      .orderBy(asc(appeal.sentAt)),
    enrolments: await tx
      .select({
        kindergarten: kindergarten.name, group: group.name, state: enrolment.state, requestedAt: enrolment.requestedAt, enrolledAt: enrolment.enrolledAt, closedAt: enrolment.closedAt,
        comment: enrolment.comment,
      })
      .from(enrolment)
      .innerJoin(group, eq(group.id, enrolment.groupId))
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(eq(enrolment.applicationId, id))
      .orderBy(asc(enrolment.requestedAt)),
    contracts: await readContracts(tx, id),
  };
}

async function readContracts(tx: ReadTx, applicationId: ApplicationId): Promise<Application['contracts']> {
  const rows = await tx
    .select({ id: contract.id, number: contract.number, startsOn: contract.startsOn, filledAt: contract.filledAt, fields: contract.fields })
    .from(contract)
    .innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId))
    .where(eq(enrolment.applicationId, applicationId))
    .orderBy(asc(contract.createdAt));
  const contracts: Application['contracts'][number][] = [];
  for (const { id, fields, ...row } of rows) {
    contracts.push({
      ...row,
      address: fields?.address ?? null,
      phone: fields?.phone ?? null,
      pickUpPersons: fields?.pickUpPersons ?? [],
      healthNotes: fields?.healthNotes ?? null,
      documents: await tx
        .select({ document: contractDocument.document, name: file.name, attachedAt: contractDocument.attachedAt })
        .from(contractDocument)
        .innerJoin(file, eq(file.id, contractDocument.fileId))
        .where(eq(contractDocument.contractId, id))
        .orderBy(asc(contractDocument.attachedAt), asc(contractDocument.document)),
      signatures: await tx
        .select({ side: contractSignature.side, name: contractSignature.signerName, signedAt: contractSignature.signedAt })
        .from(contractSignature)
        .where(eq(contractSignature.contractId, id))
        .orderBy(asc(contractSignature.signedAt)),
    });
  }
  return contracts;
}
