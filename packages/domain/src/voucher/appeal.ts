import { addDays } from '../calendar/local-date.ts';
import { endOfDay, localDateOf } from '../calendar/zone.ts';
import type { ApplicationState, ArchiveReason } from '../lifecycle/application.ts';
import type { VoucherPolicy } from './policy.ts';

/** Until when an annulment can be appealed against: 24:00 of the last calendar day after it (V13, V9). */
export function appealDeadline(annulledAt: Date, policy: Pick<VoucherPolicy, 'appealCalendarDays'>): Date {
  return endOfDay(addDays(localDateOf(annulledAt), policy.appealCalendarDays));
}

/** Where the program leads an application by itself when a deadline passes. A guardian's own «Нет» or withdrawal is none of them. */
const AUTOMATED: readonly (ArchiveReason | null)[] = ['NOT_ENROLLED', 'STOP_LIST_EXPIRED'];

/** Whether a deadline and nobody's hand led the application to where it is, so that an officer can undo it (V13). */
export function endedByDeadline(row: { state: ApplicationState; archiveReason: ArchiveReason | null }): boolean {
  return row.state === 'STOP_LIST' || (row.state === 'ARCHIVED' && AUTOMATED.includes(row.archiveReason));
}
