import {
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  ARCHIVE_REASONS,
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationState,
  type ArchiveReason,
} from '../lifecycle/application.ts';

/** Why an event leads to the archive. */
const ARCHIVED_BY: Partial<Record<ApplicationEvent, ArchiveReason>> = {
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  AGED_OUT: 'AGE',
  VOUCHER_DECLINED: 'DECLINED',
  VOUCHER_NOT_ENROLLED: 'NOT_ENROLLED',
  STOP_LIST_EXPIRED: 'STOP_LIST_EXPIRED',
  DISENROLLED: 'DISENROLLED',
};

const NO_STEP = -1;
/** The lifecycle as numbers: what follows a state after an event. Nothing happens in a simulation that can't in life. */
const STEPS = Int8Array.from(
  APPLICATION_STATES.flatMap((state) =>
    APPLICATION_EVENTS.map((event) => {
      const next = applicationLifecycle.next(state, event);
      return next === undefined ? NO_STEP : APPLICATION_STATES.indexOf(next);
    }),
  ),
);
const STATE_NUMBER = Object.fromEntries(APPLICATION_STATES.map((state, index) => [state, index])) as Record<ApplicationState, number>;
const EVENT_NUMBER = Object.fromEntries(APPLICATION_EVENTS.map((event, index) => [event, index])) as Record<ApplicationEvent, number>;

/** What is known of an application when it enters the table. Days are numbers. */
export interface NewApplication {
  need: number;
  state: ApplicationState;
  sentOn: number;
  agesOutOn: number;
  /** 32 random bits from which its decisions are drawn. */
  nature: number;
}

/**
 * All applications of a simulated city as columns of numbers: a million of them take some 30 MB. The number of an
 * application is its place in the order of submission (Q1).
 */
export class ApplicationTable {
  #count = 0;
  #need = new Uint16Array(1024);
  #state = new Uint8Array(1024);
  #reason = new Uint8Array(1024);
  #round = new Uint8Array(1024);
  #marks = new Uint8Array(1024);
  #seat = new Int16Array(1024).fill(-1);
  #sentOn = new Int32Array(1024);
  #agesOutOn = new Int32Array(1024);
  #lastDay = new Int32Array(1024);
  #requestedOn = new Int32Array(1024);
  #nature = new Int32Array(1024);

  get count(): number {
    return this.#count;
  }

  add({ need, state, sentOn, agesOutOn, nature }: NewApplication): number {
    const application = this.#count;
    if (application === this.#need.length) this.#grow();
    this.#count += 1;
    this.#need[application] = need;
    this.#state[application] = STATE_NUMBER[state];
    this.#sentOn[application] = sentOn;
    this.#agesOutOn[application] = agesOutOn;
    this.#nature[application] = nature;
    return application;
  }

  need(application: number): number {
    return this.#need[application] ?? 0;
  }

  state(application: number): ApplicationState {
    return APPLICATION_STATES[this.#state[application] ?? 0] ?? 'ARCHIVED';
  }

  is(application: number, state: ApplicationState): boolean {
    return this.#state[application] === STATE_NUMBER[state];
  }

  /** Whether the event can happen to it now. */
  can(application: number, event: ApplicationEvent): boolean {
    return STEPS[(this.#state[application] ?? 0) * APPLICATION_EVENTS.length + EVENT_NUMBER[event]] !== NO_STEP;
  }

  /** Moves it on by the lifecycle. @throws Error where the event can't happen: that is a slip in the simulation */
  step(application: number, event: ApplicationEvent): ApplicationState {
    const next = STEPS[(this.#state[application] ?? 0) * APPLICATION_EVENTS.length + EVENT_NUMBER[event]] ?? NO_STEP;
    if (next === NO_STEP) throw new Error(`${event} can't happen in ${this.state(application)}`);
    this.#state[application] = next;
    const reason = ARCHIVED_BY[event];
    if (next === STATE_NUMBER.ARCHIVED && reason !== undefined) this.#reason[application] = ARCHIVE_REASONS.indexOf(reason);
    return this.state(application);
  }

  archiveReason(application: number): ArchiveReason | undefined {
    return this.is(application, 'ARCHIVED') ? ARCHIVE_REASONS[this.#reason[application] ?? 0] : undefined;
  }

  sentOn(application: number): number {
    return this.#sentOn[application] ?? 0;
  }

  agesOutOn(application: number): number {
    return this.#agesOutOn[application] ?? 0;
  }

  nature(application: number): number {
    return this.#nature[application] ?? 0;
  }

  /** Which of its attempts it is at: what was planned for an earlier one no longer happens. Wraps at 256. */
  round(application: number): number {
    return this.#round[application] ?? 0;
  }

  nextRound(application: number): void {
    this.#round[application] = this.round(application) + 1;
  }

  /** Index of the class where it holds a seat, or -1. */
  seat(application: number): number {
    return this.#seat[application] ?? -1;
  }

  setSeat(application: number, seat: number): void {
    this.#seat[application] = seat;
  }

  /** Last day to enrol. */
  lastDay(application: number): number {
    return this.#lastDay[application] ?? 0;
  }

  setLastDay(application: number, day: number): void {
    this.#lastDay[application] = day;
  }

  requestedOn(application: number): number {
    return this.#requestedOn[application] ?? 0;
  }

  setRequestedOn(application: number, day: number): void {
    this.#requestedOn[application] = day;
  }

  wasRestored(application: number): boolean {
    return ((this.#marks[application] ?? 0) & 1) !== 0;
  }

  wasExtended(application: number): boolean {
    return ((this.#marks[application] ?? 0) & 2) !== 0;
  }

  setRestored(application: number): void {
    this.#marks[application] = (this.#marks[application] ?? 0) | 1;
  }

  /** The extension belongs to one voucher: a new voucher starts without (V7). */
  setExtended(application: number, extended: boolean): void {
    this.#marks[application] = ((this.#marks[application] ?? 0) & 1) | (extended ? 2 : 0);
  }

  #grow(): void {
    const grown = <A extends Uint8Array | Uint16Array | Int16Array | Int32Array>(larger: A, old: A): A => {
      larger.set(old);
      return larger;
    };
    const length = this.#need.length * 2;
    this.#need = grown(new Uint16Array(length), this.#need);
    this.#state = grown(new Uint8Array(length), this.#state);
    this.#reason = grown(new Uint8Array(length), this.#reason);
    this.#round = grown(new Uint8Array(length), this.#round);
    this.#marks = grown(new Uint8Array(length), this.#marks);
    this.#seat = grown(new Int16Array(length).fill(-1), this.#seat);
    this.#sentOn = grown(new Int32Array(length), this.#sentOn);
    this.#agesOutOn = grown(new Int32Array(length), this.#agesOutOn);
    this.#lastDay = grown(new Int32Array(length), this.#lastDay);
    this.#requestedOn = grown(new Int32Array(length), this.#requestedOn);
    this.#nature = grown(new Int32Array(length), this.#nature);
  }
}
