import { searchLetters, supportMessage } from '@balabaqsha/db/schema';
import { answerRecipient, type StaffId } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { markOf } from '../listing/list-mark.ts';

/** What of the letters is wanted. */
export interface SupportWish {
  show: 'OPEN' | 'MINE' | 'DONE';
  search: string;
}

/** So many that begin alike are looked at; among more of them nobody is found without another letter. */
const LOOKED_AT = 200;

/** Nothing that begins alike stands behind this. */
const LAST = '\u{10FFFF}';

/** A list of letters: what is in it, and the instant by which it is ordered. */
export interface SupportList {
  which: SQL;
  key: typeof supportMessage.createdAt | typeof supportMessage.handledAt;
  /** The latest first. */
  descending: boolean;
}

/**
 * The list that is wanted; each is a stretch of an index. A search finds letters of every list, the latest first, by where an
 * answer would go or how the name begins.
 */
export function supportList({ show, search }: SupportWish, staffId: StaffId): SupportList {
  if (search !== '') return { which: isLetterOf(search), key: supportMessage.createdAt, descending: true };
  if (show === 'DONE') return { which: sql`${supportMessage.handledAt} is not null`, key: supportMessage.handledAt, descending: true };
  const waits = sql`${supportMessage.handledAt} is null`;
  return { which: show === 'OPEN' ? waits : sql`${supportMessage.takenBy} = ${staffId} and ${waits}`, key: supportMessage.createdAt, descending: false };
}

/** What of the list stands behind the mark; everything where there is none. */
export function behindMark({ key, descending }: SupportList, after: string | null | undefined): SQL | undefined {
  const mark = markOf(after);
  return mark === null ? undefined : sql`(${key}, ${supportMessage.id}) ${sql.raw(descending ? '<' : '>')} (${mark.at}::timestamptz, ${mark.id}::uuid)`;
}

/** Letters by where an answer would go, or by how the writer's name begins. */
export function isLetterOf(search: string): SQL {
  const recipient = answerRecipient(search);
  if (recipient !== null) return sql`${supportMessage.recipient} = ${recipient}`;
  const name = searchLetters(sql`${supportMessage.name}`);
  const typed = searchLetters(sql`${search.replace(/\s+/g, ' ')}::text`);
  return sql`${supportMessage.id} in (
    select ${supportMessage.id} from ${supportMessage} where ${name} >= ${typed} and ${name} < ${typed} || ${LAST} order by ${name} limit ${sql.raw(String(LOOKED_AT))})`;
}
