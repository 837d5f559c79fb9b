import { applicationLifecycle, type ApplicationState } from '../lifecycle/application.ts';
import { birthDayOf } from './arrivals.ts';
import { dayNumberOf } from './day-calendar.ts';
import { planAnswer, planChoice, planGuardianSignature, planKindergarten, planKindergartenSignature, planLastDay, planLeaving, planReview, planStopList, planWithdrawal } from './plans.ts';
import type { ApplicationRun } from './scenario.ts';
import type { SimulatedCity } from './simulated-city.ts';

/** What comes next for an application in each state, seen from the first day. `since` is when the state began. */
const NEXT: Record<Exclude<ApplicationState, 'ARCHIVED'>, (city: SimulatedCity, application: number, since: number) => void> = {
  AWAITING_REVIEW: (city, application) => planReview(city, application, city.from),
  IN_QUEUE: () => undefined,
  VOUCHER_OFFERED: (city, application, since) => planAnswer(city, application, since, city.from),
  VOUCHER_ACCEPTED: (city, application, since) => planChoice(city, application, since, city.from),
  AWAITING_CONTRACT: (city, application, since) => {
    planLastDay(city, application, city.calendar.enrolBy(since));
    planKindergarten(city, application, city.from);
  },
  CONTRACT_TO_SIGN: (city, application, since) => {
    planLastDay(city, application, city.calendar.enrolBy(since));
    planGuardianSignature(city, application, city.from);
  },
  CONTRACT_AT_KINDERGARTEN: (city, application) => planKindergartenSignature(city, application, city.from),
  ENROLLED: (city, application) => planLeaving(city, application, city.from),
  STOP_LIST: (city, application, since) => planStopList(city, application, since, city.from),
};

/** Takes the seat of a run that holds one, or promises it one where a voucher is out. */
function takeSeat(city: SimulatedCity, run: ApplicationRun, need: number): number {
  const holdsSeat = applicationLifecycle.is(run.state, 'holdingSeat');
  const seat = holdsSeat ? city.groups.findIndex(({ key }) => key === run.group) : -1;
  if (holdsSeat && seat === -1) throw new RangeError(`no such group: ${run.group ?? 'none named'}`);
  if (run.state === 'ENROLLED') {
    if (!city.ledger.removeSeat(seat)) throw new RangeError(`more children than seats in ${run.group}`);
  } else if (applicationLifecycle.is(run.state, 'holdingVoucher')) {
    if (!city.ledger.promise(need)) throw new RangeError('more vouchers are out than seats that suit');
    if (holdsSeat && !city.ledger.hold(need, seat)) throw new RangeError(`no seat for a child that holds one in ${run.group}`);
  }
  return seat;
}

/**
 * Puts the state that a city is known in onto the table, in the order of submission. Children of ENROLLED runs need not
 * suit the group any more: who is in stays in.
 * @throws RangeError where the state is impossible: a seat held twice, a voucher without a seat (V2)
 */
export function openCity(city: SimulatedCity): void {
  for (const group of city.scenario.city.groups) city.addGroups(group);
  // Enrolled children come first, so that what is left over is really free for the promises.
  const seated = city.scenario.city.applications.map((run) => {
    const need = city.needIndex(run);
    return { run, need, seats: run.state === 'ENROLLED' ? Array.from({ length: run.count }, () => takeSeat(city, run, need)) : undefined };
  });
  const inOrder = seated.toSorted((a, b) => (a.run.sentOn < b.run.sentOn ? -1 : a.run.sentOn > b.run.sentOn ? 1 : 0));
  for (const { run, need, seats } of inOrder) {
    for (let child = 0; child < run.count; child += 1) {
      const agesOutOn = city.calendar.agesOutOn(birthDayOf(run.birthYear, city.random.next()));
      const application = city.enter({ need, state: run.state, event: 'SENT', sentOn: dayNumberOf(run.sentOn), agesOutOn, day: city.from });
      city.table.setSeat(application, seats?.[child] ?? takeSeat(city, run, need));
      planWithdrawal(city, application, city.from);
      NEXT[run.state](city, application, dayNumberOf(run.since));
    }
  }
  city.tally.open();
}
