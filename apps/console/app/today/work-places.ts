import type { RouterOutputs } from '@balabaqsha/api';
import type { WorkKind } from '@balabaqsha/domain';
import type { SectionKey } from '../sections.ts';

export type Work = RouterOutputs['staff']['today']['work'][number];

interface Place {
  /** The section whose badge counts it. */
  section: SectionKey;
  /** The list where it waits. */
  list: string;
  /** Where one of it is opened, before its key; `null` where one has no page of its own. */
  one: string | null;
}

const PLACES: Readonly<Record<WorkKind, Place>> = {
  REVIEW: { section: 'review', list: '/review', one: '/review/' },
  DECISION_UNDOABLE: { section: 'review', list: '/review', one: null },
  CONTRACT_TO_SEND: { section: 'enrolments', list: '/enrolments?tab=send', one: '/enrolments/' },
  CONTRACT_TO_SIGN: { section: 'enrolments', list: '/enrolments?tab=sign', one: '/enrolments/' },
  GROUP_YEAR: { section: 'groups', list: '/groups', one: '/groups/' },
  SIGNATURE_OVERDUE: { section: 'vouchers', list: '/vouchers?show=STOPPED', one: null },
  VOUCHER_DUE: { section: 'vouchers', list: '/vouchers?show=TODAY', one: null },
  APPEAL: { section: 'appeals', list: '/appeals', one: null },
  GUARDIANSHIP: { section: 'guardianships', list: '/guardianships', one: '/guardianships/' },
  LETTER: { section: 'support', list: '/support', one: '/support/' },
  ANNOUNCEMENT: { section: 'announcements', list: '/announcements', one: '/announcements/' },
  PROBLEM: { section: 'problems', list: '/problems', one: null },
  JOB_DEAD: { section: 'jobs', list: '/jobs', one: null },
  MESSAGE_FAILED: { section: 'deliveries', list: '/deliveries?state=FAILED', one: null },
  RESET: { section: 'employees', list: '/employees', one: null },
};

/** Address of the list where work of a kind waits. */
export function listAddress(kind: WorkKind): string {
  return PLACES[kind].list;
}

/** Address of the most urgent of it: its own page, its application's where the officer has one, else `null`. */
export function firstAddress({ kind, key, number }: Pick<Work, 'kind' | 'key' | 'number'>): string | null {
  if (kind === 'SIGNATURE_OVERDUE' || kind === 'VOUCHER_DUE') return number === null ? null : `/applications/${number}`;
  const { one } = PLACES[kind];
  return one === null || key === null ? null : `${one}${key}`;
}

/** How much waits in a section; `atLeast` where not all of it was counted. */
export interface SectionCount {
  count: number;
  atLeast: boolean;
}

/** What waits by section, for the badges of the rail. What can be taken back waits for nobody. */
export function countBySection(work: readonly Pick<Work, 'kind' | 'count' | 'atLeast'>[]): ReadonlyMap<SectionKey, SectionCount> {
  const counts = new Map<SectionKey, SectionCount>();
  for (const { kind, count, atLeast } of work) {
    if (kind === 'DECISION_UNDOABLE') continue;
    const { section } = PLACES[kind];
    const before = counts.get(section) ?? { count: 0, atLeast: false };
    counts.set(section, { count: before.count + count, atLeast: before.atLeast || atLeast });
  }
  return counts;
}
