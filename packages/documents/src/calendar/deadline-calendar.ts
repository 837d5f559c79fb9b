import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { lastDayBefore, localTimeOf, addDays } from '@balabaqsha/domain';
import { deadlineName, DEADLINE_RULES, formatDeadline, ruleText } from '@balabaqsha/i18n';
import type { DeadlineCalendarWriter } from '@balabaqsha/services/ports';
import { CALENDAR_WORDING } from './wording.ts';

const HOUR = 3_600_000;
/** Almaty's clock on the day before and on the last day: the hour of our own reminders (V11). */
const ALARM_HOUR = 10;

/**
 * Writes deadlines as events of the last hour before them, in UTC, with an alarm on the day before and on the last day. An
 * event keeps its UID when its deadline moves, and deadlines only ever move later (K2, V7): so the deadline's own
 * minute serves as the sequence number by which a calendar knows the newer of two.
 */
export function deadlineCalendarWriter(): DeadlineCalendarWriter {
  return {
    write({ applicationNumber, deadlines, madeAt, cardUrl }, locale) {
      const words = CALENDAR_WORDING[locale];
      const host = new URL(cardUrl).host;
      const calendar = ical({ name: words.name(applicationNumber), prodId: { company: 'Balabaqsha', product: 'deadlines', language: locale.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
      for (const { kind, at } of deadlines) {
        const summary = deadlineName(locale, kind);
        const lastDay = lastDayBefore(at);
        const start = new Date(at.getTime() - HOUR);
        const event = calendar.createEvent({
          id: `application-${applicationNumber}-${kind.toLowerCase()}@${host}`,
          sequence: Math.floor(at.getTime() / 60_000),
          stamp: madeAt,
          start,
          end: at,
          summary: words.summary(applicationNumber, summary),
          description: [formatDeadline(locale, at), ...DEADLINE_RULES[kind].map((rule) => ruleText(locale, rule)), words.note].join('\n'),
          url: cardUrl,
          transparency: ICalEventTransparency.TRANSPARENT,
          busystatus: ICalEventBusyStatus.FREE,
        });
        for (const day of [addDays(lastDay, -1), lastDay]) {
          event.createAlarm({ type: ICalAlarmType.display, trigger: (start.getTime() - localTimeOf(day, ALARM_HOUR, 0).getTime()) / 1000, description: summary });
        }
      }
      return calendar.toString();
    },
  };
}
