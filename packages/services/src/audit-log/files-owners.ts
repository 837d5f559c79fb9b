import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { appeal, application, child, conclusionRenewal, contract, contractDocument, enrolment, guardianship } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { eq, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

interface Owned {
  id: string;
  name: string;
}

/** Whose each of these files is: the number of its application, or the child's name for a proof (C3). A file that nothing holds any more is left out. */
export async function filesOwners(tx: ReadTx, ids: readonly string[]): Promise<readonly Owned[]> {
  const isIts = eq(application.id, enrolment.applicationId);
  const owned = await Promise.all([
    numbered(tx.select(held(application.conclusionFileId)).from(application).where(isOneOf(application.conclusionFileId, ids))),
    ...[conclusionRenewal.conclusionFileId, conclusionRenewal.replacedFileId].map((column) =>
      numbered(tx.select(held(column)).from(conclusionRenewal).innerJoin(application, eq(application.id, conclusionRenewal.applicationId)).where(isOneOf(column, ids))),
    ),
    numbered(tx.select(held(appeal.fileId)).from(appeal).innerJoin(application, eq(application.id, appeal.applicationId)).where(isOneOf(appeal.fileId, ids))),
    numbered(tx.select(held(contract.fileId)).from(contract).innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId)).innerJoin(application, isIts).where(isOneOf(contract.fileId, ids))),
    numbered(
      tx
        .select(held(contractDocument.fileId))
        .from(contractDocument)
        .innerJoin(contract, eq(contract.id, contractDocument.contractId))
        .innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId))
        .innerJoin(application, isIts)
        .where(isOneOf(contractDocument.fileId, ids)),
    ),
    proofs(tx, isOneOf(guardianship.proofFileId, ids)),
  ]);
  return owned.flat();
}

const held = <Column extends AnyPgColumn>(id: Column) => ({ id, number: application.number });

async function numbered(rows: PromiseLike<readonly { id: string | null; number: number }[]>): Promise<Owned[]> {
  return (await rows).flatMap(({ id, number }) => (id === null ? [] : [{ id, name: `№ ${number}` }]));
}

async function proofs(tx: ReadTx, which: SQL): Promise<Owned[]> {
  const rows = await tx
    .select({ id: guardianship.proofFileId, surname: child.surname, name: child.name, patronymic: child.patronymic })
    .from(guardianship)
    .innerJoin(child, eq(child.id, guardianship.childId))
    .where(which);
  return rows.flatMap(({ id, ...who }) => (id === null ? [] : [{ id, name: fullName(who) }]));
}
