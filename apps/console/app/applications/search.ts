import {
  APPLICATION_STATES, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, isLocalDate, offeredFilter, type ApplicationFilter, type LocalDate,
} from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNameOf } from '../table/list.ts';

/** What of the table is shown, as it stands in the address. */
export interface ApplicationSearch {
  filter: ApplicationFilter;
  /** Number of the last application of the page before. */
  after: number | null;
}

/** Orders as people choose them. */
export const ORDERS = {
  newest: { sort: 'SENT', descending: true },
  oldest: { sort: 'SENT', descending: false },
  endsSoon: { sort: 'CONCLUSION', descending: false },
  endsLate: { sort: 'CONCLUSION', descending: true },
} as const satisfies Record<string, Pick<ApplicationFilter, 'sort' | 'descending'>>;

export type Order = keyof typeof ORDERS;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The order of a filter, by its name. */
export function orderOf(filter: ApplicationFilter): Order {
  return orderNameOf(ORDERS, filter);
}

/** Reads the search of an address. What makes no sense, or is not offered together, is left out as if nobody had asked. */
export function applicationSearchOf(query: URLSearchParams): ApplicationSearch {
  const among = <Code extends string>(name: string, codes: readonly Code[]): Code | null => codes.find((code) => code === query.get(name)) ?? null;
  const whole = (name: string): number | null => {
    const n = Number(query.get(name) || Number.NaN);
    return Number.isSafeInteger(n) && n > 0 ? n : null;
  };
  const day = (name: string): LocalDate | null => {
    const text = query.get(name) ?? '';
    return isLocalDate(text) ? text : null;
  };
  const id = (name: string): string | null => {
    const text = query.get(name) ?? '';
    return UUID.test(text) ? text : null;
  };
  const year = whole('year');
  const filter = offeredFilter({
    ...ORDERS[among('order', Object.keys(ORDERS) as Order[]) ?? 'newest'],
    state: among('state', APPLICATION_STATES),
    correctionType: among('type', CORRECTION_TYPES),
    birthYear: year !== null && year >= 2000 && year <= 2100 ? year : null,
    language: among('language', INSTRUCTION_LANGUAGES),
    kindergartenId: id('kindergarten'),
    districtId: id('district'),
    sentFrom: day('from'),
    sentTo: day('to'),
    conclusionTo: day('until'),
  });
  return { filter, after: whole('after') };
}

/** What stands behind the question mark for a search, empty where everything is shown. */
export function applicationQuery(filter: ApplicationFilter, after: number | null = null): string {
  const order = orderOf(filter);
  const parts: Record<string, string | number | null> = {
    order: order === 'newest' ? null : order,
    state: filter.state,
    type: filter.correctionType,
    year: filter.birthYear,
    language: filter.language,
    kindergarten: filter.kindergartenId,
    district: filter.districtId,
    from: filter.sentFrom,
    to: filter.sentTo,
    until: filter.conclusionTo,
    after,
  };
  return queryOf(parts);
}

/** The address of a search. */
export function applicationsAddress(filter: ApplicationFilter, after: number | null = null): string {
  return addressAt('/applications', applicationQuery(filter, after));
}
