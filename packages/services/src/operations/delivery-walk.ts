import { MESSAGE_STATES, message, type MessageState } from '@balabaqsha/db/schema';
import type { MessageChannel } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { markOf, markText } from '../listing/list-mark.ts';
import { deliverySearchOf, isSearched } from './delivery-search.ts';

/** What of the messages is wanted; `null` stands for all. */
export interface DeliveryWish {
  channel: MessageChannel | null;
  state: MessageState | null;
  /** A phone number, an e-mail address or an application's number; it finds messages of every channel and state. */
  search?: string | null;
}

/** What staff have to look at comes first, then what is on its way. */
const ORDER: readonly MessageState[] = ['FAILED', 'PENDING', 'SENT'];

/** The mark behind a row. @param at to the microsecond, as the database wrote it */
export function deliveryMark({ state, at, id }: { state: MessageState; at: string; id: string }): string {
  return `${state} ${markText(at, id)}`;
}

/**
 * The first messages of what is wanted behind the mark, as a subquery `walk (state_order, sort_key, id)`: of each state a
 * stretch of an index, the newest first and no longer than a page, one after another. A search has one stretch.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function deliveryWalk({ channel, state, search }: DeliveryWish, after: string | null | undefined, limit: number): SQL {
  const [begun = '', ...rest] = after?.split(' ') ?? [];
  const mark = markOf(rest.join(' '));
  const first = mark === null ? null : (MESSAGE_STATES.find((each) => each === begun) ?? null);
  const most = sql.raw(String(limit));
  const behindMark = mark === null ? sql`` : sql` and (${message.createdAt}, ${message.id}) < (${mark.at}::timestamptz, ${mark.id}::uuid)`;
  if (search != null && search !== '') {
    return sql`(
      select 0 as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message}
      where ${isSearched(deliverySearchOf(search))}${behindMark} order by ${message.createdAt} desc, ${message.id} desc limit ${most}) as walk`;
  }
  const states = ORDER.filter((each) => (state === null || each === state) && (first === null || ORDER.indexOf(each) >= ORDER.indexOf(first)));
  const stretch = (each: MessageState): SQL => {
    const ofChannel = channel === null ? sql`` : sql` and ${message.channel} = ${channel}`;
    const behind = each === first ? behindMark : sql``;
    return sql`
      (select ${sql.raw(String(ORDER.indexOf(each)))} as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message}
      where ${message.state} = ${sql.raw(`'${each}'`)}${ofChannel}${behind} order by ${message.createdAt} desc, ${message.id} desc limit ${most})`;
  };
  // A mark of a state that the filter leaves out stands at the end.
  if (states.length === 0) return sql`(select 0 as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message} limit 0) as walk`;
  return sql`(select * from (${sql.join(states.map(stretch), sql` union all `)}) as stretches order by state_order, sort_key desc, id desc limit ${most}) as walk`;
}
