import type { ReadTx } from '@balabaqsha/db';
import { laneForecast } from '@balabaqsha/db/schema';
import { isStale, type LaneId, type Month, type VoucherPolicy } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { FORECAST_VERSION } from './due.ts';

/**
 * When those who stand last in a lane can expect their vouchers, whatever their language and birthday: whoever applies today
 * comes after them. `null` where that can't be told of all of them.
 * @param now UTC instant
 */
export async function loadLastWait(tx: ReadTx, laneId: LaneId, policy: VoucherPolicy, now: Date): Promise<{ from: Month; to: Month } | null> {
  const rows = await tx.select().from(laneForecast).where(eq(laneForecast.laneId, laneId));
  const lasts = rows.map(({ madeAt, version, complete, steps }) => {
    const told = steps.at(-1)?.told;
    return version === FORECAST_VERSION && complete && !isStale(madeAt, now, policy.forecastDays) && told?.kind === 'range' ? told : null;
  });
  const known = lasts.filter((told) => told !== null);
  const [from, to] = [known.map((told) => told.from).sort()[0], known.map((told) => told.to).sort().at(-1)];
  return known.length < lasts.length || from === undefined || to === undefined ? null : { from, to };
}
