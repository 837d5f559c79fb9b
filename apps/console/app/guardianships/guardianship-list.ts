import type { RouterOutputs } from '@balabaqsha/api';
import { read, staffApi, type RouteArgs } from '../session/guard.ts';

export type GuardianshipRow = RouterOutputs['staff']['city']['guardianships']['rows'][number];

export const GUARDIANSHIP_LISTS = ['OPEN', 'MINE', 'DONE'] as const;
export type GuardianshipList = (typeof GUARDIANSHIP_LISTS)[number];

/** The list that an address names; what waits where it names none. */
export function guardianshipListOf(query: URLSearchParams): GuardianshipList {
  return GUARDIANSHIP_LISTS.find((each) => each === query.get('show')) ?? 'OPEN';
}

/** The two people of a row, as its address has them. */
export function keyOf({ guardianId, childId }: Pick<GuardianshipRow, 'guardianId' | 'childId'>): string {
  return `${guardianId}/${childId}`;
}

/** Address of a list, or of a row beside it. @param more what else stands behind the question mark */
export function guardianshipAddress(show: GuardianshipList, key: string | null = null, more: Readonly<Record<string, string | null>> = {}): string {
  const parts = Object.entries({ ...(show !== 'OPEN' && { show }), ...more }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const query = new URLSearchParams(parts).toString();
  return `/guardianships${key === null ? '' : `/${key}`}${query === '' ? '' : `?${query}`}`;
}

/** Where a decision leads: to what waits longest now. */
export async function nextGuardianship(args: RouteArgs, done: string): Promise<string> {
  const [first] = (await read(args, staffApi(args).city.guardianships({}))).rows;
  return guardianshipAddress('OPEN', first === undefined ? null : keyOf(first), { done });
}

/** Rows without those that a decision on its way takes out of the list. */
export function withoutDecided(rows: readonly GuardianshipRow[], forms: readonly FormData[]): GuardianshipRow[] {
  const decided = new Set(forms.filter((form) => form.has('decision')).map((form) => String(form.get('key') ?? '')));
  return rows.filter((row) => row.decided !== null || !decided.has(keyOf(row)));
}
