import type { LocalDate } from '../codes/brand.ts';
import type { CalendarAddition } from '../calendar/working-days.ts';
import type { NeedClass, SeatClass } from '../seats/classes.ts';
import type { MonthRow } from '../simulation/tally.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

/** Seats of one group, or of several alike, with the children in them. */
export interface OutlookSeats extends SeatClass {
  /** Whether the birth years move on by one each time a year's children leave for school (Q11). */
  movesOn: boolean;
  /** How many are enrolled, by the day on which they leave for their age: a seat comes free then. */
  enrolled: ReadonlyMap<LocalDate, number>;
}

/** A child that waits or has a voucher. */
export interface OutlookChild {
  need: NeedClass;
  /** The day on which it leaves the queue, or later its seat, for its age (Q11). */
  agesOutOn: LocalDate;
}

/** All that is known of a city on a day and tells when seats will come free, and for whom. */
export interface CityOutlook {
  /** Its vouchers have been offered: forecasts begin with the next working day. */
  today: LocalDate;
  seats: readonly OutlookSeats[];
  /** Who has a voucher that is not used yet; `seat` is the index of the class where a seat is held (E1). */
  vouchers: readonly (OutlookChild & { seat?: number })[];
  /** The queue by submission, over all lanes (Q1). */
  waiting: readonly OutlookChild[];
  /** The past, complete months only. */
  months: readonly MonthRow[];
  policy: VoucherPolicy;
  calendar: readonly CalendarAddition[];
}
