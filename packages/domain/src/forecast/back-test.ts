import { dateOfDay, dayNumberOf } from '../simulation/day-calendar.ts';
import type { Random } from '../simulation/random.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { simulate } from '../simulation/simulate.ts';
import type { SimulatedCity } from '../simulation/simulated-city.ts';
import { questionOf, Score, type Calibration, type Question } from './calibration.ts';
import { outlookOf } from './simulated-outlook.ts';
import { DEFAULT_FORECAST_SETTINGS, forecastWaits, type ForecastSettings } from './wait-forecast.ts';

/**
 * Asks for forecasts in a simulated city each month and waits what happens. A question is answered on the day on which a
 * voucher goes to the application or, where that has withdrawn, to one of the same need behind it: its turn had come then.
 * @param plan.askFrom first month to ask in, `askTo` the last (`YYYY-MM`); let the simulation run on long enough after
 * @param plan.share share of those waiting who ask each month
 */
export function backTest(plan: { scenario: Scenario; askFrom: string; askTo: string; share: number; settings?: ForecastSettings }, simulationRandom: Random, random: Random): Calibration {
  const open = new Map<number, Question[]>();
  const score = new Score();
  let simulated: SimulatedCity | undefined;

  const ask = (day: number, city: SimulatedCity): void => {
    const month = dateOfDay(day).slice(0, 7);
    if (month < plan.askFrom || month > plan.askTo) return;
    const { outlook, applications } = outlookOf(city, day);
    const forecasts = forecastWaits(outlook, random, plan.settings ?? DEFAULT_FORECAST_SETTINGS);
    for (const [index, forecast] of forecasts.entries()) {
      const application = applications[index];
      if (application === undefined || random.next() >= plan.share) continue;
      score.asked(forecast);
      if (forecast.kind === 'unknown' && forecast.reason === 'TOO_FEW_DATA') continue;
      const need = city.table.need(application);
      open.set(need, [...(open.get(need) ?? []), questionOf(application, city.table.agesOutOn(application), forecast)]);
    }
  };
  const answer = (application: number, isAnswered: (question: Question) => boolean, take: (question: Question) => void): void => {
    const need = simulated?.table.need(application) ?? -1;
    const asked = open.get(need);
    if (asked === undefined) return;
    for (const question of asked) if (isAnswered(question)) take(question);
    open.set(need, asked.filter((question) => !isAnswered(question)));
  };

  simulate(plan.scenario, simulationRandom, {
    moved: ({ day, application, event }) => {
      if (event === 'VOUCHER_OFFERED') answer(application, (question) => question.application <= application, (question) => score.came(question, day));
      if (event === 'AGED_OUT') answer(application, (question) => question.application === application, (question) => score.cameNot(question, day));
    },
    dayBegan: (day, city) => {
      simulated = city;
      if (dateOfDay(day).endsWith('-01')) ask(day, city);
    },
  });
  return score.finish([...open.values()].flat(), dayNumberOf(plan.scenario.to));
}
