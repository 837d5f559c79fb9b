import type { ReadTx } from '@balabaqsha/db';
import { featurePause } from '@balabaqsha/db/schema';
import { DomainError, pauseOf, type CityId, type Feature, type FeaturePause } from '@balabaqsha/domain';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';

/**
 * Refuses what has been switched off. Asked inside the transaction of the deed, so that a switch holds from its very instant.
 * @param cityId where it is done; `null` for what knows no city
 * @throws DomainError SWITCHED_OFF with `feature` and, where it is known, `until`
 */
export async function requireFeature(tx: ReadTx, now: Date, feature: Feature, cityId: CityId | null = null): Promise<void> {
  const pause = await findPause(tx, now, feature, cityId);
  if (pause !== null) throw new DomainError('SWITCHED_OFF', { params: { feature, ...(pause.offUntil && { until: pause.offUntil.toISOString() }) } });
}

/** Whether the feature is off in the city, or everywhere. */
export async function isSwitchedOff(tx: ReadTx, now: Date, feature: Feature, cityId: CityId | null): Promise<boolean> {
  return (await findPause(tx, now, feature, cityId)) !== null;
}

/** Whether the feature was off anywhere at some instant after `since`. */
export async function wasSwitchedOffAfter(tx: ReadTx, now: Date, feature: Feature, since: Date): Promise<boolean> {
  const rows = await tx.select({ offFrom: featurePause.offFrom, offUntil: featurePause.offUntil, endedAt: featurePause.endedAt }).from(featurePause).where(and(eq(featurePause.feature, feature), lte(featurePause.offFrom, now)));
  return rows.some(({ offFrom, offUntil, endedAt }) => {
    const end = endedAt ?? offUntil ?? now;
    // One that was taken back before its beginning never held.
    return offFrom < end && end > since;
  });
}

function findPause(tx: ReadTx, now: Date, feature: Feature, cityId: CityId | null): Promise<FeaturePause | null> {
  return tx
    .select()
    .from(featurePause)
    .where(and(eq(featurePause.feature, feature), isNull(featurePause.endedAt), sql`(${featurePause.cityId} is null or ${featurePause.cityId} = ${cityId})`))
    .then((rows) => pauseOf(now, feature, cityId, rows));
}
