import type { ReadTx } from '@balabaqsha/db';
import { contractDocument, contractSignature, file, kindergarten, requisites, staff, staffRole } from '@balabaqsha/db/schema';
import { fullName, localDateOf, type ContractDocument, type FileId, type KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { SignatureSide } from '@balabaqsha/db/schema';
import type { EnrolmentCase } from './enrolment-rows.ts';

/** What hangs on a contract beside its own row. */
export interface ContractPapers {
  file: { id: FileId; sha256: string; storageKey: string } | null;
  documents: { document: ContractDocument; file: { id: FileId; name: string; size: number } }[];
  signatures: { side: SignatureSide; name: string; signedAt: Date }[];
}

/** Loads PDF, attached documents and signatures of the contract. */
export async function contractPapers(tx: ReadTx, contract: NonNullable<EnrolmentCase['contract']>): Promise<ContractPapers> {
  const [pdf] =
    contract.fileId === null
      ? []
      : await tx.select({ id: file.id, sha256: file.sha256, storageKey: file.storageKey }).from(file).where(eq(file.id, contract.fileId));
  const documents = await tx
    .select({ document: contractDocument.document, file: { id: file.id, name: file.name, size: file.size } })
    .from(contractDocument)
    .innerJoin(file, eq(file.id, contractDocument.fileId))
    .where(eq(contractDocument.contractId, contract.id));
  const signatures = await tx
    .select({ side: contractSignature.side, name: contractSignature.signerName, signedAt: contractSignature.signedAt })
    .from(contractSignature)
    .where(eq(contractSignature.contractId, contract.id))
    .orderBy(contractSignature.signedAt);
  return { file: pdf ?? null, documents, signatures };
}

/** What the contract says about the kindergarten, as it was when it was sent; `undefined` where there was nothing. */
export async function requisitesOf(tx: ReadTx, { requisitesId }: Pick<NonNullable<EnrolmentCase['contract']>, 'requisitesId'>): Promise<typeof requisites.$inferSelect | undefined> {
  const [given] = requisitesId === null ? [] : await tx.select().from(requisites).where(eq(requisites.id, requisitesId));
  return given;
}

/** Full name of the kindergarten's director in office on the day of the instant; empty where there is none. */
export async function directorName(tx: ReadTx, kindergartenId: KindergartenId, now: Date): Promise<string> {
  const today = localDateOf(now);
  const [director] = await tx
    .select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic })
    .from(staffRole)
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .innerJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(
      and(
        eq(staffRole.kindergartenId, kindergartenId),
        eq(staffRole.role, 'KINDERGARTEN_DIRECTOR'),
        staff.active,
        lte(staffRole.validFrom, today),
        or(isNull(staffRole.validTo), gte(staffRole.validTo, today)),
      ),
    )
    .orderBy(asc(staffRole.validFrom), asc(staffRole.id))
    .limit(1);
  return director === undefined ? '' : fullName(director);
}
