import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, city, contract, enrolment, group, guardian, kindergarten, reason, staff, voucher, type Trilingual } from '@balabaqsha/db/schema';
import { fullName, type PersonName } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { filesOwners } from './files-owners.ts';

/** What an entry is about, or a detail of it. */
export interface Subject {
  subjectKind: string;
  subjectId: string | null;
}

/** A number, a code or a name; what the city names has its name in three languages. */
export type SubjectName = string | Trilingual;

type Named = readonly { id: string; name: SubjectName }[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is the id of a row. */
export const isId = (text: string): boolean => UUID.test(text);

/** By what people know a thing of each kind. Those of other kinds have nothing but their id. */
const namesOf: Readonly<Record<string, (tx: ReadTx, ids: readonly string[]) => Promise<Named>>> = {
  application: async (tx, ids) => {
    const rows = await tx.select({ id: application.id, number: application.number }).from(application).where(isOneOf(application.id, ids));
    return rows.map(({ id, number }) => ({ id, name: `№ ${number}` }));
  },
  enrolment: async (tx, ids) => {
    const rows = await tx
      .select({ id: enrolment.id, number: application.number })
      .from(enrolment)
      .innerJoin(application, eq(application.id, enrolment.applicationId))
      .where(isOneOf(enrolment.id, ids));
    return rows.map(({ id, number }) => ({ id, name: `№ ${number}` }));
  },
  contract: async (tx, ids) => {
    const rows = await tx
      .select({ id: contract.id, number: application.number })
      .from(contract)
      .innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId))
      .innerJoin(application, eq(application.id, enrolment.applicationId))
      .where(isOneOf(contract.id, ids));
    return rows.map(({ id, number }) => ({ id, name: `№ ${number}` }));
  },
  file: filesOwners,
  reason: (tx, ids) => tx.select({ id: reason.id, name: reason.text }).from(reason).where(isOneOf(reason.id, ids)),
  voucher: (tx, ids) => tx.select({ id: voucher.id, name: voucher.code }).from(voucher).where(isOneOf(voucher.id, ids)),
  city: (tx, ids) => tx.select({ id: city.id, name: city.name }).from(city).where(isOneOf(city.id, ids)),
  kindergarten: (tx, ids) => tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(isOneOf(kindergarten.id, ids)),
  group: (tx, ids) => tx.select({ id: group.id, name: group.name }).from(group).where(isOneOf(group.id, ids)),
  child: async (tx, ids) => named(await tx.select({ id: child.id, surname: child.surname, name: child.name, patronymic: child.patronymic }).from(child).where(isOneOf(child.id, ids))),
  guardian: async (tx, ids) => named(await tx.select({ id: guardian.id, surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic }).from(guardian).where(isOneOf(guardian.id, ids))),
  staff: async (tx, ids) => named(await tx.select({ id: staff.id, surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(isOneOf(staff.id, ids))),
};

function named(people: readonly (PersonName & { id: string })[]): Named {
  return people.map((who) => ({ id: who.id, name: fullName(who) }));
}

/**
 * Names of what audit rows are about, one query a kind.
 * @returns the name of a subject, `null` where it has none or is no longer there
 */
export async function subjectNames(tx: ReadTx, subjects: readonly Subject[]): Promise<(subject: Subject) => SubjectName | null> {
  const known = new Map<string, SubjectName>();
  for (const [kind, find] of Object.entries(namesOf)) {
    const ids = subjects.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind && subjectId !== null && isId(subjectId) ? [subjectId] : []));
    if (ids.length === 0) continue;
    for (const { id, name } of await find(tx, [...new Set(ids)])) known.set(`${kind} ${id}`, name);
  }
  return ({ subjectKind, subjectId }) => known.get(`${subjectKind} ${subjectId ?? ''}`) ?? null;
}
