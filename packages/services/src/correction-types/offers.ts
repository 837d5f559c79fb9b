import type { ReadTx } from '@balabaqsha/db';
import { correctionTypeOffer } from '@balabaqsha/db/schema';
import { DomainError, offersOn, type CityId, type CorrectionType, type CorrectionTypeOffer, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';

/** What the city wrote of its correction types and did not take back. */
export async function loadWritten(tx: ReadTx, cityId: CityId) {
  return tx
    .select()
    .from(correctionTypeOffer)
    .where(and(eq(correctionTypeOffer.cityId, cityId), isNull(correctionTypeOffer.cancelledAt)))
    .orderBy(asc(correctionTypeOffer.effectiveFrom));
}

/** The correction types that new applications and groups of the city may name on a day, in the city's order (Q2). */
export async function loadOffered(tx: ReadTx, cityId: CityId, day: LocalDate): Promise<Pick<CorrectionTypeOffer, 'correctionType' | 'explanation'>[]> {
  return offersOn(day, await loadWritten(tx, cityId)).flatMap(({ offered, correctionType, explanation }) => (offered ? [{ correctionType, explanation }] : []));
}

/**
 * Holds a new group, or a type that is new to a group, to what the city offers on the day.
 * @throws DomainError CORRECTION_TYPE_NOT_OFFERED at `correctionTypes`
 */
export async function requireOffered(tx: ReadTx, cityId: CityId, types: readonly CorrectionType[], day: LocalDate): Promise<void> {
  const offered = (await loadOffered(tx, cityId, day)).map(({ correctionType }) => correctionType);
  if (!types.every((type) => offered.includes(type))) throw new DomainError('CORRECTION_TYPE_NOT_OFFERED', { field: 'correctionTypes' });
}
