import { planOf, type Planned } from './decisions.ts';
import {
  planChoice,
  planGuardianSignature,
  planKindergarten,
  planKindergartenSignature,
  planLastDay,
  planLeaving,
  planNextChoice,
  planStopList,
} from './plans.ts';
import type { SimulatedCity } from './simulated-city.ts';

type Happening = (city: SimulatedCity, application: number, day: number) => void;

/** A held seat is free again. */
function giveUpSeat(city: SimulatedCity, application: number): void {
  city.ledger.giveUp(city.table.need(application), city.table.seat(application));
  city.table.setSeat(application, -1);
}

/** An enrolled child leaves its seat (E7, Q11). */
function disenrol(city: SimulatedCity, application: number, day: number): void {
  city.ledger.addFree(city.table.seat(application), 1);
  city.table.setSeat(application, -1);
  city.move(application, 'DISENROLLED', day);
}

function leaveByAge(city: SimulatedCity, application: number, day: number): void {
  if (city.table.agesOutOn(application) > day) return;
  if (city.table.is(application, 'ENROLLED')) disenrol(city, application, day);
  else if (city.table.can(application, 'AGED_OUT')) city.move(application, 'AGED_OUT', day);
}

const review: Happening = (city, application, day) => {
  const rejected = city.draw(application, 'REJECTED') < city.scenario.behaviour.rejectedShare;
  city.move(application, rejected ? 'REJECTED' : 'CONFIRMED', day);
};

const answer: Happening = (city, application, day) => {
  const { noShare, silenceShare } = city.scenario.behaviour;
  // The lowest draws were silence (see `planAnswer`); those who say no come next.
  if (city.draw(application, 'ANSWER') < silenceShare + noShare) {
    city.ledger.release(city.table.need(application));
    city.move(application, 'VOUCHER_DECLINED', day);
  } else {
    city.move(application, 'VOUCHER_ACCEPTED', day);
    planChoice(city, application, day, day);
  }
};

const silence: Happening = (city, application, day) => {
  city.ledger.release(city.table.need(application));
  city.move(application, 'VOUCHER_SILENCE', day);
  planStopList(city, application, day, day);
  leaveByAge(city, application, day);
};

const restore: Happening = (city, application, day) => {
  city.table.setRestored(application);
  city.move(application, 'STOP_LIST_RESTORED', day);
};

/** Takes a seat of any class that suits and that the others don't need, from a class of one's own choice on (E1, V2). */
const choose: Happening = (city, application, day) => {
  const need = city.table.need(application);
  const suitable = city.ledger.suitable(need);
  const start = Math.floor(city.draw(application, 'CHOICE') * suitable.length);
  const seat = [...suitable.slice(start), ...suitable.slice(0, start)].find((at) => city.ledger.hold(need, at));
  if (seat === undefined) throw new Error('a voucher is out and no seat is left for it');
  city.table.setSeat(application, seat);
  city.move(application, 'ENROLMENT_REQUESTED', day);
  planKindergarten(city, application, day);
};

/** The kindergarten sends the contract, or refuses: then the voucher is alive with the days given back (E2). */
const kindergarten: Happening = (city, application, day) => {
  const { table, calendar, ledger } = city;
  if (city.draw(application, 'REFUSED') >= city.scenario.behaviour.refusedShare) {
    city.move(application, 'CONTRACT_SENT', day);
    planGuardianSignature(city, application, day);
    return;
  }
  giveUpSeat(city, application);
  if (!ledger.promise(table.need(application))) throw new Error('a refused child lost its guarantee');
  city.move(application, 'ENROLMENT_REFUSED', day);
  table.nextRound(application);
  planLastDay(city, application, calendar.givenBackBy(table.lastDay(application), table.requestedOn(application), day));
  planNextChoice(city, application, day);
};

const kindergartenSigns: Happening = (city, application, day) => {
  city.ledger.settle(city.table.need(application), city.table.seat(application));
  city.move(application, 'ENROLLED', day);
  planLeaving(city, application, day);
  leaveByAge(city, application, day);
};

const extend: Happening = (city, application, day) => {
  const { table } = city;
  if (table.lastDay(application) !== day || table.wasExtended(application)) return;
  if (city.draw(application, 'EXTENDED') >= city.scenario.behaviour.extensionShare) return;
  table.setExtended(application, true);
  city.move(application, 'VOUCHER_EXTENDED', day);
  planLastDay(city, application, city.calendar.extendedBy(day));
};

const lapse: Happening = (city, application, day) => {
  if (city.table.lastDay(application) >= day) return;
  if (city.table.seat(application) === -1) city.ledger.release(city.table.need(application));
  else giveUpSeat(city, application);
  city.move(application, 'VOUCHER_NOT_ENROLLED', day);
};

/** Each plan with the event of the lifecycle that has to be possible for it; otherwise life has overtaken it. */
const HAPPENINGS: Record<Exclude<Planned, 'WITHDRAW'>, { while: Parameters<SimulatedCity['table']['can']>[1]; happen: Happening }> = {
  REVIEW: { while: 'CONFIRMED', happen: review },
  ANSWER: { while: 'VOUCHER_ACCEPTED', happen: answer },
  SILENCE: { while: 'VOUCHER_SILENCE', happen: silence },
  RESTORE: { while: 'STOP_LIST_RESTORED', happen: restore },
  EXPIRE: { while: 'STOP_LIST_EXPIRED', happen: (city, application, day) => city.move(application, 'STOP_LIST_EXPIRED', day) },
  CHOOSE: { while: 'ENROLMENT_REQUESTED', happen: choose },
  KINDERGARTEN: { while: 'CONTRACT_SENT', happen: kindergarten },
  GUARDIAN_SIGNS: {
    while: 'CONTRACT_SIGNED_BY_GUARDIAN',
    happen: (city, application, day) => {
      city.move(application, 'CONTRACT_SIGNED_BY_GUARDIAN', day);
      planKindergartenSignature(city, application, day);
    },
  },
  KINDERGARTEN_SIGNS: { while: 'ENROLLED', happen: kindergartenSigns },
  EXTEND: { while: 'VOUCHER_EXTENDED', happen: extend },
  LAPSE: { while: 'VOUCHER_NOT_ENROLLED', happen: lapse },
  LEAVE: { while: 'DISENROLLED', happen: disenrol },
};

/** Carries out what was planned, unless the application has gone another way since. */
export function happen(city: SimulatedCity, application: number, code: number, day: number): void {
  const { planned, round } = planOf(code);
  const { table } = city;
  if (planned === 'WITHDRAW') {
    // Who waits withdraws; who has a voucher in hand answers that instead. A withdrawal belongs to every round.
    if (table.is(application, 'AWAITING_REVIEW') || table.is(application, 'IN_QUEUE') || table.is(application, 'STOP_LIST')) city.move(application, 'WITHDRAWN', day);
    return;
  }
  const happening = HAPPENINGS[planned];
  if (round === table.round(application) && table.can(application, happening.while)) happening.happen(city, application, day);
}

/** The day of the year on which children leave the queue, and the groups for school (Q11). */
export function leaveAtAgeLimit(city: SimulatedCity, day: number): void {
  for (let application = 0; application < city.table.count; application += 1) leaveByAge(city, application, day);
}
