import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { file } from '@balabaqsha/db/schema';
import { DomainError, FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import type { z } from 'zod';
import { countAttempt } from '../attempts/index.ts';
import type { uploaded, uploadInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { displayFileName } from './file-name.ts';

/**
 * Keeps a guardian's file after looking into it: type by content, size, encryption, viruses (D3).
 * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE, FILE_ENCRYPTED, FILE_INFECTED, UNAVAILABLE, TOO_MANY_ATTEMPTS
 */
export async function uploadFile(deps: Deps, actor: Actor, input: z.output<typeof uploadInput>): Promise<z.output<typeof uploaded>> {
  const { guardianId } = guardianFor(actor, 'guardian.files.upload');
  if (input.bytes.byteLength === 0) throw new DomainError('FILE_EMPTY');
  if (input.bytes.byteLength > FILE_SIZE_LIMIT) throw new DomainError('FILE_TOO_LARGE');
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'upload', guardianId));
  const inspected = await deps.inspector.inspect(input.bytes);
  if (!inspected.ok) throw new DomainError(inspected.code);

  const name = displayFileName(input.name);
  const kept = await deps.files.put(input.bytes);
  try {
    return await deps.db.write(async (tx) => {
      const row = { storageKey: kept.key, name, type: inspected.type, size: kept.size, sha256: kept.sha256, purpose: input.purpose, guardianId, createdAt: now };
      const { id } = expectOne(await tx.insert(file).values(row).returning({ id: file.id }));
      await recordAudit(tx, now, actor, { action: 'file.kept', subject: { kind: 'file', id }, details: { purpose: input.purpose, size: kept.size } });
      return { id, name, size: kept.size };
    });
  } catch (error) {
    // Bytes without a row are nobody's.
    await deps.files.remove(kept.key);
    throw error;
  }
}
