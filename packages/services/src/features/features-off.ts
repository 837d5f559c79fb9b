import { requireCall } from '@balabaqsha/auth';
import { city, featurePause } from '@balabaqsha/db/schema';
import { pauseStateAt } from '@balabaqsha/domain';
import { asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { featuresOff as featuresOffOutput } from '../contract/feature.ts';
import type { Deps } from '../deps.ts';
import { keptFor } from '../public-pages/kept-for.ts';

/** Pages ask this often at most; the deeds themselves look at each time (`requireFeature`). */
const KEPT_MS = 5000;

const openPauses = keptFor(KEPT_MS, ({ db }) =>
  db.read((tx) =>
    tx
      .select({ feature: featurePause.feature, cityCode: city.code, offFrom: featurePause.offFrom, offUntil: featurePause.offUntil, endedAt: featurePause.endedAt })
      .from(featurePause)
      .leftJoin(city, eq(city.id, featurePause.cityId))
      .where(isNull(featurePause.endedAt))
      .orderBy(asc(featurePause.feature), asc(featurePause.offFrom)),
  ),
);

/** What is off at this moment and where, so that pages say it before anybody has typed anything. */
export async function featuresOff(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof featuresOffOutput>> {
  requireCall(actor, 'public.features');
  const now = deps.clock.now();
  return (await openPauses(deps)).filter((pause) => pauseStateAt(now, pause) === 'OFF').map(({ feature, cityCode, offUntil }) => ({ feature, cityCode, until: offUntil }));
}
