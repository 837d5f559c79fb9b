import { staff } from '@balabaqsha/db/schema';
import { searchable } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** Condition on `staff`: each word of the search stands in the name or in the login, Kazakh letters as they are typed (P3). An empty search finds everybody. */
export function isNamed(search: string): SQL | undefined {
  const words = searchable(search);
  if (words === '') return undefined;
  const texts = sql`search_letters(concat_ws(' ', ${staff.surname}, ${staff.name}, ${staff.patronymic}, ${staff.login}))`;
  return sql`not exists (select from jsonb_array_elements_text(${JSON.stringify(words.split(' '))}::jsonb) as word where position(word in ${texts}) = 0)`;
}
