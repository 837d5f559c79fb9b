import type { WriteTx } from '@balabaqsha/db';
import { appeal, application } from '@balabaqsha/db/schema';
import type { GuardianId } from '@balabaqsha/domain';
import { eq, inArray, sql } from 'drizzle-orm';
import { lapseAppeals } from '../record/index.ts';

/**
 * Takes the words out of the appeals of a guardian whose row is emptied already; an appeal that waits lapses. That there was
 * one, and what came of it, stays in the history.
 * @param now UTC instant of the deletion
 */
export async function eraseAppeals(tx: WriteTx, now: Date, guardianId: GuardianId): Promise<void> {
  const his = await tx.select({ id: application.id }).from(application).where(eq(application.guardianId, guardianId));
  const ids = his.map(({ id }) => id);
  await lapseAppeals(tx, now, ids);
  const theirs = tx.select({ id: application.id }).from(application).where(eq(application.guardianId, guardianId));
  await tx.update(appeal).set({ text: '-', answer: sql`case when ${appeal.answer} is not null then '-' end` }).where(inArray(appeal.applicationId, theirs));
}
