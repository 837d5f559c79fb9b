import type { Actor } from '@balabaqsha/auth';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { file } from '@balabaqsha/db/schema';
import type { FileId } from '@balabaqsha/domain';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { fileContent } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Hands a file out if the condition holds for it. That it was handed out is recorded before the bytes are read (S5, D3).
 * @param right SQL condition on `file` that gives the caller his right
 * @throws DomainError NOT_FOUND for unknown files, for those that were given up and for those that are none of the caller's
 * business
 */
export async function handOut(deps: Deps, actor: Actor, id: string, right: (tx: ReadTx) => SQL | undefined): Promise<z.output<typeof fileContent>> {
  const row = await deps.db.write(async (tx) => {
    const found = expectOne(
      await tx
        .select({ id: file.id, storageKey: file.storageKey, name: file.name, type: file.type, purpose: file.purpose })
        .from(file)
        .where(and(eq(file.id, id as FileId), isNull(file.erasedAt), right(tx))),
      'NOT_FOUND',
    );
    await recordAudit(tx, deps.clock.now(), actor, { action: 'file.read', subject: { kind: 'file', id: found.id }, details: { purpose: found.purpose } });
    return found;
  });
  return { name: row.name, type: row.type, bytes: new Uint8Array(await deps.files.get(row.storageKey)) };
}
