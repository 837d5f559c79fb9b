import type { CorrectionType } from '../codes/correction-types.ts';
import { applicationLifecycle, type ApplicationEvent, type ApplicationState } from '../lifecycle/application.ts';
import { needKey, type NeedClass } from '../seats/classes.ts';
import { Agenda } from './agenda.ts';
import { ApplicationTable } from './application-table.ts';
import { DayCalendar, dayNumberOf } from './day-calendar.ts';
import { DRAW, planCode, type Decision, type Planned } from './decisions.ts';
import { drawOf, pick, type Random } from './random.ts';
import type { DelayWeights, GroupState, Scenario } from './scenario.ts';
import { SeatLedger } from './seat-ledger.ts';
import { Tally } from './tally.ts';
import { WaitingQueue } from './waiting-queue.ts';

/** Told of everything that happens, in order. Days are numbers; applications are numbered in the order of submission. */
export interface SimulationObserver {
  moved?(move: { day: number; application: number; event: ApplicationEvent; from: ApplicationState | null; to: ApplicationState }): void;
  /** After the working day's vouchers were offered, or at that time of a day off. */
  dayBegan?(day: number, city: SimulatedCity): void;
}

export interface NeedEntry {
  readonly need: NeedClass;
  readonly queue: WaitingQueue;
  readonly lane: string;
  /** In the queue now; the queue's heap may hold some more who have left. */
  waiting: number;
}

/** The name of a lane within a city and a queue type (Q1). */
export const laneOf = (need: Pick<NeedClass, 'correctionType' | 'birthYear'>): string => `${need.correctionType} ${need.birthYear}`;

/** Everything a simulated city remembers, and the one way to change an application's state. */
export class SimulatedCity {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly calendar: DayCalendar;
  readonly from: number;
  readonly to: number;
  readonly table = new ApplicationTable();
  readonly ledger = new SeatLedger();
  readonly tally = new Tally();
  /** What falls due before the day's vouchers are offered: deadlines that ended at midnight. */
  readonly mornings: Agenda;
  /** What people do during the day. */
  readonly days: Agenda;
  readonly needs: NeedEntry[] = [];
  /** In step with the ledger's classes of seats. */
  readonly groups: GroupState[] = [];
  readonly demandFactors = new Map<CorrectionType, number>();
  readonly #needByKey = new Map<string, number>();
  readonly #observer: SimulationObserver;

  constructor(scenario: Scenario, random: Random, observer: SimulationObserver) {
    this.scenario = scenario;
    this.random = random;
    this.#observer = observer;
    this.calendar = new DayCalendar(scenario.policy, scenario.calendar);
    this.from = dayNumberOf(scenario.from);
    this.to = dayNumberOf(scenario.to);
    this.mornings = new Agenda(this.from, this.to);
    this.days = new Agenda(this.from, this.to);
  }

  needIndex(need: NeedClass): number {
    const key = needKey(need);
    const known = this.#needByKey.get(key);
    if (known !== undefined) return known;
    const index = this.ledger.addNeed(need);
    this.needs.push({ need, queue: new WaitingQueue(), lane: laneOf(need), waiting: 0 });
    this.#needByKey.set(key, index);
    return index;
  }

  needOf(application: number): NeedEntry {
    const entry = this.needs[this.table.need(application)];
    if (entry === undefined) throw new Error('an application has no need');
    return entry;
  }

  addGroups(group: GroupState): void {
    this.groups.push(group);
    this.ledger.addSeats({ ...group, free: group.capacity });
  }

  /** Enters an application in the state it is known in. */
  enter(application: { need: number; state: ApplicationState; event: ApplicationEvent; sentOn: number; agesOutOn: number; day: number }): number {
    const entered = this.table.add({ ...application, nature: Math.floor(this.random.next() * 2 ** 32) });
    this.#count(entered, application.event, null, application.state, application.day);
    return entered;
  }

  /** Moves an application on by the lifecycle, and keeps every count in step. */
  move(application: number, event: ApplicationEvent, day: number): void {
    const from = this.table.state(application);
    this.#count(application, event, from, this.table.step(application, event), day);
  }

  /** Plans what the application does on a day, unless it is at another attempt by then. */
  plan(application: number, planned: Planned, day: number): void {
    this.days.put(day, application, planCode(planned, this.table.round(application)));
  }

  /** Plans what befalls the application in the morning of a day, before vouchers are offered. */
  planMorning(application: number, planned: Planned, day: number): void {
    this.mornings.put(day, application, planCode(planned, this.table.round(application)));
  }

  /** A number in [0, 1) for one decision of the application in its present round. */
  draw(application: number, decision: Decision): number {
    return drawOf(this.table.nature(application), DRAW[decision] + 64 * this.table.round(application));
  }

  /** The working day on which a decision with this delay falls, from the day on. */
  delayed(application: number, decision: Decision, weights: DelayWeights, day: number): number {
    return this.calendar.workingDayAfter(this.calendar.workingDayFrom(day), pick(weights, this.draw(application, decision)));
  }

  began(day: number): void {
    this.#observer.dayBegan?.(day, this);
  }

  #count(application: number, event: ApplicationEvent, from: ApplicationState | null, to: ApplicationState, day: number): void {
    const entry = this.needOf(application);
    const type = entry.need.correctionType;
    this.tally.event(type, event);
    if (from !== to) {
      if (from === 'IN_QUEUE') {
        entry.waiting -= 1;
        this.tally.gauge(type, 'waiting', -1);
        this.tally.lanes.count(entry.lane, event === 'VOUCHER_OFFERED' ? 'offers' : 'departures');
      }
      if (to === 'IN_QUEUE') {
        entry.waiting += 1;
        entry.queue.add(application);
        this.tally.gauge(type, 'waiting', 1);
        this.tally.lanes.count(entry.lane, 'arrivals');
      }
      const held = from !== null && applicationLifecycle.is(from, 'holdingVoucher');
      const holds = applicationLifecycle.is(to, 'holdingVoucher');
      if (held !== holds) this.tally.gauge(type, 'vouchersOut', holds ? 1 : -1);
      if (from === 'ENROLLED') this.tally.gauge(type, 'enrolled', -1);
      if (to === 'ENROLLED') this.tally.gauge(type, 'enrolled', 1);
    }
    if (event === 'VOUCHER_OFFERED') this.tally.waited(type, day - this.table.sentOn(application));
    this.#observer.moved?.({ day, application, event, from, to });
  }
}
