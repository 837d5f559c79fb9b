import type { LocalDate } from '../codes/brand.ts';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import type { CalendarAddition } from '../calendar/working-days.ts';
import type { ApplicationState } from '../lifecycle/application.ts';
import type { NeedClass } from '../seats/classes.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

/** One group, or several that are alike. */
export interface GroupState {
  key: string;
  district: string;
  correctionTypes: readonly CorrectionType[];
  birthYearFrom: number;
  /** Inclusive. */
  birthYearTo: number;
  language: InstructionLanguage;
  /** Seats, taken and free. */
  capacity: number;
  /** Whether the birth years move on by one each time a year's children leave for school (Q11). */
  movesOn: boolean;
}

/** Applications that are alike, so that a city is told in counts and not in people. */
export interface ApplicationRun extends NeedClass {
  state: Exclude<ApplicationState, 'ARCHIVED'>;
  /** Queue order comes from it; runs of one day stand in the order of the list (Q1). */
  sentOn: LocalDate;
  /** Day on which the state began: deadlines count from it. */
  since: LocalDate;
  /** Key of the group where a seat is held (E1). */
  group?: string;
  count: number;
}

/** A city in the morning of a day: made up, or counted in the database. */
export interface CityState {
  groups: readonly GroupState[];
  applications: readonly ApplicationRun[];
}

/** How likely each delay is: the weight of 0 working days, of 1, of 2, and so on. */
export type DelayWeights = readonly number[];

/** What people do. Shares are of 1, rates are per year. */
export interface Behaviour {
  reviewDelay: DelayWeights;
  rejectedShare: number;
  /** Rate at which somebody who waits withdraws (Q9). */
  withdrawalRate: number;
  /** The rest says yes (V3–V5). */
  noShare: number;
  silenceShare: number;
  answerDelay: DelayWeights;
  /** Of those in the stop-list for the first time (V4). */
  restoredShare: number;
  /** Of those who said yes: the share that chooses no group and lets the voucher lapse (V8). */
  choosesNothingShare: number;
  choiceDelay: DelayWeights;
  kindergartenDelay: DelayWeights;
  refusedShare: number;
  guardianSignDelay: DelayWeights;
  kindergartenSignDelay: DelayWeights;
  /** Of those who reach the last day unsigned (V7). */
  extensionShare: number;
  /** Rate at which enrolled children leave before school (E7). */
  leavingRate: number;
}

/** Where applications come from: births, the share that needs a special group, and when their parents apply. */
export interface Demand {
  /** Children by birth year. A year that is not named has those of the nearest that is. */
  births: Readonly<Record<string, number>>;
  perThousandBirths: Partial<Record<CorrectionType, number>>;
  /** Share of a birth year that applies in the calendar year it becomes so old. */
  applyAtAge: Readonly<Record<string, number>>;
  /** Weights of January to December. */
  monthWeights: readonly number[];
  languages: { kazakh: number; russian: number; either: number };
}

/** A difference from a day on. What would break a guarantee waits until it does not (V2). */
export type ScenarioChange =
  | { kind: 'OPEN_GROUPS'; from: LocalDate; groups: number; group: Omit<GroupState, 'capacity'> & { capacityEach: number } }
  | { kind: 'CLOSE_SEATS'; from: LocalDate; group: string; seats: number }
  | { kind: 'DEMAND'; from: LocalDate; correctionType: CorrectionType; factor: number };

export interface Scenario {
  name: string;
  from: LocalDate;
  /** Inclusive. */
  to: LocalDate;
  policy: VoucherPolicy;
  calendar: readonly CalendarAddition[];
  city: CityState;
  demand: Demand;
  behaviour: Behaviour;
  changes: readonly ScenarioChange[];
}

/** Plausible behaviour where a scenario says nothing. */
export const DEFAULT_BEHAVIOUR: Behaviour = {
  reviewDelay: [0, 3, 5, 4, 2, 1, 1],
  rejectedShare: 0.08,
  withdrawalRate: 0.05,
  noShare: 0.06,
  silenceShare: 0.1,
  answerDelay: [5, 3, 2],
  restoredShare: 0.55,
  choosesNothingShare: 0.05,
  choiceDelay: [3, 4, 2, 1],
  kindergartenDelay: [2, 3, 2, 1],
  refusedShare: 0.05,
  guardianSignDelay: [2, 3, 2, 1],
  kindergartenSignDelay: [1, 3, 1],
  extensionShare: 0.7,
  leavingRate: 0.08,
};
