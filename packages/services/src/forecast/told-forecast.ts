import type { ReadTx } from '@balabaqsha/db';
import { laneForecast, type application, type child } from '@balabaqsha/db/schema';
import { agesOutOn, isStale, localDateOf, toldAt, type VoucherPolicy } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { ForecastView } from '../contract/forecast.ts';
import { isSwitchedOff } from '../features/index.ts';
import { needOf } from '../seats/index.ts';
import { FORECAST_VERSION } from './due.ts';

type Waiting = Pick<typeof application.$inferSelect, 'cityId' | 'laneId' | 'ticket' | 'state' | 'correctionType' | 'birthYear' | 'language' | 'otherLanguageSuits' | 'conclusionValidUntil'>;

/**
 * When a waiting application can expect its voucher, or why that can't be told: its lane's row is read by key, and its
 * ticket found in it. `null` where it does not wait.
 * @param now UTC instant
 */
export async function loadForecast(tx: ReadTx, row: Waiting, { birthDate }: Pick<typeof child.$inferSelect, 'birthDate'>, policy: VoucherPolicy, now: Date): Promise<ForecastView | null> {
  if (row.state !== 'IN_QUEUE') return null;
  if (await isSwitchedOff(tx, now, 'FORECAST', row.cityId)) return { kind: 'unknown', reason: 'SWITCHED_OFF', madeAt: null };
  const limit = agesOutOn(birthDate, policy);
  const [made] = await tx
    .select()
    .from(laneForecast)
    .where(and(eq(laneForecast.laneId, row.laneId), eq(laneForecast.languages, needOf(row).languages.toSorted()), eq(laneForecast.agesOutOn, limit)));
  // Without a conclusion in force there is no voucher, however soon a seat comes free (Q10).
  if (row.conclusionValidUntil < localDateOf(now)) return { kind: 'unknown', reason: 'CONCLUSION_EXPIRED', madeAt: made?.madeAt ?? null };
  if (made === undefined || made.version !== FORECAST_VERSION) return { kind: 'unknown', reason: 'NOT_MADE_YET', madeAt: null };
  const { madeAt, months, offers, seatsFreed } = made;
  if (isStale(madeAt, now, policy.forecastDays)) return { kind: 'unknown', reason: 'STALE', madeAt };
  const told = toldAt(made.steps, row.ticket);
  if (told === null) return { kind: 'unknown', reason: made.complete ? 'NOT_MADE_YET' : 'TOO_FAR_BACK', madeAt };
  return told.kind === 'unknown' ? { ...told, madeAt } : { ...told, madeAt, months, offers, seatsFreed };
}
