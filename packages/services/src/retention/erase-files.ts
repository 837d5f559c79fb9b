import { isOneOf, type WriteTx } from '@balabaqsha/db';
import { appeal, application, applicationDraft, applicationEvent, conclusionRenewal, contract, contractDocument, contractSignature, enrolment, file, guardianship, supportMessage } from '@balabaqsha/db/schema';
import type { FileId } from '@balabaqsha/domain';
import { and, isNull, sql, type SQL } from 'drizzle-orm';
import { recordAudit } from '../record/index.ts';
import { CHUNK, SYSTEM } from '../sweeps/chunks.ts';
import type { Cleaning } from './clean-retention.ts';

/** Gives files up: nobody is handed them any more, and their bytes are removed after the commit (D3). Each is audited. */
export async function eraseFiles(tx: WriteTx, now: Date, ids: readonly FileId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const erased = await tx.update(file).set({ erasedAt: now, name: '' }).where(and(isOneOf(file.id, ids), isNull(file.erasedAt))).returning({ id: file.id });
  await recordAudit(tx, now, SYSTEM, ...erased.map(({ id }) => ({ action: 'file.deleted', subject: { kind: 'file', id } })));
  return erased.length;
}

/** Files and the applications that they belong to; a contract that was signed belongs to the kindergarten too and is none of them (E6). */
const FILES_OF_APPLICATIONS = sql`
  select ${application.conclusionFileId} as file_id, ${application.id} as application_id from ${application}
  union all select ${conclusionRenewal.conclusionFileId}, ${conclusionRenewal.applicationId} from ${conclusionRenewal}
  union all select ${conclusionRenewal.replacedFileId}, ${conclusionRenewal.applicationId} from ${conclusionRenewal}
  union all select ${appeal.fileId}, ${appeal.applicationId} from ${appeal}
  union all select ${contractDocument.fileId}, ${enrolment.applicationId} from ${contractDocument}
    join ${contract} on ${contract.id} = ${contractDocument.contractId} join ${enrolment} on ${enrolment.id} = ${contract.enrolmentId}
  union all select ${contract.fileId}, ${enrolment.applicationId} from ${contract}
    join ${enrolment} on ${enrolment.id} = ${contract.enrolmentId}
    where not exists (select from ${contractSignature} where ${contractSignature.contractId} = ${contract.id})`;

/** Files of applications to which nothing has happened since they came into the archive, and of no other (D2); nor of a draft. */
export const eraseArchivedFiles: Cleaning = async (tx, now, keptSince) =>
  eraseFiles(tx, now, await find(tx, sql`
    select ${file.id} as id
    from (${FILES_OF_APPLICATIONS}) as held
    join ${file} on ${file.id} = held.file_id
    join ${application} on ${application.id} = held.application_id
    where ${file.erasedAt} is null and ${file.createdAt} < ${keptSince.toISOString()}::timestamptz
      and not exists (select from ${applicationDraft} where ${applicationDraft.conclusionFileId} = ${file.id})
    group by ${file.id}
    having bool_and(${application.state} = 'ARCHIVED' and not exists (
      select from ${applicationEvent} where ${applicationEvent.applicationId} = held.application_id and ${applicationEvent.at} >= ${keptSince.toISOString()}::timestamptz
    ))
    limit ${CHUNK}`));

/** Files that were uploaded and then belonged to nothing, or belong to nothing any more. */
export const eraseLooseFiles: Cleaning = async (tx, now, keptSince) =>
  eraseFiles(tx, now, await find(tx, sql`
    select ${file.id} as id from ${file}
    where ${file.erasedAt} is null and ${file.createdAt} < ${keptSince.toISOString()}::timestamptz
      and not exists (select from ${application} where ${application.conclusionFileId} = ${file.id})
      and not exists (select from ${applicationDraft} where ${applicationDraft.conclusionFileId} = ${file.id})
      and not exists (select from ${conclusionRenewal} where ${conclusionRenewal.conclusionFileId} = ${file.id})
      and not exists (select from ${conclusionRenewal} where ${conclusionRenewal.replacedFileId} = ${file.id})
      and not exists (select from ${guardianship} where ${guardianship.proofFileId} = ${file.id})
      and not exists (select from ${contract} where ${contract.fileId} = ${file.id})
      and not exists (select from ${contractDocument} where ${contractDocument.fileId} = ${file.id})
      and not exists (select from ${appeal} where ${appeal.fileId} = ${file.id})
      and not exists (select from ${supportMessage} where ${supportMessage.attachmentId} = ${file.id})
    limit ${CHUNK}`));

async function find(tx: WriteTx, question: SQL): Promise<FileId[]> {
  return (await tx.execute<{ id: FileId }>(question)).map(({ id }) => id);
}
