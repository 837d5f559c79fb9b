import type { ReadTx } from '@balabaqsha/db';
import { localDateOf, type CalendarAddition, type CityId, type LocalDate, type VoucherPolicy } from '@balabaqsha/domain';
import { loadAdditions } from './load-additions.ts';
import { loadPolicy } from './load-policy.ts';

/** Everything that deadlines of a city are computed from. */
export interface CityRules {
  /** The day in Almaty at the instant that the rules were asked for. */
  today: LocalDate;
  policy: VoucherPolicy;
  additions: readonly CalendarAddition[];
}

/** Policy and calendar of the city as they hold at a UTC instant. */
export async function loadRules(tx: ReadTx, cityId: CityId, at: Date): Promise<CityRules> {
  const today = localDateOf(at);
  const [policy, additions] = await Promise.all([loadPolicy(tx, cityId, today), loadAdditions(tx, cityId)]);
  return { today, policy, additions };
}
