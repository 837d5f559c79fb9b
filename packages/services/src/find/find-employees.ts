import { inKazakhOrder, type ReadTx } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { fullName, type CityId, type Typed } from '@balabaqsha/domain';
import { and, asc, or, sql } from 'drizzle-orm';
import type { Found } from '../contract/find.ts';
import { isOfCity } from '../employees/employee-of-city.ts';
import { areWordsOf } from './words.ts';
import { SHOWN } from './shown.ts';

/**
 * Employees by words of their names or their login: of these cities, or of all of them. Some thousand people work in a country's
 * kindergartens' queue: they are compared one by one, as in their lists.
 * @param cityIds `null`: employees of all cities
 */
export async function findEmployees(tx: ReadTx, typed: Typed, cityIds: readonly CityId[] | null): Promise<Found['employees']> {
  if (typed.kind !== 'NAME' || cityIds?.length === 0) return [];
  const rows = await tx
    .select({ id: staff.id, login: staff.login, surname: staff.surname, name: staff.name, patronymic: staff.patronymic })
    .from(staff)
    .where(and(areWordsOf(typed.text, sql`concat_ws(' ', ${staff.surname}, ${staff.name}, ${staff.patronymic}, ${staff.login})`), cityIds === null ? undefined : or(...cityIds.map((id) => isOfCity(tx, id)))))
    .orderBy(asc(inKazakhOrder(staff.surname)), asc(inKazakhOrder(staff.name)), asc(staff.id))
    .limit(SHOWN + 1);
  return rows.map(({ id, login, ...who }) => ({ id, login, name: fullName(who), opens: cityIds === null ? ('ALL' as const) : ('CITY' as const) }));
}
