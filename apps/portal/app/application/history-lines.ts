import type { Locale } from '@balabaqsha/domain';
import { actorText, eventText, formatDateTime } from '@balabaqsha/i18n';
import type { ApplicationCard } from './stations.ts';

/** A line of the history in words. */
export interface HistoryLine {
  when: string;
  /** ISO instant. */
  dateTime: string;
  title: string;
  who: string | null;
}

/** The history of an application in words, oldest first (Q12). Worded on the server: browsers need not load the words of all events. */
export function historyLines(locale: Locale, { history, correctionType }: Pick<ApplicationCard, 'history' | 'correctionType'>): HistoryLine[] {
  return history.map((line) => ({
    when: formatDateTime(locale, line.at),
    dateTime: line.at.toISOString(),
    title: eventText(locale, line.event, line.details, correctionType),
    who: actorText(locale, { kind: line.actorKind, name: line.actorName }),
  }));
}
