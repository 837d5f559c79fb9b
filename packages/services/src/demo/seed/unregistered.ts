import { addDays, yearOf, type LocalDate } from '@balabaqsha/domain';
import { bornIn, type FamilyMaker, type Person } from './families.ts';
import { familyName, memberName } from './names.ts';
import { QUICK_YEARS } from './plan.ts';
import type { Random } from './random.ts';

/** People whom the registers know and the portal does not yet. */
export interface Unregistered {
  people: { person: Person; phone?: string; deceased?: boolean }[];
  relations: { guardianIin: string; childIin: string }[];
}

const ORDINARY = 36;

/**
 * The guardians of the people page, phones from +77010000001 on. The first thirty-six have one to three children of the
 * quick lanes (see `plan.ts`), all confirmed by the register of births; then one whose child the register can't confirm,
 * one who is dead by the register, and one under age.
 */
export function unregisteredPeople(random: Random, make: FamilyMaker, today: LocalDate): Unregistered {
  const thisYear = yearOf(today);
  const result: Unregistered = { people: [], relations: [] };
  let phones = 0;
  const nextPhone = (): string => {
    phones += 1;
    return `+7701${String(phones).padStart(7, '0')}`;
  };
  const [young, old] = QUICK_YEARS;

  for (let index = 0; index < ORDINARY; index += 1) {
    const years = [[young], [old], [young, old], [old, young, young]][index % 4] ?? [young];
    const name = familyName(random);
    const sex = index % 5 === 4 ? ('MALE' as const) : ('FEMALE' as const);
    const parent = make.person(memberName(random, name, sex), sex, addDays(today, -random.int(26 * 365, 42 * 365)));
    result.people.push({ person: parent, phone: nextPhone() });
    for (const [order, age] of years.entries()) {
      const childSex = (index + order) % 2 === 0 ? ('MALE' as const) : ('FEMALE' as const);
      const child = make.person(memberName(random, name, childSex), childSex, bornIn(random, thisYear - age, today));
      result.people.push({ person: child });
      result.relations.push({ guardianIin: parent.iin, childIin: child.iin });
    }
  }

  const apart = make.person({ surname: 'ЖАҚСЫЛЫҚОВА', name: 'САЛТАНАТ', patronymic: 'БОЛАТҚЫЗЫ' }, 'FEMALE', addDays(today, -34 * 365));
  const ward = make.person({ surname: 'ЖАҚСЫЛЫҚОВА', name: 'АЙЗЕРЕ', patronymic: 'РУСЛАНҚЫЗЫ' }, 'FEMALE', bornIn(random, thisYear - young, today));
  const dead = make.person({ surname: 'ӘУБӘКІРОВ', name: 'СЕЙІТ', patronymic: 'ЖҰМАБЕКҰЛЫ' }, 'MALE', addDays(today, -61 * 365));
  const minor = make.person({ surname: 'ҚОНЫСБАЕВА', name: 'ДАЯНА', patronymic: 'АСҚАРҚЫЗЫ' }, 'FEMALE', addDays(today, -16 * 365));
  result.people.push({ person: apart, phone: nextPhone() }, { person: ward }, { person: dead, phone: nextPhone(), deceased: true }, { person: minor, phone: nextPhone() });
  return result;
}
