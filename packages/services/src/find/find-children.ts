import { inKazakhOrder, isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, group } from '@balabaqsha/db/schema';
import { enrolmentLifecycle, fullName, type KindergartenId, type Typed } from '@balabaqsha/domain';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Found } from '../contract/find.ts';
import { areWordsOf } from './words.ts';
import { SHOWN } from './shown.ts';

/**
 * Children of these kindergartens, whether they go there or their enrolment is under way (S4): by the application's number, by IIN
 * or by words of the name. A kindergarten has some hundred children: they are compared one by one.
 */
export async function findChildren(tx: ReadTx, typed: Typed, kindergartenIds: readonly KindergartenId[]): Promise<Found['children']> {
  const which = isTyped(typed);
  if (which === null || kindergartenIds.length === 0) return [];
  const rows = await tx
    .select({ id: enrolment.id, state: enrolment.state, number: application.number, birthYear: application.birthYear, group: group.name, surname: child.surname, name: child.name, patronymic: child.patronymic })
    .from(enrolment)
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(isOneOf(group.kindergartenId, kindergartenIds), inArray(enrolment.state, [...enrolmentLifecycle.categories.holdingSeat]), which))
    .orderBy(inKazakhOrder(child.surname), inKazakhOrder(child.name), asc(enrolment.id))
    .limit(SHOWN + 1);
  return rows.map(({ id, state, surname, name, patronymic, ...row }) => ({ ...row, enrolmentId: id, childName: fullName({ surname, name, patronymic }), enrolled: state === 'ENROLLED' }));
}

function isTyped(typed: Typed): SQL | null {
  switch (typed.kind) {
    case 'NUMBER':
      return eq(application.number, typed.number);
    case 'IIN':
      return eq(child.iin, typed.iin);
    case 'NAME':
      return areWordsOf(typed.text, sql`concat_ws(' ', ${child.surname}, ${child.name}, ${child.patronymic})`);
    default:
      return null;
  }
}
