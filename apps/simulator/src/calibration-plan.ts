import { addDays, type LocalDate, type Scenario } from '@balabaqsha/domain';

/** Years that a back-test takes: to gather history, to ask in, and to wait for what happens. */
const YEARS = { history: 2, asking: 2, waiting: 3 };

/** A scenario made long enough for a back-test of its forecasts, and the months to ask in (`YYYY-MM`). */
export function calibrationPlan(scenario: Scenario): { scenario: Scenario; askFrom: string; askTo: string } {
  const after = (years: number): LocalDate => addDays(scenario.from, Math.round(365.25 * years));
  const { history, asking, waiting } = YEARS;
  return { scenario: { ...scenario, to: after(history + asking + waiting) }, askFrom: after(history).slice(0, 7), askTo: after(history + asking).slice(0, 7) };
}
