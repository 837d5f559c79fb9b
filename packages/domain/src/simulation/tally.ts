import type { CorrectionType } from '../codes/correction-types.ts';
import { APPLICATION_EVENTS, type ApplicationEvent } from '../lifecycle/application.ts';
import { QueueTally } from './queue-tally.ts';

/** How often each event happened. */
export type EventCounts = Record<ApplicationEvent, number>;

/** One correction type in one month. */
export interface MonthRow {
  /** `YYYY-MM` */
  month: string;
  correctionType: CorrectionType;
  events: EventCounts;
  /** In the queue when the month ended. */
  waiting: number;
  /** Vouchers out that were not used when the month ended. */
  vouchersOut: number;
  /** Enrolled when the month ended. */
  enrolled: number;
  /** Calendar days from sending to the voucher, the middle of those of the month; `null` where there was none. */
  medianWaitDays: number | null;
}

export const noEvents = (): EventCounts => Object.fromEntries(APPLICATION_EVENTS.map((event) => [event, 0])) as EventCounts;

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}

interface TypeTally {
  events: EventCounts;
  waits: number[];
  waiting: number;
  vouchersOut: number;
  enrolled: number;
}

/** Counts of a month, closed into rows when it ends. */
export class Tally {
  readonly months: MonthRow[] = [];
  /** By lane (Q1). */
  readonly lanes = new QueueTally();
  readonly #types = new Map<CorrectionType, TypeTally>();

  event(type: CorrectionType, event: ApplicationEvent): void {
    this.#type(type).events[event] += 1;
  }

  waited(type: CorrectionType, days: number): void {
    this.#type(type).waits.push(days);
  }

  /** Moves a gauge of the type up or down. */
  gauge(type: CorrectionType, gauge: 'waiting' | 'vouchersOut' | 'enrolled', change: number): void {
    this.#type(type)[gauge] += change;
  }

  /** Takes what has been counted so far for the state of the city before the first day. */
  open(): void {
    this.#openTypes();
    this.lanes.open();
  }

  closeMonth(month: string): void {
    for (const [correctionType, { events, waits, waiting, vouchersOut, enrolled }] of this.#types) {
      this.months.push({ month, correctionType, events, waiting, vouchersOut, enrolled, medianWaitDays: medianOf(waits) });
    }
    this.lanes.closeMonth(month);
    this.#openTypes();
  }

  #openTypes(): void {
    for (const [type, tally] of this.#types) this.#types.set(type, { ...tally, events: noEvents(), waits: [] });
  }

  #type(type: CorrectionType): TypeTally {
    let known = this.#types.get(type);
    if (known === undefined) this.#types.set(type, (known = { events: noEvents(), waits: [], waiting: 0, vouchersOut: 0, enrolled: 0 }));
    return known;
  }
}
