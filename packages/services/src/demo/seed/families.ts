import { randomUUID } from 'node:crypto';
import type { acceptance, child, demoPerson, demoRelation, guardian, guardianship } from '@balabaqsha/db/schema';
import { addDays, agreementsInForce, daysBetween, startOfDay, type ChildId, type GuardianId, type LocalDate, type Sex } from '@balabaqsha/domain';
import type { Numbers } from './made-up-numbers.ts';
import { familyName, memberName } from './names.ts';
import type { Random } from './random.ts';

export interface Person {
  iin: string;
  surname: string;
  name: string;
  patronymic: string | null;
  sex: Sex;
  birthDate: LocalDate;
}

/** A registered guardian with a child. */
export interface Family {
  guardianId: GuardianId;
  childId: ChildId;
  parent: Person;
  child: Person;
  phone: string;
}

/** Makes people one after another. */
export interface FamilyMaker {
  /** A parent with a child born on the day. */
  family(childBorn: LocalDate): Family;
  person(name: { surname: string; name: string; patronymic: string | null }, sex: Sex, birthDate: LocalDate): Person;
}

export function familyMaker(random: Random, numbers: Numbers): FamilyMaker {
  const person: FamilyMaker['person'] = (name, sex, birthDate) => ({ ...name, sex, birthDate, iin: numbers.iin(birthDate, sex) });
  return {
    person,
    family(childBorn) {
      const name = familyName(random);
      const sex = random.chance(0.8) ? ('FEMALE' as const) : ('MALE' as const);
      const childSex = random.chance(0.55) ? ('MALE' as const) : ('FEMALE' as const);
      return {
        guardianId: randomUUID() as GuardianId,
        childId: randomUUID() as ChildId,
        parent: person(memberName(random, name, sex), sex, addDays(childBorn, -random.int(21 * 365, 41 * 365))),
        child: person(memberName(random, name, childSex), childSex, childBorn),
        phone: numbers.phone(),
      };
    },
  };
}

/** A day of birth in the year, not later than `latest`. */
export function bornIn(random: Random, year: number, latest: LocalDate): LocalDate {
  const first = `${year}-01-01` as LocalDate;
  const last = Math.min(364, daysBetween(first, latest));
  return addDays(first, random.int(0, Math.max(0, last)));
}

/** Rows of registered families. @param registeredOn when each made its account */
export function familyRows(families: readonly { family: Family; registeredOn: LocalDate }[], passwordHash: string) {
  const guardians: (typeof guardian.$inferInsert)[] = [];
  const children: (typeof child.$inferInsert)[] = [];
  const guardianships: (typeof guardianship.$inferInsert)[] = [];
  const acceptances: (typeof acceptance.$inferInsert)[] = [];
  for (const { family, registeredOn } of families) {
    const createdAt = startOfDay(registeredOn);
    guardians.push({ id: family.guardianId, ...family.parent, phone: family.phone, passwordHash, locale: 'ru', createdAt });
    for (const accepted of agreementsInForce(registeredOn)) acceptances.push({ guardianId: family.guardianId, ...accepted, acceptedAt: createdAt });
    children.push({ id: family.childId, ...family.child, createdAt });
    guardianships.push({ guardianId: family.guardianId, childId: family.childId, state: 'CONFIRMED', createdAt });
  }
  return { guardians, children, guardianships, acceptances };
}

/** Rows of the registers for people and who may act for whom. */
export function registerRows(people: readonly { person: Person; phone?: string; deceased?: boolean }[], relations: readonly (typeof demoRelation.$inferInsert)[]) {
  const persons: (typeof demoPerson.$inferInsert)[] = people.map(({ person, phone, deceased }) => ({ ...person, phone: phone ?? null, deceased: deceased ?? false }));
  return { persons, relations: [...relations] };
}
