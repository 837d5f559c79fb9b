import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import type { ApplicationState } from '../lifecycle/application.ts';
import { allSeatable } from '../seats/guarantee.ts';
import type { PromisedNeed } from '../seats/classes.ts';
import { DayCalendar, dayNumberOf } from './day-calendar.ts';
import { seededRandom } from './random.ts';
import { simulate, type SimulationResult } from './simulate.ts';
import type { Scenario, ScenarioChange } from './scenario.ts';
import { town } from './town.fixture.ts';

const d = (text: string) => text as LocalDate;
const anySeed = fc.integer({ min: 1, max: 1_000_000 });
const anyChanges: fc.Arbitrary<ScenarioChange[]> = fc.subarray<ScenarioChange>([
  { kind: 'OPEN_GROUPS', from: d('2026-04-01'), groups: 2, group: { key: 'new', district: 'BOSTANDYQ', correctionTypes: ['SPEECH_SEVERE'], birthYearFrom: 2019, birthYearTo: 2023, language: 'RUSSIAN', movesOn: true, capacityEach: 10 } },
  { kind: 'CLOSE_SEATS', from: d('2026-03-01'), group: 'mixed ru', seats: 15 },
  { kind: 'DEMAND', from: d('2026-05-01'), correctionType: 'AUTISM', factor: 2 },
]);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
/** Everything of a result that can be compared. */
const plain = (result: SimulationResult) => ({ ...result, lanes: [...result.lanes], buckets: [...result.buckets] });
/** A town whose people are quick to act, so that much happens in a short time. */
const lively = (changes: readonly ScenarioChange[] = [], to = d('2026-10-31')): Scenario => {
  const scenario = town({ to, changes });
  return { ...scenario, behaviour: { ...scenario.behaviour, leavingRate: 1, silenceShare: 0.2, refusedShare: 0.2, choosesNothingShare: 0.15, withdrawalRate: 0.3 } };
};

describe('a simulated city loses nobody', () => {
  it('keeps every application in exactly one bucket, and every step in the lifecycle', () => {
    fc.assert(fc.property(anySeed, anyChanges, (seed, changes) => {
      const states = new Map<number, ApplicationState>();
      const result = simulate(lively(changes), seededRandom(seed), {
        moved({ application, from, to }) {
          expect(states.get(application) ?? null).toBe(from);
          states.set(application, to);
        },
      });
      expect(sum(result.buckets.values())).toBe(result.applications);
      expect(states.size).toBe(result.applications);
      for (const state of ['IN_QUEUE', 'ENROLLED', 'STOP_LIST', 'VOUCHER_OFFERED'] as const) {
        expect([...states.values()].filter((other) => other === state)).toHaveLength(result.buckets.get(state) ?? 0);
      }
      const opening = sum(lively().city.applications.map(({ count }) => count));
      expect(opening + sum(result.months.map(({ events }) => events.SENT))).toBe(result.applications);
    }), { numRuns: 6 });
  });

  it('moves lanes by what came and what went', () => {
    const { lanes, months } = simulate(lively(), seededRandom(3));
    for (const lane of lanes.values()) {
      for (const [index, { waiting, arrivals, offers, departures }] of lane.entries()) {
        const next = lane[index + 1];
        if (next !== undefined) expect(next.waiting).toBe(waiting + arrivals - offers - departures);
      }
    }
    expect(sum([...lanes.values()].flat().map(({ offers }) => offers))).toBe(sum(months.map(({ events }) => events.VOUCHER_OFFERED)));
    expect(sum(months.map(({ events }) => events.ENROLLED))).toBeGreaterThan(50);
  });
});

describe('V2 the guarantee holds on every simulated day', () => {
  it('seats all vouchers out at once, and overfills no group', () => {
    fc.assert(fc.property(anySeed, anyChanges, (seed, changes) => {
      let vouchers = 0;
      simulate(lively(changes), seededRandom(seed), {
        dayBegan(_day, { ledger, needs }) {
          const promised = needs.flatMap(({ need }, index): PromisedNeed[] => (ledger.promised(index) > 0 ? [{ ...need, count: ledger.promised(index) }] : []));
          vouchers += sum(promised.map(({ count }) => count));
          expect(allSeatable(ledger.seats, promised)).toBe(true);
          for (const { free } of ledger.seats) expect(free).toBeGreaterThanOrEqual(0);
        },
      });
      expect(vouchers).toBeGreaterThan(100);
    }), { numRuns: 4 });
  });

  it('refuses a state that is impossible from the start', () => {
    const { city, ...rest } = town();
    const out = { state: 'VOUCHER_OFFERED' as const, correctionType: 'AUTISM' as const, birthYear: 2021, languages: ['KAZAKH'] as const, sentOn: d('2025-05-05'), since: d('2025-12-31'), count: 1 };
    expect(() => simulate({ ...rest, city: { ...city, applications: [...city.applications, out] } }, seededRandom(1))).toThrow('more vouchers are out than seats that suit');
    const oneMore = { ...out, state: 'ENROLLED' as const, group: 'autism kk' };
    expect(() => simulate({ ...rest, city: { ...city, applications: [...city.applications, oneMore] } }, seededRandom(1))).toThrow('more children than seats');
  });
});

describe('Q1 vouchers go out in queue order', () => {
  it('offers to nobody while an earlier one of the same need waits', () => {
    fc.assert(fc.property(anySeed, (seed) => {
      let offered: number[] = [];
      let vouchers = 0;
      simulate(lively(), seededRandom(seed), {
        moved: ({ application, event }) => {
          if (event === 'VOUCHER_OFFERED') offered.push(application);
        },
        dayBegan(_day, { table }) {
          const latest = new Map<number, number>();
          for (const application of offered) latest.set(table.need(application), application);
          const overtaken: number[] = [];
          for (let application = 0; application < table.count; application += 1) {
            if (table.is(application, 'IN_QUEUE') && application < (latest.get(table.need(application)) ?? -1)) overtaken.push(application);
          }
          expect(overtaken).toEqual([]);
          vouchers += offered.length;
          offered = [];
        },
      });
      expect(vouchers).toBeGreaterThan(100);
    }), { numRuns: 4 });
  });

  it('offers on working days only', () => {
    const days = new Set<number>();
    simulate(town({ to: d('2026-04-30') }), seededRandom(5), {
      moved: ({ day, event }) => {
        if (event === 'VOUCHER_OFFERED') days.add(day);
      },
    });
    expect(days.size).toBeGreaterThan(5);
    for (const off of ['2026-01-07', '2026-03-09', '2026-03-21', '2026-03-22', '2026-03-23', '2026-04-04']) expect(days.has(dayNumberOf(d(off)))).toBe(false);
  });
});

describe('V3–V8, E2 deadlines of simulated people are the guide’s', () => {
  it('answers within 2 working days, enrols within 5 or 7, longer only by what a refusal gave back', () => {
    const offeredOn = new Map<number, number>();
    const acceptedOn = new Map<number, number>();
    const marks = new Map<number, { extended: boolean; refused: boolean }>();
    const scenario = lively([], d('2026-12-31'));
    const calendar = new DayCalendar(scenario.policy, scenario.calendar);
    let lapsed = 0;
    let silent = 0;
    simulate(scenario, seededRandom(11), {
      moved({ day, application, event }) {
        const workingDays = (since: number | undefined) => {
          let count = 0;
          for (let at = (since ?? day) + 1; at <= day; at += 1) if (calendar.isWorking(at)) count += 1;
          return count;
        };
        const mark = marks.get(application) ?? { extended: false, refused: false };
        if (event === 'VOUCHER_OFFERED') {
          offeredOn.set(application, day);
          marks.set(application, { extended: false, refused: false });
        }
        if (event === 'VOUCHER_ACCEPTED' || event === 'VOUCHER_DECLINED') {
          expect(workingDays(offeredOn.get(application))).toBeLessThanOrEqual(2);
          acceptedOn.set(application, day);
        }
        if (event === 'VOUCHER_SILENCE') {
          silent += 1;
          expect(workingDays(offeredOn.get(application))).toBeGreaterThanOrEqual(2);
        }
        if (event === 'VOUCHER_EXTENDED') marks.set(application, { ...mark, extended: true });
        if (event === 'ENROLMENT_REFUSED') marks.set(application, { ...mark, refused: true });
        if (event === 'CONTRACT_SIGNED_BY_GUARDIAN' && !mark.refused) expect(workingDays(acceptedOn.get(application))).toBeLessThanOrEqual(mark.extended ? 7 : 5);
        if (event === 'VOUCHER_NOT_ENROLLED') {
          lapsed += 1;
          expect(workingDays(acceptedOn.get(application))).toBeGreaterThanOrEqual(mark.extended ? 7 : 5);
        }
      },
    });
    expect(lapsed).toBeGreaterThan(5);
    expect(silent).toBeGreaterThan(5);
  });
});

describe('a seed decides everything', () => {
  it('gives the same result for the same seed and another for another', () => {
    const [one, again, other] = [4, 4, 5].map((seed) => plain(simulate(town({ to: d('2026-06-30') }), seededRandom(seed))));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  it('compares scenarios on the same children: more seats, more enrolled, and other types untouched', () => {
    const [before, after] = [[], [{
      kind: 'OPEN_GROUPS' as const, from: d('2026-02-02'), groups: 2,
      group: { key: 'new', district: 'BOSTANDYQ', correctionTypes: ['SPEECH_SEVERE' as const], birthYearFrom: 2019, birthYearTo: 2024, language: 'RUSSIAN' as const, movesOn: true, capacityEach: 10 },
    }]].map((changes) => simulate(town({ to: d('2026-06-30'), changes }), seededRandom(9)));
    const last = (result: SimulationResult | undefined, type: string) => result?.months.findLast(({ correctionType }) => correctionType === type);
    expect(last(after, 'SPEECH_SEVERE')!.enrolled).toBeGreaterThanOrEqual(last(before, 'SPEECH_SEVERE')!.enrolled + 12);
    expect(last(after, 'SPEECH_SEVERE')!.waiting).toBeLessThan(last(before, 'SPEECH_SEVERE')!.waiting - 10);
    expect(after!.applications).toBe(before!.applications);
  });
});
