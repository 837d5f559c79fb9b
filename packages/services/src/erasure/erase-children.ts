import { isOneOf, noteDeskChange, type WriteTx } from '@balabaqsha/db';
import { child, guardianship } from '@balabaqsha/db/schema';
import type { GuardianId } from '@balabaqsha/domain';
import { and, eq, notExists, sql } from 'drizzle-orm';

/**
 * Ends the guardian's ties to his children. A child for whom somebody else acts stays as it is (C4); of one for whom
 * nobody does, only sex and year of birth are kept, for statistics. Officers are told where a proof waited.
 */
export async function eraseChildren(tx: WriteTx, now: Date, guardianId: GuardianId): Promise<void> {
  const ended = await tx.delete(guardianship).where(eq(guardianship.guardianId, guardianId)).returning({ childId: guardianship.childId, state: guardianship.state });
  if (ended.length === 0) return;
  if (ended.some(({ state }) => state === 'UNCONFIRMED')) noteDeskChange(tx, 'guardianships');
  await tx
    .update(child)
    .set({ erasedAt: now, iin: sql`'erased ' || ${child.id}::text`, surname: '', name: '', patronymic: null, birthDate: sql`date_trunc('year', ${child.birthDate})::date` })
    .where(
      and(
        isOneOf(child.id, ended.map(({ childId }) => childId)),
        notExists(tx.select({ childId: guardianship.childId }).from(guardianship).where(eq(guardianship.childId, child.id))),
      ),
    );
}
