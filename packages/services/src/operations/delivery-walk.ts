import { MESSAGE_STATES, message, type MessageState } from '@balabaqsha/db/schema';
import type { DeliverySort, MessageChannel } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { markOf, markText, type ListMark } from '../listing/list-mark.ts';
import { deliverySearchOf, isSearched } from './delivery-search.ts';

/** What of the messages is wanted; `null` stands for all. */
export interface DeliveryWish {
  channel: MessageChannel | null;
  state: MessageState | null;
  /** A phone number, an e-mail address or an application's number; it finds messages of every channel and state. */
  search?: string | null;
  /** What staff have to look at first, unless told otherwise. */
  sort?: DeliverySort;
  /** Of those by when they came to be: the newest first, unless told otherwise. */
  descending?: boolean;
}

/** What staff have to look at comes first, then what is on its way. */
const ORDER: readonly MessageState[] = ['FAILED', 'PENDING', 'SENT'];

/** The mark behind a row. @param at to the microsecond, as the database wrote it */
export function deliveryMark({ sort }: DeliveryWish, { state, at, id }: { state: MessageState; at: string; id: string }): string {
  return sort === 'CREATED' ? markText(at, id) : `${state} ${markText(at, id)}`;
}

/** Where the page before ended; a mark of the other order is the beginning. */
function begunAt({ sort }: DeliveryWish, after: string | null | undefined): { state: MessageState | null; mark: ListMark | null } {
  if (sort === 'CREATED') return { state: null, mark: markOf(after) };
  const [begun = '', ...rest] = after?.split(' ') ?? [];
  const state = MESSAGE_STATES.find((each) => each === begun) ?? null;
  return { state, mark: state === null ? null : markOf(rest.join(' ')) };
}

/** The order of a walk's rows. @param walk its name in the statement */
export function deliveryOrder({ sort, descending = true }: DeliveryWish, walk: string): SQL {
  const [state, at, id] = ['state_order', 'sort_key', 'id'].map((name) => sql`${sql.identifier(walk)}.${sql.identifier(name)}`);
  if (sort !== 'CREATED') return sql`${state}, ${at} desc, ${id} desc`;
  return descending ? sql`${at} desc, ${id} desc` : sql`${at}, ${id}`;
}

/**
 * The first messages of what is wanted behind the mark, as a subquery `walk (state_order, sort_key, id)`: of each state a
 * stretch of an index no longer than a page, one after another, or merged where they are ordered by when they came to be. A search
 * has one stretch.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function deliveryWalk(wish: DeliveryWish, after: string | null | undefined, limit: number): SQL {
  const { channel, state, search, sort, descending = true } = wish;
  const isBackward = sort !== 'CREATED' || descending;
  const begun = begunAt(wish, after);
  const { mark } = begun;
  const first = mark === null ? null : begun.state;
  const most = sql.raw(String(limit));
  const direction = sql.raw(isBackward ? 'desc' : 'asc');
  const along = sql`order by ${message.createdAt} ${direction}, ${message.id} ${direction} limit ${most}`;
  const behindMark = mark === null ? sql`` : sql` and (${message.createdAt}, ${message.id}) ${sql.raw(isBackward ? '<' : '>')} (${mark.at}::timestamptz, ${mark.id}::uuid)`;
  if (search != null && search !== '') {
    return sql`(
      select 0 as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message}
      where ${isSearched(deliverySearchOf(search))}${behindMark} ${along}) as walk`;
  }
  const states = ORDER.filter((each) => (state === null || each === state) && (first === null || ORDER.indexOf(each) >= ORDER.indexOf(first)));
  const stretch = (each: MessageState): SQL => {
    const ofChannel = channel === null ? sql`` : sql` and ${message.channel} = ${channel}`;
    const behind = first === null || each === first ? behindMark : sql``;
    return sql`
      (select ${sql.raw(String(ORDER.indexOf(each)))} as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message}
      where ${message.state} = ${sql.raw(`'${each}'`)}${ofChannel}${behind} ${along})`;
  };
  // A mark of a state that the filter leaves out stands at the end.
  if (states.length === 0) return sql`(select 0 as state_order, ${message.createdAt} as sort_key, ${message.id} as id from ${message} limit 0) as walk`;
  return sql`(select * from (${sql.join(states.map(stretch), sql` union all `)}) as stretches order by ${deliveryOrder(wish, 'stretches')} limit ${most}) as walk`;
}
