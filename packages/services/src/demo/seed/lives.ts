import { addDays, DEFAULT_VOUCHER_POLICY, INSTRUCTION_LANGUAGES, localDateOf, localTimeOf, reviewerRoleFor, startOfDay, workingDayFrom, workingDaysAfter, yearOf, type CorrectionType, type InstructionLanguage, type LocalDate } from '@balabaqsha/domain';
import type { SeededCity, SeededGroup } from './city-rows.ts';
import { bornIn, type FamilyMaker } from './families.ts';
import * as life from './life.ts';
import type { Life, Rules } from './life.ts';
import { AWAITING_REVIEW, DEMAND, EARLY_YEAR, LONG_YEARS, QUICK_YEARS, STOP_LIST, WAITING } from './plan.ts';
import type { Random } from './random.ts';
import type { SeededStaff } from './staff-rows.ts';
import type { Timeline } from './timeline.ts';

/** What lives are made of. */
export interface World {
  city: SeededCity;
  staff: readonly SeededStaff[];
  random: Random;
  make: FamilyMaker;
  time: Timeline;
  now: Date;
}

interface Sent {
  correctionType: CorrectionType;
  /** Years before this one in which the child was born. */
  age: number;
  sentOn: LocalDate;
  language?: InstructionLanguage;
  childBorn?: LocalDate;
}

/** Vouchers out and what their holders are doing; each takes or is promised a seat of a long lane's group. */
const OUTSTANDING = ['OFFERED', 'ACCEPTED', 'REQUESTED', 'OFFERED', 'CONTRACT_SENT', 'SIGNED', 'OFFERED', 'ACCEPTED', 'SIGNED'] as const;

/** Everybody's way through the demo city, in no order. Invariants: no group over capacity, every voucher out can be seated. */
export function makeLives(world: World): Life[] {
  return [...seatedLives(world), ...waitingLives(world), ...reviewLives(world), ...stopListLives(world), ...archivedLives(world)];
}

function rulesOf({ now }: World): Rules {
  return { policy: DEFAULT_VOUCHER_POLICY, now };
}

function send(world: World, given: Sent): Life {
  const { random, time, city } = world;
  const born = given.childBorn ?? bornIn(random, yearOf(time.today) - given.age, addDays(given.sentOn, -120));
  const language = given.language ?? (random.chance(0.6) ? INSTRUCTION_LANGUAGES[0] : INSTRUCTION_LANGUAGES[1]);
  const suitable = city.groups.filter(({ types }) => types.includes(given.correctionType));
  const issuedOn = addDays(given.sentOn, -random.int(3, 60));
  return life.begin({
    cityId: city.cityId,
    family: world.make.family(born),
    correctionType: given.correctionType,
    language,
    otherLanguageSuits: given.language === undefined && random.chance(0.2),
    wished: random.pick(suitable).kindergarten.id,
    sentAt: time.sometime(given.sentOn, 8, 23),
    conclusion: { number: `${issuedOn.slice(2, 4)}-${random.int(1000, 9999)}`, issuedOn, validUntil: addDays(time.today, random.int(20, 420)) },
  });
}

function reviewerFor(world: World, correctionType: CorrectionType): SeededStaff {
  return world.random.pick(world.staff.filter(({ role }) => role === reviewerRoleFor(correctionType)));
}

function directorOf(world: World, group: SeededGroup): SeededStaff {
  const found = world.staff.find(({ role, kindergartenId }) => role === 'KINDERGARTEN_DIRECTOR' && kindergartenId === group.kindergarten.id);
  if (found === undefined) throw new Error('a kindergarten has no director');
  return found;
}

/** Sent and confirmed some days later. */
function queued(world: World, given: Sent): Life {
  const each = send(world, given);
  const day = world.time.workingDayAfter(each.application.submittedAt, world.random.int(1, 4));
  life.confirm(each, world.time.sometime(day, 9, 18), reviewerFor(world, given.correctionType));
  return each;
}

const opening = (day: LocalDate): Date => localTimeOf(day, 9, 0);
const nextWorkingDay = (day: LocalDate): LocalDate => workingDaysAfter(day, 1, []).lastDay;

/** From the voucher to the child in the group: three working days. */
function enrol(world: World, each: Life, group: SeededGroup, offerDay: LocalDate): void {
  const { time, random } = world;
  const rules = rulesOf(world);
  const director = directorOf(world, group);
  const first = workingDayFrom(offerDay, []);
  const second = nextWorkingDay(first);
  life.offer(each, opening(first), rules);
  life.accept(each, time.sometime(first, 10, 13), rules);
  life.choose(each, time.sometime(first, 14, 18), group);
  const sentAt = time.sometime(second, 9, 12);
  life.contractSent(each, sentAt, group, director, life.nextMonday(sentAt));
  life.contractFilled(each, time.sometime(second, 18, 20), addressOf(random));
  life.guardianSigned(each, time.sometime(second, 20, 22), rules);
  life.kindergartenSigned(each, time.sometime(nextWorkingDay(second), 9, 17), group, director);
}

function addressOf(random: Random): string {
  const street = random.pick(['ул. Абая', 'пр. Аль-Фараби', 'ул. Сатпаева', 'ул. Гоголя', 'мкр. Орбита-1', 'ул. Жандосова', 'мкр. Мамыр', 'ул. Сейфуллина']);
  return `г. Алматы, ${street}, д. ${random.int(1, 180)}, кв. ${random.int(1, 120)}`;
}

/** Children in the groups, and the vouchers that are out. */
function seatedLives(world: World): Life[] {
  const { random, time, city } = world;
  const lives: Life[] = [];
  const long = city.groups.filter(({ quick }) => !quick);
  for (const group of city.groups) {
    const outstanding = OUTSTANDING[group.quick ? OUTSTANDING.length : long.indexOf(group)];
    const seated = outstanding === undefined ? group.enrolled : group.enrolled - 1;
    for (let child = 0; child < seated; child += 1) {
      const sentDaysAgo = group.quick ? random.int(150, 480) : random.int(600, 880);
      const sent = lifeFor(world, group, addDays(time.today, -sentDaysAgo));
      const offerDay = addDays(localDateOf(sent.application.submittedAt), group.quick ? random.int(20, 110) : random.int(90, 330));
      enrol(world, sent, group, offerDay);
      lives.push(sent);
    }
    if (outstanding !== undefined) lives.push(outstandingLife(world, group, outstanding));
  }
  return lives;
}

function lifeFor(world: World, group: SeededGroup, sentOn: LocalDate): Life {
  return queued(world, { correctionType: world.random.pick(group.types), age: yearOf(world.time.today) - group.birthYear, sentOn, language: group.language });
}

function outstandingLife(world: World, group: SeededGroup, stage: (typeof OUTSTANDING)[number]): Life {
  const { time, random } = world;
  const rules = rulesOf(world);
  const back = time.workingDayBack;
  const each = lifeFor(world, group, addDays(time.today, -random.int(545, 575)));
  const director = directorOf(world, group);
  if (stage === 'OFFERED') {
    life.offer(each, opening(back(1)), rules);
    return each;
  }
  life.offer(each, opening(back(4)), rules);
  life.accept(each, time.sometime(back(3), 10, 14), rules);
  if (stage === 'ACCEPTED') return each;
  life.choose(each, time.sometime(back(3), 15, 19), group);
  if (stage === 'REQUESTED') return each;
  const sentAt = time.sometime(back(2), 9, 12);
  life.contractSent(each, sentAt, group, director, life.nextMonday(world.now));
  if (stage === 'CONTRACT_SENT') return each;
  life.contractFilled(each, time.sometime(back(2), 18, 20), addressOf(random));
  life.guardianSigned(each, time.sometime(back(2), 20, 22), rules);
  return each;
}

/** Applications that wait in the long lanes, and a few of children for whom there is no group yet. */
function waitingLives(world: World): Life[] {
  const { random, time } = world;
  return Array.from({ length: WAITING }, () => {
    const age = random.weighted([[LONG_YEARS[0], 46], [LONG_YEARS[1], 40], [EARLY_YEAR, 14]] as const);
    // As many days ago as the child has lived for some time.
    const sentOn = addDays(time.today, -random.int(9, age === EARLY_YEAR ? 150 : 540));
    return queued(world, { correctionType: random.weighted(DEMAND), age, sentOn });
  });
}

/** Fresh applications for the reviewers; a few of the quick lanes, which get a voucher as soon as they are confirmed. */
function reviewLives(world: World): Life[] {
  const { random, time } = world;
  return Array.from({ length: AWAITING_REVIEW }, (_, index) => {
    const correctionType = index % 4 === 3 ? 'SANATORIUM' : random.weighted(DEMAND);
    const age = index % 5 === 4 ? random.pick(QUICK_YEARS) : random.pick(LONG_YEARS);
    return send(world, { correctionType, age, sentOn: addDays(time.today, -random.int(1, 6)) });
  });
}

/** Guardians who did not answer (V4); half of them have little time left to come back. */
function stopListLives(world: World): Life[] {
  const { random, time } = world;
  return Array.from({ length: STOP_LIST }, (_, index) => {
    const each = queued(world, { correctionType: random.weighted(DEMAND), age: random.pick(LONG_YEARS), sentOn: addDays(time.today, -random.int(300, 540)) });
    life.offer(each, opening(time.workingDayBack(index % 2 === 0 ? 5 : 15)), rulesOf(world));
    life.stayedSilent(each, rulesOf(world));
    return each;
  });
}

/** Every way into the archive. */
function archivedLives(world: World): Life[] {
  const { random, time, city } = world;
  const rules = rulesOf(world);
  const make = (count: number, work: (each: Life) => void, start: () => Life): Life[] =>
    Array.from({ length: count }, () => {
      const each = start();
      work(each);
      return each;
    });
  const longAgo = (): Sent => ({ correctionType: random.weighted(DEMAND), age: random.pick(LONG_YEARS), sentOn: addDays(time.today, -random.int(250, 540)) });
  const offered = (each: Life): void => life.offer(each, opening(time.workingDayBack(random.int(35, 90))), rules);
  const sentAt = (each: Life): Date => each.application.submittedAt;

  return [
    ...make(14, (each) => life.reject(each, time.sometime(time.workingDayAfter(sentAt(each), 3), 9, 18), reviewerFor(world, each.application.correctionType), random.pick(city.reasons.REJECTION)), () => send(world, longAgo())),
    ...make(8, (each) => life.withdraw(each, time.sometime(addDays(localDateOf(sentAt(each)), random.int(30, 200)), 9, 22)), () => queued(world, longAgo())),
    ...make(6, (each) => {
      offered(each);
      if (each.voucher !== null) life.decline(each, new Date(each.voucher.offeredAt.getTime() + random.int(1, 30) * 3_600_000));
    }, () => queued(world, longAgo())),
    ...make(7, (each) => {
      offered(each);
      if (each.voucher !== null) life.accept(each, new Date(each.voucher.offeredAt.getTime() + random.int(1, 9) * 3_600_000), rules);
      life.notEnrolled(each);
    }, () => queued(world, longAgo())),
    ...make(5, (each) => {
      offered(each);
      life.stayedSilent(each, rules);
      life.stopListExpired(each);
    }, () => queued(world, longAgo())),
    ...make(3, (each) => {
      const group = random.pick(city.groups.filter(({ quick, types }) => !quick && types.includes(each.application.correctionType)));
      enrol(world, each, group, addDays(time.today, -random.int(120, 200)));
      life.left(each, time.sometime(time.workingDayBack(random.int(10, 40)), 9, 18), group, directorOf(world, group), random.pick(city.reasons.DISENROLMENT));
    }, () => queued(world, { ...longAgo(), sentOn: addDays(time.today, -random.int(300, 540)) })),
    ...make(3, (each) => life.ageOut(each, lastFirstOfSeptember(time.today)), () => queued(world, { correctionType: random.weighted(DEMAND), age: 0, sentOn: addDays(localDateOf(lastFirstOfSeptember(time.today)), -random.int(30, 150)), childBorn: grownUp(random, time.today) })),
  ];
}

/** 00:00 of the last 1 September (Q11). */
function lastFirstOfSeptember(today: LocalDate): Date {
  const thisYears = `${yearOf(today)}-09-01` as LocalDate;
  return startOfDay(thisYears < today ? thisYears : (`${yearOf(today) - 1}-09-01` as LocalDate));
}

/** A day of birth that made the child seven by the last 1 September. */
function grownUp(random: Random, today: LocalDate): LocalDate {
  const year = yearOf(localDateOf(lastFirstOfSeptember(today))) - 7;
  return addDays(`${year}-01-01` as LocalDate, random.int(10, 220));
}
