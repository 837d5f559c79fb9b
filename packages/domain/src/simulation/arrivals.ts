import { CORRECTION_TYPES, type CorrectionType } from '../codes/correction-types.ts';
import { INSTRUCTION_LANGUAGES, type InstructionLanguage } from '../codes/languages.ts';
import type { LocalDate } from '../codes/brand.ts';
import { yearOf } from '../calendar/local-date.ts';
import { dateOfDay, dayNumberOf } from './day-calendar.ts';
import { planReview, planWithdrawal } from './plans.ts';
import { pick, poisson, type Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import type { SimulatedCity } from './simulated-city.ts';

const DAYS_OF_MONTH = 30.4375;
/** In the order of the demand's shares. */
const LANGUAGE_SETS: readonly (readonly InstructionLanguage[])[] = [['KAZAKH'], ['RUSSIAN'], INSTRUCTION_LANGUAGES];

/** The day on which a child of a birth year was born, by a draw. */
export function birthDayOf(birthYear: number, draw: number): number {
  const first = dayNumberOf(`${birthYear}-01-01` as LocalDate);
  return first + Math.floor(draw * (dayNumberOf(`${birthYear + 1}-01-01` as LocalDate) - first));
}

/** Births of a year; of the nearest year known where the scenario doesn't name it. */
function birthsOf(births: Readonly<Record<string, number>>, year: number): number {
  const named = Object.keys(births).map(Number);
  const nearest = named.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b)[0];
  return nearest === undefined ? 0 : (births[nearest] ?? 0);
}

interface Stream {
  correctionType: CorrectionType;
  birthYear: number;
  /** Applications expected in one day. */
  expected: number;
}

/** What is expected on each day of a month. */
function streamsOf({ demand }: Scenario, date: LocalDate): Stream[] {
  const weights = demand.monthWeights.reduce((sum, weight) => sum + weight, 0);
  const ofMonth = weights > 0 ? (demand.monthWeights[Number(date.slice(5, 7)) - 1] ?? 0) / weights : 1 / 12;
  return CORRECTION_TYPES.flatMap((correctionType) =>
    Object.entries(demand.applyAtAge).map(([age, share]) => {
      const birthYear = yearOf(date) - Number(age);
      const needing = (birthsOf(demand.births, birthYear) * (demand.perThousandBirths[correctionType] ?? 0)) / 1000;
      return { correctionType, birthYear, expected: (needing * share * ofMonth) / DAYS_OF_MONTH };
    }),
  ).filter(({ expected }) => expected > 0);
}

/** Applications as parents send them, on any day of the week (Q3). */
export class Arrivals {
  readonly #city: SimulatedCity;
  #month = '';
  #streams: Stream[] = [];

  constructor(city: SimulatedCity) {
    this.#city = city;
  }

  /** Enters the day's applications and plans their review (Q4). */
  send(day: number): void {
    const city = this.#city;
    const date = dateOfDay(day);
    if (!date.startsWith(this.#month) || this.#month === '') {
      this.#month = date.slice(0, 7);
      this.#streams = streamsOf(city.scenario, date);
    }
    const sent = this.#streams.flatMap((stream) => this.#childrenOf(stream, day));
    shuffle(city.random, sent);
    for (const { need, agesOutOn } of sent) {
      const application = city.enter({ need, state: 'AWAITING_REVIEW', event: 'SENT', sentOn: day, agesOutOn, day });
      planReview(city, application, day);
      planWithdrawal(city, application, day);
    }
  }

  #childrenOf({ correctionType, birthYear, expected }: Stream, day: number): { need: number; agesOutOn: number }[] {
    const { random, calendar, demandFactors, scenario: { demand: { languages: { kazakh, russian, either } } } } = this.#city;
    const children: { need: number; agesOutOn: number }[] = [];
    for (let left = poisson(random, expected * (demandFactors.get(correctionType) ?? 1)); left > 0; left -= 1) {
      const languages = LANGUAGE_SETS[pick([kazakh, russian, either], random.next())] ?? INSTRUCTION_LANGUAGES;
      const agesOutOn = calendar.agesOutOn(birthDayOf(birthYear, random.next()));
      if (agesOutOn > day) children.push({ need: this.#city.needIndex({ correctionType, birthYear, languages }), agesOutOn });
    }
    return children;
  }
}

/** No correction type comes first in a day: the order of submission is chance. */
function shuffle<T>(random: Random, list: T[]): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next() * (last + 1));
    const [a, b] = [list[last], list[other]];
    if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a];
  }
}
