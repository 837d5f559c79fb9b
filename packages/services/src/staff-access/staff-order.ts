import { inKazakhOrder } from '@balabaqsha/db';
import { lastSignIn, staff } from '@balabaqsha/db/schema';
import { searchable, type EmployeeSort, type Ordered } from '@balabaqsha/domain';
import { asc, desc, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { markInstant, markOf, markText } from '../listing/list-mark.ts';

const signedIn = lastSignIn(staff.signedInAt);

/** Condition on `staff`: each word of the search stands in the name or in the login, Kazakh letters as they are typed (P3). An empty search finds everybody. */
export function isNamed(search: string): SQL | undefined {
  const words = searchable(search);
  if (words === '') return undefined;
  const texts = sql`search_letters(concat_ws(' ', ${staff.surname}, ${staff.name}, ${staff.patronymic}, ${staff.login}))`;
  return sql`not exists (select from jsonb_array_elements_text(${JSON.stringify(words.split(' '))}::jsonb) as word where position(word in ${texts}) = 0)`;
}

/** The order of employees in a list, each a walk along an index. */
export function inOrder({ sort, descending }: Ordered<EmployeeSort>): SQL[] {
  const direction = descending ? desc : asc;
  const keys = sort === 'NAME' ? [inKazakhOrder(staff.surname), inKazakhOrder(staff.name)] : [signedIn];
  return [...keys.map((key) => direction(key)), direction(staff.id)];
}

/** When an employee last signed in, to the microsecond, for `staffMark`. */
export const signInOf = markInstant(signedIn);

/**
 * The mark behind an employee: by name his id alone, since a name is nothing for an address, by sign-in the instant too, since it
 * may be another when the next page is asked for.
 */
export function staffMark({ sort }: Ordered<EmployeeSort>, { id, at }: { id: string; at: string }): string {
  return sort === 'NAME' ? id : markText(at, id);
}

/** Condition on `staff`: behind the mark of the page before, in that order; a mark that is none is the beginning. */
export function isBehind({ sort, descending }: Ordered<EmployeeSort>, after: string | null | undefined): SQL | undefined {
  const compared = sql.raw(descending ? '<' : '>');
  if (sort === 'SIGNED_IN') {
    const mark = markOf(after);
    return mark === null ? undefined : sql`(${signedIn}, ${staff.id}) ${compared} (${mark.at}::timestamptz, ${mark.id}::uuid)`;
  }
  if (!z.guid().safeParse(after).success) return undefined;
  return sql`(${inKazakhOrder(staff.surname)}, ${inKazakhOrder(staff.name)}, ${staff.id}) ${compared} (
    select ${inKazakhOrder(sql`last.surname`)}, ${inKazakhOrder(sql`last.name`)}, last.id from ${staff} as last where last.id = ${after}::uuid)`;
}

/** The order that was asked for; by name unless another was, and by sign-in the latest first. */
export function staffOrderOf(asked: { sort?: EmployeeSort | null | undefined; descending?: boolean | null | undefined }): Ordered<EmployeeSort> {
  const sort = asked.sort ?? 'NAME';
  return { sort, descending: asked.descending ?? sort === 'SIGNED_IN' };
}
