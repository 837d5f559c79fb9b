import type { LocalDate } from '../codes/brand.ts';
import { applicationLifecycle } from '../lifecycle/application.ts';
import { dateOfDay } from '../simulation/day-calendar.ts';
import type { SimulatedCity } from '../simulation/simulated-city.ts';
import type { MonthRow } from '../simulation/tally.ts';
import type { CityOutlook, OutlookChild } from './city-outlook.ts';

/** Months of the past that a forecast looks at: two of every season. */
const PAST_MONTHS = 24;

function latest(months: readonly MonthRow[]): MonthRow[] {
  const from = [...new Set(months.map(({ month }) => month))].at(-PAST_MONTHS) ?? '';
  return months.filter(({ month }) => month >= from);
}

/**
 * What is known of a simulated city on a day whose vouchers are out, and nothing of what it will do next.
 * @returns with it the numbers of the applications that wait, in the order of `outlook.waiting`
 */
export function outlookOf(city: SimulatedCity, day: number): { outlook: CityOutlook; applications: number[] } {
  const { table, groups, ledger, tally, scenario } = city;
  const seats = ledger.seats.map((seat, index) => ({ ...seat, movesOn: groups[index]?.movesOn ?? true, enrolled: new Map<LocalDate, number>() }));
  const vouchers: (OutlookChild & { seat?: number })[] = [];
  const waiting: OutlookChild[] = [];
  const applications: number[] = [];
  for (let application = 0; application < table.count; application += 1) {
    const state = table.state(application);
    const agesOutOn = dateOfDay(table.agesOutOn(application));
    const seat = table.seat(application);
    if (state === 'ENROLLED') {
      const enrolled = seats[seat]?.enrolled;
      enrolled?.set(agesOutOn, (enrolled.get(agesOutOn) ?? 0) + 1);
    } else if (state === 'IN_QUEUE') {
      waiting.push({ need: city.needOf(application).need, agesOutOn });
      applications.push(application);
    } else if (applicationLifecycle.is(state, 'holdingVoucher')) {
      vouchers.push({ need: city.needOf(application).need, agesOutOn, ...(seat === -1 ? {} : { seat }) });
    }
  }
  return { outlook: { today: dateOfDay(day), seats, vouchers, waiting, months: latest(tally.months), policy: scenario.policy, calendar: scenario.calendar }, applications };
}
