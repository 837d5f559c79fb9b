import type { RouterOutputs } from '@balabaqsha/api';

export type EnrolmentRow = RouterOutputs['staff']['enrolments']['inbox'][number];

/** What a kindergarten has to do, and what it waits for. */
export const INBOX_TABS = ['all', 'send', 'waits', 'sign', 'overdue'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

const BELONGS: Readonly<Record<InboxTab, (row: Pick<EnrolmentRow, 'state' | 'overdue'>) => boolean>> = {
  all: () => true,
  send: ({ state }) => state === 'REQUESTED',
  waits: ({ state }) => state === 'CONTRACT_SENT',
  sign: ({ state }) => state === 'GUARDIAN_SIGNED',
  overdue: ({ overdue }) => overdue,
};

/** The tab that an address names; all where it names none. */
export function inboxTabOf(name: string | null): InboxTab {
  return INBOX_TABS.find((each) => each === name) ?? 'all';
}

/** Rows of a tab in the order that they came in. */
export function rowsOf<Row extends Pick<EnrolmentRow, 'state' | 'overdue'>>(tab: InboxTab, rows: readonly Row[]): Row[] {
  return rows.filter(BELONGS[tab]);
}
