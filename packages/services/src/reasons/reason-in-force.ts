import type { ReadTx } from '@balabaqsha/db';
import { reason, type ReasonKind, type Trilingual } from '@balabaqsha/db/schema';
import { DomainError, type CityId, type LocalDate } from '@balabaqsha/domain';
import { and, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm';

/** Reasons of the kind that hold on the day. */
export function inForce(kind: ReasonKind, today: LocalDate): SQL | undefined {
  return and(eq(reason.kind, kind), lte(reason.validFrom, today), or(isNull(reason.validTo), gte(reason.validTo, today)));
}

/**
 * A reason from the city's list that holds today (C3, Q5, E2, E7).
 * @throws DomainError INVALID_VALUE at the field `reasonId`
 */
export async function requireReason(tx: ReadTx, wanted: { id: string; kind: ReasonKind; cityId: CityId; today: LocalDate }): Promise<{ id: string; text: Trilingual }> {
  const [row] = await tx
    .select({ id: reason.id, text: reason.text })
    .from(reason)
    .where(and(eq(reason.id, wanted.id), eq(reason.cityId, wanted.cityId), inForce(wanted.kind, wanted.today)));
  if (row === undefined) throw new DomainError('INVALID_VALUE', { field: 'reasonId' });
  return row;
}
