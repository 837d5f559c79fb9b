import type { LocalDate } from '../codes/brand.ts';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import type { ApplicationState } from '../lifecycle/application.ts';

/** What the officers' table of applications is ordered by: when they were sent, or until when the conclusion holds (Q10). */
export const APPLICATION_SORTS = ['SENT', 'CONCLUSION'] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

/** What of the city's applications is wanted and in which order; `null` stands for all. Days are of Almaty, both ends among them. */
export interface ApplicationFilter {
  sort: ApplicationSort;
  /** From the latest to the earliest. */
  descending: boolean;
  state: ApplicationState | null;
  correctionType: CorrectionType | null;
  birthYear: number | null;
  language: InstructionLanguage | null;
  kindergartenId: string | null;
  districtId: string | null;
  sentFrom: LocalDate | null;
  sentTo: LocalDate | null;
  /** Conclusions that end on this day or before it (Q10). */
  conclusionTo: LocalDate | null;
}

/** Parts of the filter that the rest of it leaves no room for. */
export type FilterPart = Exclude<keyof ApplicationFilter, 'sort' | 'descending'>;

/**
 * What can't be asked for together with the rest. The table offers only what is a walk along an index, so that a page
 * costs the same among a thousand applications and a million: who the child is and the one kindergarten where he wishes to go
 * are one index, a district is walked one state at a time, and by the conclusion only those are ordered whom it can cost a
 * voucher (Q10).
 */
export function partsNotOffered({ sort, kindergartenId, districtId }: ApplicationFilter): readonly FilterPart[] {
  if (sort === 'CONCLUSION') return ['state', 'kindergartenId', 'districtId', 'sentFrom', 'sentTo'];
  if (kindergartenId !== null) return ['districtId', 'conclusionTo'];
  return districtId === null ? ['conclusionTo'] : ['correctionType', 'birthYear', 'conclusionTo'];
}

/** The filter without what is not offered, and with the state that a district or the order by conclusions needs. */
export function offeredFilter(filter: ApplicationFilter): ApplicationFilter {
  const offered: ApplicationFilter = { ...filter, ...Object.fromEntries(partsNotOffered(filter).map((part) => [part, null])) };
  const needsState = offered.sort === 'CONCLUSION' || offered.districtId !== null;
  return { ...offered, state: needsState ? (offered.state ?? 'IN_QUEUE') : offered.state };
}

/** Whether nothing would have to be taken out of the filter. */
export function isOffered(filter: ApplicationFilter): boolean {
  const offered = offeredFilter(filter);
  return (Object.keys(filter) as (keyof ApplicationFilter)[]).every((part) => filter[part] === offered[part]);
}
