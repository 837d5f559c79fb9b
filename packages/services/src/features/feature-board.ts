import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { city, featurePause, staff } from '@balabaqsha/db/schema';
import { pauseStateAt, shortName } from '@balabaqsha/domain';
import { asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../actor.ts';
import type { FeatureBoard } from '../contract/feature.ts';
import type { Deps } from '../deps.ts';

/** Pauses that are looked through: nobody switches so much off that older ones would still hold. */
const LAST = 100;

/**
 * What is off or will be, what was, by whom and why.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function featureBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<FeatureBoard> {
  requireCall(actor, 'staff.features.board');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const rows = (await loadPauses(tx)).map((row) => rowOf(row, now));
    return {
      open: rows.filter(({ state }) => state !== 'OVER'),
      over: rows.filter(({ state }) => state === 'OVER'),
      cities: await tx.select({ id: city.id, name: city.name }).from(city).orderBy(asc(city.code)),
    };
  });
}

function loadPauses(tx: ReadTx) {
  const ender = alias(staff, 'ender');
  return tx
    .select({
      pause: featurePause,
      city: city.name,
      author: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
      ender: { surname: ender.surname, name: ender.name, patronymic: ender.patronymic },
    })
    .from(featurePause)
    .innerJoin(staff, eq(staff.id, featurePause.createdBy))
    .leftJoin(city, eq(city.id, featurePause.cityId))
    .leftJoin(ender, eq(ender.id, featurePause.endedBy))
    .orderBy(desc(featurePause.createdAt), desc(featurePause.id))
    .limit(LAST);
}

function rowOf({ pause, city: name, author, ender }: Awaited<ReturnType<typeof loadPauses>>[number], now: Date): FeatureBoard['open'][number] {
  const { id, feature, offFrom, offUntil, why, createdAt, endedAt } = pause;
  return { id, feature, city: name, offFrom, offUntil, state: pauseStateAt(now, pause), why, author: shortName(author), createdAt, ended: endedAt && { by: ender && shortName(ender), at: endedAt } };
}
