import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { demoCredential, demoPerson, demoRelation, guardian, kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { ageOn, fullName, localDateOf, type LocalDate, type StaffRole } from '@balabaqsha/domain';
import { asc, eq, isNotNull } from 'drizzle-orm';
import type { Deps } from '../deps.ts';

export interface DemoGuardian {
  iin: string;
  name: string;
  /** E.164. */
  phone: string;
  children: { iin: string; name: string; birthDate: LocalDate }[];
}

/** Why somebody can't simply register or add his child: people for the unhappy ways. */
export type DemoCaveat = 'CHILD_UNCONFIRMED' | 'DECEASED' | 'MINOR';

export interface DemoPeople {
  /** People whom the registers know and who have not registered yet. Each has children whom the register confirms. */
  guardians: DemoGuardian[];
  /** People with a difficulty, and which. */
  others: (DemoGuardian & { caveat: DemoCaveat })[];
  staff: { login: string; password: string; totpSecret: string; role: StaffRole; name: string; kindergarten?: string }[];
}

/**
 * Who is who in the demo. Children of `guardians` are born in years whose lanes nobody waits in while every correction
 * type has free seats in both languages (see `seed/plan.ts`): once confirmed, an application gets a voucher at the next
 * advancement. Children of other years stand in long queues.
 */
export async function demoPeople(deps: Pick<Deps, 'db' | 'clock'>): Promise<DemoPeople> {
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const people = await unregistered(tx);
    const classified = people.map((each) => ({ ...each, caveat: caveatOf(each, today) }));
    return {
      guardians: classified.filter(({ caveat }) => caveat === null).map(({ guardian: person }) => person),
      others: classified.flatMap(({ guardian: person, caveat }) => (caveat === null ? [] : [{ ...person, caveat }])),
      staff: await employees(tx),
    };
  });
}

interface Unregistered {
  guardian: DemoGuardian;
  birthDate: LocalDate;
  deceased: boolean;
  confirmed: number;
}

function caveatOf({ deceased, birthDate, confirmed }: Unregistered, today: LocalDate): DemoCaveat | null {
  if (deceased) return 'DECEASED';
  if (ageOn(birthDate, today) < 18) return 'MINOR';
  return confirmed === 0 ? 'CHILD_UNCONFIRMED' : null;
}

async function unregistered(tx: ReadTx): Promise<Unregistered[]> {
  const adults = await tx.select().from(demoPerson).where(isNotNull(demoPerson.phone)).orderBy(asc(demoPerson.phone));
  const known = new Set((await tx.select({ iin: guardian.iin }).from(guardian).where(isOneOf(guardian.iin, adults.map(({ iin }) => iin)))).map(({ iin }) => iin));
  const relations = await tx
    .select({ guardianIin: demoRelation.guardianIin, child: { iin: demoPerson.iin, surname: demoPerson.surname, name: demoPerson.name, patronymic: demoPerson.patronymic, birthDate: demoPerson.birthDate } })
    .from(demoRelation)
    .innerJoin(demoPerson, eq(demoPerson.iin, demoRelation.childIin))
    .orderBy(asc(demoPerson.birthDate));
  const family = await childrenBySurname(tx);
  return adults
    .filter(({ iin }) => !known.has(iin))
    .map((adult) => {
      const confirmed = relations.filter(({ guardianIin }) => guardianIin === adult.iin).map(({ child }) => child);
      // Whoever has no confirmed child is shown with the child that he will try to add.
      const children = confirmed.length > 0 ? confirmed : (family.get(adult.surname) ?? []);
      return {
        guardian: { iin: adult.iin, name: fullName(adult), phone: adult.phone ?? '', children: children.map((child) => ({ iin: child.iin, name: fullName(child), birthDate: child.birthDate })) },
        birthDate: adult.birthDate,
        deceased: adult.deceased,
        confirmed: confirmed.length,
      };
    });
}

/** Children of the register in whose birth record nobody stands. */
async function childrenBySurname(tx: ReadTx) {
  const withParents = new Set((await tx.selectDistinct({ iin: demoRelation.childIin }).from(demoRelation)).map(({ iin }) => iin));
  const people = await tx.select().from(demoPerson).orderBy(asc(demoPerson.birthDate));
  const bySurname = new Map<string, (typeof people)[number][]>();
  for (const person of people) {
    if (person.phone !== null || withParents.has(person.iin)) continue;
    bySurname.set(person.surname, [...(bySurname.get(person.surname) ?? []), person]);
  }
  return bySurname;
}

async function employees(tx: ReadTx): Promise<DemoPeople['staff']> {
  const rows = await tx
    .select({ person: { login: staff.login, totpSecret: staff.totpSecret, surname: staff.surname, name: staff.name, patronymic: staff.patronymic }, password: demoCredential.password, role: staffRole.role, kindergarten: kindergarten.name })
    .from(demoCredential)
    .innerJoin(staff, eq(staff.login, demoCredential.login))
    .innerJoin(staffRole, eq(staffRole.staffId, staff.id))
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .orderBy(asc(staffRole.role), asc(staff.login));
  return rows.map(({ person, password, role, kindergarten: place }) => ({
    login: person.login,
    password,
    totpSecret: person.totpSecret,
    role,
    name: fullName(person),
    ...(place && { kindergarten: place.ru }),
  }));
}
