import { readSchedule } from '@balabaqsha/domain';
import { scheduleLines } from '@balabaqsha/i18n';
import { useLocale } from '../page/locale-context.ts';

/** Hours of a kindergarten, a line for each run of equal days; those that came in words stay as they are. */
export function Schedule({ schedule }: { schedule: string }) {
  const locale = useLocale();
  const week = readSchedule(schedule);
  if (week === null) return schedule;
  return scheduleLines(locale, week).map((line) => (
    <span key={line} className="block tabular-nums">
      {line}
    </span>
  ));
}
