import { searchLetters, supportMessage } from '@balabaqsha/db/schema';
import { answerRecipient, type StaffId } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { markOf, type ListMark } from '../listing/list-mark.ts';

/** What of the letters is wanted. */
export interface SupportWish {
  show: 'OPEN' | 'MINE' | 'DONE';
  search: string;
}

/** So many that begin alike are looked at; among more of them nobody is found without another letter. */
const LOOKED_AT = 200;

/** Nothing that begins alike stands behind this. */
const LAST = '\u{10FFFF}';

/**
 * The first letters of what is wanted behind the mark, as a subquery `walk (sort_key, id)`: a stretch of an index, no longer
 * than a page. A search finds letters of every list, the latest first, by where an answer would go or how the name begins.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function supportWalk({ show, search }: SupportWish, staffId: StaffId, after: string | null | undefined, limit: number): SQL {
  const mark = markOf(after);
  const most = sql.raw(String(limit));
  const stretch = (key: SQL, which: SQL, descending: boolean): SQL => {
    const direction = sql.raw(descending ? 'desc' : 'asc');
    return sql`
      (select ${key} as sort_key, ${supportMessage.id} as id from ${supportMessage}
      where ${which}${behind(key, mark, descending)} order by ${key} ${direction}, ${supportMessage.id} ${direction} limit ${most}) as walk`;
  };
  if (search !== '') return stretch(sql`${supportMessage.createdAt}`, found(search), true);
  if (show === 'DONE') return stretch(sql`${supportMessage.handledAt}`, sql`${supportMessage.handledAt} is not null`, true);
  const waits = sql`${supportMessage.handledAt} is null`;
  return stretch(sql`${supportMessage.createdAt}`, show === 'OPEN' ? waits : sql`${supportMessage.takenBy} = ${staffId} and ${waits}`, false);
}

/** Whether the list has its latest rows first. */
export function isDescending({ show, search }: SupportWish): boolean {
  return search !== '' || show === 'DONE';
}

function behind(key: SQL, mark: ListMark | null, descending: boolean): SQL {
  return mark === null ? sql`` : sql` and (${key}, ${supportMessage.id}) ${sql.raw(descending ? '<' : '>')} (${mark.at}::timestamptz, ${mark.id}::uuid)`;
}

function found(search: string): SQL {
  const recipient = answerRecipient(search);
  if (recipient !== null) return sql`${supportMessage.recipient} = ${recipient}`;
  const name = searchLetters(sql`${supportMessage.name}`);
  const typed = searchLetters(sql`${search.replace(/\s+/g, ' ')}::text`);
  return sql`${supportMessage.id} in (
    select ${supportMessage.id} from ${supportMessage} where ${name} >= ${typed} and ${name} < ${typed} || ${LAST} order by ${name} limit ${sql.raw(String(LOOKED_AT))})`;
}
