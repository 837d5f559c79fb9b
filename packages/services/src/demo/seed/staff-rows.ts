import { hashPassword } from '@balabaqsha/auth';
import { expectOne, type WriteTx } from '@balabaqsha/db';
import { demoCredential, staff, staffRole } from '@balabaqsha/db/schema';
import { addDays, displayName, fullName, startOfDay, type KindergartenId, type LocalDate, type StaffId, type StaffRole } from '@balabaqsha/domain';
import type { SeededCity } from './city-rows.ts';
import type { Numbers } from './made-up-numbers.ts';
import { familyName, memberName } from './names.ts';
import { KINDERGARTENS } from './places.ts';
import type { Random } from './random.ts';

/** An employee of the demo city, as the history names him. */
export interface SeededStaff {
  id: StaffId;
  iin: string;
  name: string;
  role: StaffRole;
  kindergartenId: KindergartenId | null;
}

interface Post {
  login: string;
  role: StaffRole;
  /** Numbers of the kindergartens in the list of places; none where the role is held in the city. */
  kindergartens: readonly number[];
}

interface ReadyPost extends Post {
  password: string;
  passwordHash: string;
}

const IN_THE_CITY: readonly (readonly [login: string, role: StaffRole])[] = [
  ['pmpk', 'PMPK_SPECIALIST'],
  ['pmpk2', 'PMPK_SPECIALIST'],
  ['phthisiatrician', 'PHTHISIATRICIAN'],
  ['officer', 'CITY_OFFICER'],
  ['officer2', 'CITY_OFFICER'],
  ['support', 'SUPPORT_OPERATOR'],
  ['auditor', 'AUDITOR'],
  ['administrator', 'ADMINISTRATOR'],
];

/**
 * A reset of a second factor takes two administrators (S2), and two colleagues can be at one case (S3). Whoever joins the demo
 * city late is drawn apart, so that everybody else stays who he was.
 */
const LATER: typeof IN_THE_CITY = [['administrator02', 'ADMINISTRATOR'], ['phthisiatrician2', 'PHTHISIATRICIAN']];

/**
 * A director of two kindergartens, who chooses where he works (S1); he came after everybody else too, and a day after the directors
 * of one, whom contracts name.
 */
const DIRECTOR_OF_TWO: Post = { login: 'director17', role: 'KINDERGARTEN_DIRECTOR', kindergartens: [0, 1] };

/** Kindergartens that have a clerk beside the director. */
const WITH_CLERK = 4;

/** Posts with their passwords hashed: that is heavy, so it is done before the transaction. */
export async function readyPosts(): Promise<{ first: ReadyPost[]; later: ReadyPost[] }> {
  const numbered = (index: number): string => String(index + 1).padStart(2, '0');
  const inTheCity = ([login, role]: (typeof IN_THE_CITY)[number]): Post => ({ login, role, kindergartens: [] });
  const first: Post[] = [
    ...IN_THE_CITY.map(inTheCity),
    ...KINDERGARTENS.map((_, index) => ({ login: `director${numbered(index)}`, role: 'KINDERGARTEN_DIRECTOR' as const, kindergartens: [index] })),
    ...KINDERGARTENS.slice(0, WITH_CLERK).map((_, index) => ({ login: `clerk${numbered(index)}`, role: 'KINDERGARTEN_CLERK' as const, kindergartens: [index] })),
  ];
  return { first: await Promise.all(first.map(ready)), later: await Promise.all([...LATER.map(inTheCity), DIRECTOR_OF_TWO].map(ready)) };
}

async function ready(post: Post): Promise<ReadyPost> {
  const password = `${post.login}-demo-2026`;
  return { ...post, password, passwordHash: await hashPassword(password) };
}

/** Writes employees with their roles, and their passwords where the people page finds them. */
export async function writeStaff(tx: WriteTx, seeded: SeededCity, posts: readonly ReadyPost[], today: LocalDate, random: Random, numbers: Numbers): Promise<SeededStaff[]> {
  const since = addDays(today, -900);
  const placesOf = ({ kindergartens }: Post): (KindergartenId | null)[] => (kindergartens.length === 0 ? [null] : kindergartens.map((each) => seeded.kindergartens[each]?.id ?? null));
  const people = posts.map((post) => {
    const sex = random.chance(0.85) ? ('FEMALE' as const) : ('MALE' as const);
    const birthDate = addDays(today, -random.int(28 * 365, 58 * 365));
    const { surname, name, patronymic } = memberName(random, familyName(random), sex);
    return { post, surname: displayName(surname), name: displayName(name), patronymic: patronymic && displayName(patronymic), iin: numbers.iin(birthDate, sex) };
  });
  const rows = await tx
    .insert(staff)
    .values(
      people.map(({ post, ...person }) => ({
        ...person,
        login: post.login,
        passwordHash: post.passwordHash,
        totpSecret: totpSecret(random),
        active: true,
        createdAt: startOfDay(since),
      })),
    )
    .returning({ id: staff.id });
  const employees = people.map(({ post, ...person }, index) => ({
    id: expectOne(rows.slice(index, index + 1)).id,
    iin: person.iin,
    name: fullName(person),
    role: post.role,
    kindergartenId: placesOf(post)[0] ?? null,
  }));
  const roles = people.flatMap(({ post }, index) => placesOf(post).map((kindergartenId) => ({ post, kindergartenId, staffId: expectOne(rows.slice(index, index + 1)).id })));
  await tx.insert(staffRole).values(roles.map(({ post, kindergartenId, staffId }) => ({ staffId, role: post.role, cityId: seeded.cityId, kindergartenId, validFrom: post.kindergartens.length > 1 ? addDays(since, 1) : since })));
  await tx.insert(demoCredential).values(posts.map(({ login, password }) => ({ login, password })));
  return employees;
}

const BASE32 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];

/** 160 bits in base 32. Predictable on purpose: the people page shows it anyway. */
function totpSecret(random: Random): string {
  return Array.from({ length: 32 }, () => random.pick(BASE32)).join('');
}
