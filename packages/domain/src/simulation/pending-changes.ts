import { dayNumberOf } from './day-calendar.ts';
import type { ScenarioChange } from './scenario.ts';
import type { SimulatedCity } from './simulated-city.ts';

/** Changes of the city that are due or wait until they break nobody's guarantee (V2). */
export class PendingChanges {
  readonly #city: SimulatedCity;
  #later: ScenarioChange[];
  /** Seats that are to go, by class. */
  readonly #closing = new Map<number, number>();
  /** Classes whose birth years are to move on, and by how many years. */
  readonly #movingOn = new Map<number, number>();

  constructor(city: SimulatedCity) {
    this.#city = city;
    this.#later = city.scenario.changes.toSorted((a, b) => dayNumberOf(a.from) - dayNumberOf(b.from));
  }

  /** A new school year: groups that move on take children a year younger (Q11). */
  schoolYear(): void {
    for (const [seat, { movesOn }] of this.#city.groups.entries()) {
      if (movesOn) this.#movingOn.set(seat, (this.#movingOn.get(seat) ?? 0) + 1);
    }
  }

  /** Carries out what is due and can be carried out. */
  morning(day: number): void {
    const due = this.#later.filter((change) => dayNumberOf(change.from) <= day);
    this.#later = this.#later.slice(due.length);
    for (const change of due) this.#begin(change);
    const { ledger } = this.#city;
    for (const [seat, years] of this.#movingOn) {
      const { birthYearFrom = 0, birthYearTo = 0 } = ledger.seats[seat] ?? {};
      if (ledger.changeYears(seat, birthYearFrom + years, birthYearTo + years)) this.#movingOn.delete(seat);
    }
    for (const [seat, left] of this.#closing) {
      let closed = 0;
      while (closed < left && ledger.removeSeat(seat)) closed += 1;
      if (closed === left) this.#closing.delete(seat);
      else this.#closing.set(seat, left - closed);
    }
  }

  #begin(change: ScenarioChange): void {
    switch (change.kind) {
      case 'OPEN_GROUPS':
        this.#city.addGroups({ ...change.group, capacity: change.groups * change.group.capacityEach });
        break;
      case 'CLOSE_SEATS': {
        const seat = this.#city.groups.findIndex(({ key }) => key === change.group);
        if (seat === -1) throw new RangeError(`no such group: ${change.group}`);
        this.#closing.set(seat, (this.#closing.get(seat) ?? 0) + change.seats);
        break;
      }
      case 'DEMAND':
        this.#city.demandFactors.set(change.correctionType, change.factor);
        break;
    }
  }
}
