import { file } from '@balabaqsha/db/schema';
import { addDays, localDateOf, REQUIRED_CONTRACT_DOCUMENTS, type FileId, type FilePurpose } from '@balabaqsha/domain';
import type { GuardianActor, StaffActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { attachDocument, contractView, fillContract } from '../enrolment/index.ts';
import { enrolmentInbox, sendContract } from '../kindergarten/index.ts';

/** Keeps a document, for the contract unless told otherwise, as an upload does. */
export async function uploadedDocument(deps: Deps, guardian: GuardianActor, purpose: FilePurpose = 'CONTRACT_DOCUMENT'): Promise<FileId> {
  const { key, size, sha256 } = await deps.files.put(new TextEncoder().encode('%PDF-1.4 document'));
  return deps.db.write(async (tx) => {
    const [row] = await tx
      .insert(file)
      .values({ storageKey: key, name: 'справка.pdf', type: 'application/pdf', size, sha256, purpose, guardianId: guardian.guardianId, createdAt: deps.clock.now() })
      .returning({ id: file.id });
    if (row === undefined) throw new Error('the insert answered no id');
    return row.id;
  });
}

/** The only open request of the employee's kindergarten. @returns its id */
export async function onlyRequest(deps: Deps, staff: StaffActor): Promise<string> {
  const [request, ...others] = await enrolmentInbox(deps, staff, {});
  if (request === undefined || others.length > 0) throw new Error(`expected one request, found ${others.length + (request ? 1 : 0)}`);
  return request.id;
}

/** The kindergarten sends the contract; it starts in a week. @returns the enrolment's id */
export async function contractSent(deps: Deps, staff: StaffActor): Promise<string> {
  const id = await onlyRequest(deps, staff);
  await sendContract(deps, staff, { id, startsOn: addDays(localDateOf(deps.clock.now()), 7) });
  return id;
}

/** The guardian fills the contract in. @returns the PDF that is to be signed */
export async function contractFilled(deps: Deps, guardian: GuardianActor, number: number): Promise<Uint8Array> {
  await fillContract(deps, guardian, { number, address: 'г. Алматы, ул. Абая, 10', phone: '+77011234567', pickUpName: '', pickUpPhone: '', healthNotes: '' });
  const { file: pdf } = await contractView(deps, guardian, { number });
  const [row] = await deps.db.read((tx) => tx.query.file.findMany({ where: (each, { eq }) => eq(each.id, (pdf?.id ?? '') as FileId) }));
  return deps.files.get(row?.storageKey ?? '');
}

/** Everything that the contract asks for is attached. */
export async function documentsAttached(deps: Deps, guardian: GuardianActor, number: number): Promise<void> {
  for (const document of REQUIRED_CONTRACT_DOCUMENTS) await attachDocument(deps, guardian, { number, document, fileId: await uploadedDocument(deps, guardian) });
}
