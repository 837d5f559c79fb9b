import { requireCall } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation, type WriteTx } from '@balabaqsha/db';
import { city, featurePause } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, pauseStateAt, type CityId } from '@balabaqsha/domain';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { pauseFeatureInput, resumeFeatureInput } from '../contract/feature.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

type Input = z.output<typeof pauseFeatureInput>;

/**
 * Switches a feature off, at once or from a coming instant on, everywhere or in a city.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, DATE_IN_PAST at `offFrom` or `offUntil`, INVALID_VALUE at `cityId`,
 * STATE_CHANGED where somebody has switched it off there already, CHANGE_PENDING with `day` where that is to come
 */
export async function pauseFeature(deps: Deps, actor: Actor, input: Input): Promise<{ done: true }> {
  requireCall(actor, 'staff.features.pause');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  const { feature, why, offUntil } = input;
  const cityId = input.cityId as CityId | null;
  const offFrom = input.offFrom ?? now;
  // The form knows minutes: the one that has begun is now.
  if (offFrom.getTime() < now.getTime() - 60_000) throw new DomainError('DATE_IN_PAST', { field: 'offFrom' });
  if (offUntil !== null && offUntil <= now) throw new DomainError('DATE_IN_PAST', { field: 'offUntil' });
  try {
    return await deps.db.write(async (tx) => {
      if (cityId !== null) await requireCity(tx, cityId);
      await noteWhatIsOver(tx, now);
      const added = await tx.insert(featurePause).values({ feature, cityId, offFrom, offUntil, why, createdBy: actor.staffId, createdAt: now }).returning({ id: featurePause.id });
      const until = offUntil?.toISOString() ?? null;
      await recordAudit(tx, now, actor, { action: 'feature.paused', subject: { kind: 'feature', id: expectOne(added).id }, details: { feature, city: cityId, from: offFrom.toISOString(), until } });
      return { done: true as const };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw await refusalOfOther(deps, input, now);
  }
}

/**
 * Switches a feature on again, or takes back that it will be off.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, STATE_CHANGED where it is on already
 */
export async function resumeFeature(deps: Deps, actor: Actor, { id }: z.output<typeof resumeFeatureInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.features.resume');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { feature } = expectOne(await tx.select({ feature: featurePause.feature }).from(featurePause).where(eq(featurePause.id, id)), 'NOT_FOUND');
    expectOne(
      await tx
        .update(featurePause)
        .set({ endedAt: now, endedBy: actor.staffId })
        .where(and(eq(featurePause.id, id), isNull(featurePause.endedAt), or(isNull(featurePause.offUntil), gt(featurePause.offUntil, now))))
        .returning({ id: featurePause.id }),
    );
    await recordAudit(tx, now, actor, { action: 'feature.resumed', subject: { kind: 'feature', id }, details: { feature } });
    return { done: true };
  });
}

/** Pauses whose time is over make room for new ones. */
async function noteWhatIsOver(tx: WriteTx, now: Date): Promise<void> {
  await tx.update(featurePause).set({ endedAt: sql`${featurePause.offUntil}` }).where(and(isNull(featurePause.endedAt), lte(featurePause.offUntil, now)));
}

async function requireCity(tx: WriteTx, cityId: CityId): Promise<void> {
  const found = await tx.select({ id: city.id }).from(city).where(eq(city.id, cityId));
  if (found.length === 0) throw new DomainError('INVALID_VALUE', { field: 'cityId' });
}

async function refusalOfOther(deps: Deps, { feature, cityId }: Input, now: Date): Promise<DomainError> {
  const its = cityId === null ? isNull(featurePause.cityId) : eq(featurePause.cityId, cityId as CityId);
  const [other] = await deps.db.read((tx) => tx.select().from(featurePause).where(and(eq(featurePause.feature, feature), its, isNull(featurePause.endedAt))));
  return other !== undefined && pauseStateAt(now, other) === 'AHEAD' ? new DomainError('CHANGE_PENDING', { params: { day: localDateOf(other.offFrom) } }) : new DomainError('STATE_CHANGED');
}
