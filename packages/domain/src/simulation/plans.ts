import type { SimulatedCity } from './simulated-city.ts';

const DAYS_OF_YEAR = 365.25;

/** Days until something that happens at this rate a year; beyond every calendar where the rate is 0. */
function daysUntil(draw: number, ratePerYear: number): number {
  return ratePerYear > 0 ? 1 + Math.floor((-Math.log(1 - draw) / ratePerYear) * DAYS_OF_YEAR) : Number.MAX_SAFE_INTEGER;
}

/** The review of an application, not before the next day (Q4). */
export function planReview(city: SimulatedCity, application: number, day: number): void {
  city.plan(application, 'REVIEW', city.delayed(application, 'REVIEW_DELAY', city.scenario.behaviour.reviewDelay, day + 1));
}

/** The day on which who still waits withdraws (Q9). */
export function planWithdrawal(city: SimulatedCity, application: number, day: number): void {
  city.plan(application, 'WITHDRAW', day + daysUntil(city.draw(application, 'WITHDRAWAL'), city.scenario.behaviour.withdrawalRate));
}

/** The answer to a voucher offered on a day, seen from today; an answer that would come too late is silence (V3–V5). */
export function planAnswer(city: SimulatedCity, application: number, offeredOn: number, today: number): void {
  const { calendar, table, scenario: { behaviour } } = city;
  const respondBy = calendar.respondBy(offeredOn);
  table.nextRound(application);
  table.setExtended(application, false);
  const answersOn = city.delayed(application, 'ANSWER_DELAY', behaviour.answerDelay, today);
  const silent = city.draw(application, 'ANSWER') < behaviour.silenceShare;
  if (silent || answersOn > respondBy) city.planMorning(application, 'SILENCE', respondBy + 1);
  else city.plan(application, 'ANSWER', answersOn);
}

/** A last day to enrol: the extension can be taken on it, and the voucher lapses after it (V7, V8). */
export function planLastDay(city: SimulatedCity, application: number, lastDay: number): void {
  city.table.setLastDay(application, lastDay);
  city.plan(application, 'EXTEND', lastDay);
  city.planMorning(application, 'LAPSE', lastDay + 1);
}

/** The choice of a group by who said yes on a day, seen from today; some choose nothing (V6, V8). */
export function planChoice(city: SimulatedCity, application: number, acceptedOn: number, today: number): void {
  const { behaviour } = city.scenario;
  planLastDay(city, application, city.calendar.enrolBy(acceptedOn));
  if (city.draw(application, 'CHOOSES_NOTHING') < behaviour.choosesNothingShare) return;
  planNextChoice(city, application, today);
}

/** The choice of a group, after a yes or after a refusal. */
export function planNextChoice(city: SimulatedCity, application: number, today: number): void {
  city.plan(application, 'CHOOSE', city.delayed(application, 'CHOICE_DELAY', city.scenario.behaviour.choiceDelay, today));
}

/** The kindergarten's answer to a chosen group (E2). */
export function planKindergarten(city: SimulatedCity, application: number, day: number): void {
  city.table.setRequestedOn(application, day);
  city.plan(application, 'KINDERGARTEN', city.delayed(application, 'KINDERGARTEN_DELAY', city.scenario.behaviour.kindergartenDelay, day));
}

/** The guardian's signature (E3). */
export function planGuardianSignature(city: SimulatedCity, application: number, day: number): void {
  city.plan(application, 'GUARDIAN_SIGNS', city.delayed(application, 'SIGN_DELAY', city.scenario.behaviour.guardianSignDelay, day));
}

/** The kindergarten's signature; no deadline runs against the guardian any more (E4, E5). */
export function planKindergartenSignature(city: SimulatedCity, application: number, day: number): void {
  city.plan(application, 'KINDERGARTEN_SIGNS', city.delayed(application, 'KINDERGARTEN_SIGN_DELAY', city.scenario.behaviour.kindergartenSignDelay, day));
}

/** The day on which an enrolled child leaves before school (E7). */
export function planLeaving(city: SimulatedCity, application: number, day: number): void {
  city.plan(application, 'LEAVE', day + daysUntil(city.draw(application, 'LEAVING'), city.scenario.behaviour.leavingRate));
}

/** The end of the stop-list that began on a day, seen from today: restored once, or expired (V4). */
export function planStopList(city: SimulatedCity, application: number, since: number, today: number): void {
  const { calendar, table, scenario: { behaviour } } = city;
  const lastDay = calendar.restoreBy(since);
  city.planMorning(application, 'EXPIRE', lastDay + 1);
  if (table.wasRestored(application) || city.draw(application, 'RESTORED') >= behaviour.restoredShare) return;
  city.plan(application, 'RESTORE', today + Math.floor(city.draw(application, 'RESTORE_DAY') * Math.max(lastDay - today + 1, 1)));
}
