import { expectOne, type WriteTx } from '@balabaqsha/db';
import { reason, type Trilingual } from '@balabaqsha/db/schema';
import type { CityId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';

/**
 * A reason of the officer's city, its row locked: of two officers who change it the second waits here and sees what the first did.
 * @throws DomainError NOT_FOUND for another city's
 */
export async function ownReasonLocked(tx: WriteTx, cityId: CityId, id: string): Promise<typeof reason.$inferSelect> {
  return expectOne(await tx.select().from(reason).where(and(eq(reason.id, id), eq(reason.cityId, cityId))).for('update'), 'NOT_FOUND');
}

/** The words of a form's three fields. */
export function wordsOf({ textRu, textKk, textEn }: { textRu: string; textKk: string; textEn: string }): Trilingual {
  return { ru: textRu, kk: textKk, en: textEn };
}
