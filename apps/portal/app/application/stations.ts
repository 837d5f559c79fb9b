import type { RouterOutputs } from '@balabaqsha/api';
import type { ApplicationEvent, ApplicationState, ArchiveReason } from '@balabaqsha/domain';

export type ApplicationCard = RouterOutputs['guardian']['applications']['card'];

/** The seven stations of an application (Q12). */
export const STATIONS = ['documents', 'queue', 'voucher', 'interest', 'kindergarten', 'contract', 'enrolled'] as const;
export type StationName = (typeof STATIONS)[number];

export interface StationView {
  name: StationName;
  state: 'past' | 'present' | 'future' | 'stopped';
  /** When it was passed. */
  passedAt: Date | null;
}

const PRESENT: Readonly<Record<Exclude<ApplicationState, 'ARCHIVED'>, StationName>> = {
  AWAITING_REVIEW: 'documents',
  IN_QUEUE: 'queue',
  VOUCHER_OFFERED: 'interest',
  VOUCHER_ACCEPTED: 'kindergarten',
  AWAITING_CONTRACT: 'contract',
  CONTRACT_TO_SIGN: 'contract',
  CONTRACT_AT_KINDERGARTEN: 'contract',
  ENROLLED: 'enrolled',
  STOP_LIST: 'interest',
};

/** What passes each station. */
const PASSED_BY: Readonly<Record<StationName, ApplicationEvent>> = {
  documents: 'CONFIRMED',
  queue: 'VOUCHER_OFFERED',
  voucher: 'VOUCHER_OFFERED',
  interest: 'VOUCHER_ACCEPTED',
  kindergarten: 'ENROLMENT_REQUESTED',
  contract: 'ENROLLED',
  enrolled: 'ENROLLED',
};

const STOPPED_AT: Readonly<Record<Exclude<ArchiveReason, 'WITHDRAWN' | 'AGE'>, StationName>> = {
  REJECTED: 'documents',
  DECLINED: 'interest',
  STOP_LIST_EXPIRED: 'interest',
  NOT_ENROLLED: 'kindergarten',
  DISENROLLED: 'enrolled',
};

type Facts = Pick<ApplicationCard, 'state' | 'archiveReason'> & { history: readonly { event: ApplicationEvent; at: Date }[] };

/** Where an application stands: what lies behind it with dates, where it is now, what is ahead. */
export function stationsOf({ state, archiveReason, history }: Facts): StationView[] {
  const stopped = state === 'ARCHIVED' || state === 'STOP_LIST';
  const at = STATIONS.indexOf(state === 'ARCHIVED' ? stoppedAt(archiveReason, history) : PRESENT[state]);
  return STATIONS.map((name, index) => {
    if (state === 'ENROLLED') return { name, state: 'past', passedAt: lastTime(history, PASSED_BY[name]) };
    if (index < at) return { name, state: 'past', passedAt: lastTime(history, PASSED_BY[name]) };
    return { name, state: index > at ? 'future' : stopped ? 'stopped' : 'present', passedAt: null };
  });
}

/** Withdrawn or aged out: it had come as far as what happened says. */
function stoppedAt(reason: ArchiveReason | null, history: Facts['history']): StationName {
  if (reason !== null && reason !== 'WITHDRAWN' && reason !== 'AGE') return STOPPED_AT[reason];
  return [...STATIONS].find((name) => lastTime(history, PASSED_BY[name]) === null) ?? 'enrolled';
}

function lastTime(history: Facts['history'], event: ApplicationEvent): Date | null {
  return history.reduce<Date | null>((latest, line) => (line.event === event && (latest === null || line.at > latest) ? line.at : latest), null);
}
