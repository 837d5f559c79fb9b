import { isOneOf } from '@balabaqsha/db';
import { supportMessage } from '@balabaqsha/db/schema';
import { asc, lt } from 'drizzle-orm';
import { CHUNK, SYSTEM } from '../sweeps/chunks.ts';
import { recordAudit } from '../record/index.ts';
import type { Cleaning } from './clean-retention.ts';
import { eraseFiles } from './erase-files.ts';

/** Letters to the support service, answered or not, with the files that came along (P6, D2). */
export const deleteLetters: Cleaning = async (tx, now, keptSince) => {
  const old = await tx.select({ id: supportMessage.id }).from(supportMessage).where(lt(supportMessage.createdAt, keptSince)).orderBy(asc(supportMessage.createdAt)).limit(CHUNK);
  const deleted = await tx.delete(supportMessage).where(isOneOf(supportMessage.id, old.map(({ id }) => id))).returning({ id: supportMessage.id, attachmentId: supportMessage.attachmentId });
  await eraseFiles(tx, now, deleted.flatMap(({ attachmentId }) => attachmentId ?? []));
  await recordAudit(tx, now, SYSTEM, ...deleted.map(({ id }) => ({ action: 'support.deleted', subject: { kind: 'support', id } })));
  return deleted.length;
};
