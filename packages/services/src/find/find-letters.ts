import type { ReadTx } from '@balabaqsha/db';
import { application, supportMessage } from '@balabaqsha/db/schema';
import type { Typed } from '@balabaqsha/domain';
import { desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Found } from '../contract/find.ts';
import { isLetterOf } from '../support/support-list.ts';
import { SHOWN } from './shown.ts';

/**
 * Letters to the support service, the latest first: by where an answer would go, by how the writer's name begins, or by the number of
 * an application whose applicant was signed in when he wrote (P6). Each way is a stretch of an index.
 */
export async function findLetters(tx: ReadTx, typed: Typed): Promise<Found['letters']> {
  const which = isTyped(tx, typed);
  if (which === null) return [];
  const rows = await tx
    .select({ id: supportMessage.id, name: supportMessage.name, at: supportMessage.createdAt, handledAt: supportMessage.handledAt })
    .from(supportMessage)
    .where(which)
    .orderBy(desc(supportMessage.createdAt), desc(supportMessage.id))
    .limit(SHOWN + 1);
  return rows.map(({ handledAt, ...row }) => ({ ...row, handled: handledAt !== null }));
}

function isTyped(tx: ReadTx, typed: Typed): SQL | null {
  switch (typed.kind) {
    case 'NUMBER':
      return inArray(supportMessage.guardianId, tx.select({ id: application.guardianId }).from(application).where(eq(application.number, typed.number)));
    case 'PHONE':
      return isLetterOf(typed.phone);
    case 'NAME':
      return isLetterOf(typed.text);
    default:
      return null;
  }
}
