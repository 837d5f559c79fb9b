import { endOfDay } from '../calendar/zone.ts';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../codes/brand.ts';

/** Which vouchers by their deadline (V9): those of today, of tomorrow, of the coming week, and those whose clock stands still (E5). */
export const VOUCHER_DUES = ['TODAY', 'TOMORROW', 'WEEK', 'STOPPED'] as const;
export type VoucherDue = (typeof VOUCHER_DUES)[number];

/**
 * Between which instants the deadlines lie, the first not among them. What should have ended before today is due today: it
 * ends with the next sweep. `null` for no end on that side.
 * @param today in Almaty
 */
export function dueWithin(due: Exclude<VoucherDue, 'STOPPED'>, today: LocalDate): { after: Date | null; until: Date } {
  if (due === 'TODAY') return { after: null, until: endOfDay(today) };
  return due === 'TOMORROW' ? { after: endOfDay(today), until: endOfDay(addDays(today, 1)) } : { after: null, until: endOfDay(addDays(today, 6)) };
}
