import type { ReadTx } from '@balabaqsha/db';
import { policy } from '@balabaqsha/db/schema';
import type { CityId, LocalDate } from '@balabaqsha/domain';
import { and, desc, eq, isNull } from 'drizzle-orm';

/** Where the city's policy stands on a day. */
export interface PolicyStanding {
  /** The row in force; `null` where the defaults hold. */
  basis: string | null;
  /** The one change that is written and not in force yet. */
  ahead: { id: string; effectiveFrom: LocalDate } | null;
}

/** The row in force and the one ahead. A city has at most one ahead: it is written over what holds, and another one would undo it unseen. */
export async function policyStanding(tx: ReadTx, cityId: CityId, today: LocalDate): Promise<PolicyStanding> {
  const rows = await tx
    .select({ id: policy.id, effectiveFrom: policy.effectiveFrom })
    .from(policy)
    .where(and(eq(policy.cityId, cityId), isNull(policy.cancelledAt)))
    .orderBy(desc(policy.effectiveFrom))
    .limit(2);
  return { basis: rows.find(({ effectiveFrom }) => effectiveFrom <= today)?.id ?? null, ahead: rows.find(({ effectiveFrom }) => effectiveFrom > today) ?? null };
}
