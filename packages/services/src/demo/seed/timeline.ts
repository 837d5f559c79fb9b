import { addDays, isWorkingDay, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import type { Random } from './random.ts';

/** Days and hours of the demo city's past. Nothing of it lies after the day on which it is made. */
export interface Timeline {
  today: LocalDate;
  /** The n-th working day before today. */
  workingDayBack(n: number): LocalDate;
  /** A minute of the day between the hours; parents write in the evening too. */
  sometime(day: LocalDate, fromHour: number, toHour: number): Date;
  /** The first working day at least `n` days after the instant. */
  workingDayAfter(at: Date, n: number): LocalDate;
}

export function timelineOf(now: Date, random: Random): Timeline {
  const today = localDateOf(now);
  return {
    today,
    workingDayBack(n) {
      let day = today;
      for (let left = n; left > 0; ) {
        day = addDays(day, -1);
        if (isWorkingDay(day, [])) left -= 1;
      }
      return day;
    },
    sometime(day, fromHour, toHour) {
      const start = localTimeOf(day, random.int(fromHour, toHour - 1), random.int(0, 59));
      return new Date(start.getTime() + random.int(0, 59_999));
    },
    workingDayAfter: (at, n) => workingDayFrom(addDays(localDateOf(at), n), []),
  };
}
