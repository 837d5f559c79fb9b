import { inKazakhOrder } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { searchable } from '@balabaqsha/domain';
import { asc, sql, type SQL } from 'drizzle-orm';

/** Condition on `staff`: each word of the search stands in the name or in the login, Kazakh letters as they are typed (P3). An empty search finds everybody. */
export function isNamed(search: string): SQL | undefined {
  const words = searchable(search);
  if (words === '') return undefined;
  const texts = sql`search_letters(concat_ws(' ', ${staff.surname}, ${staff.name}, ${staff.patronymic}, ${staff.login}))`;
  return sql`not exists (select from jsonb_array_elements_text(${JSON.stringify(words.split(' '))}::jsonb) as word where position(word in ${texts}) = 0)`;
}

/** The order of employees in a list. */
export const byName = (): SQL[] => [asc(inKazakhOrder(staff.surname)), asc(inKazakhOrder(staff.name)), asc(staff.id)];

/** Condition on `staff`: behind the last employee of the page before, as he is now, in the order of `byName`. */
export function isBehind(after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  return sql`(${inKazakhOrder(staff.surname)}, ${inKazakhOrder(staff.name)}, ${staff.id}) > (
    select ${inKazakhOrder(sql`last.surname`)}, ${inKazakhOrder(sql`last.name`)}, last.id from ${staff} as last where last.id = ${after}::uuid)`;
}
