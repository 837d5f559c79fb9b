import { staffApi, type RouteArgs } from '../session/guard.ts';

/** Whose calendar a page shows: the employee's city's, or the country's, which the address names by `of=country` (K2). */
export function isOfCountry(query: URLSearchParams): boolean {
  return query.get('of') === 'country';
}

/** The calls for the calendar that the address names: they are named alike for city and country. */
export function calendarApi(args: RouteArgs) {
  const api = staffApi(args);
  return isOfCountry(new URL(args.request.url).searchParams) ? api.country : api.city;
}

/** Address of a page of a calendar. @param more what stands behind the question mark beside whose calendar it is */
export function calendarAddress(ofCountry: boolean, path: '' | '/list' | `/days/${string}`, more: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries({ ...(ofCountry && { of: 'country' }), ...more }).map(([name, value]) => [name, String(value)])).toString();
  return `/calendar${path}${query === '' ? '' : `?${query}`}`;
}
