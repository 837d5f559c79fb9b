import { expectOne, type WriteTx } from '@balabaqsha/db';
import { file } from '@balabaqsha/db/schema';
import { DomainError, FILE_SIZE_LIMIT, type FileId, type FilePurpose, type GuardianId } from '@balabaqsha/domain';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { displayFileName } from './file-name.ts';

/** A file as it came, and what it is for. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
  purpose: FilePurpose;
  /** `null` for somebody who has not signed in. */
  guardianId: GuardianId | null;
}

/**
 * What can be told at once, before anybody's attempts are counted (D3).
 * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE
 */
export function checkFileSize({ bytes }: Pick<SentFile, 'bytes'>): void {
  if (bytes.byteLength === 0) throw new DomainError('FILE_EMPTY');
  if (bytes.byteLength > FILE_SIZE_LIMIT) throw new DomainError('FILE_TOO_LARGE');
}

/**
 * Looks into a file, keeps its bytes, and writes its row together with those that depend on it, in one transaction (D3).
 * @param write what else belongs into the transaction
 * @returns what `write` returns
 * @throws DomainError FILE_EMPTY, FILE_TYPE, FILE_ENCRYPTED, FILE_INFECTED, UNAVAILABLE; whatever `write` throws
 */
export async function keepFile<T>(deps: Deps, actor: Actor, now: Date, sent: SentFile, write: (tx: WriteTx, kept: { id: FileId; name: string; size: number }) => Promise<T>): Promise<T> {
  const inspected = await deps.inspector.inspect(sent.bytes);
  if (!inspected.ok) throw new DomainError(inspected.code);
  const name = displayFileName(sent.name);
  const { key, size, sha256 } = await deps.files.put(sent.bytes);
  try {
    return await deps.db.write(async (tx) => {
      const row = { storageKey: key, name, type: inspected.type, size, sha256, purpose: sent.purpose, guardianId: sent.guardianId, createdAt: now };
      const { id } = expectOne(await tx.insert(file).values(row).returning({ id: file.id }));
      await recordAudit(tx, now, actor, { action: 'file.kept', subject: { kind: 'file', id }, details: { purpose: sent.purpose, size } });
      return write(tx, { id, name, size });
    });
  } catch (error) {
    // Bytes without a row are nobody's.
    await deps.files.remove(key);
    throw error;
  }
}
