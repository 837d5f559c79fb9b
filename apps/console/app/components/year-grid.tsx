import { addDays, dayOff, weekdayOf, type CalendarAddition, type LocalDate } from '@balabaqsha/domain';
import { dayOffText, formatMonth, formatWeekdayShort } from '@balabaqsha/i18n';
import { calendarListTexts } from '@balabaqsha/i18n/console/calendar-list';
import { classNames } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** A year on one page, month by month; a day off that is no ordinary weekend says why. Prints on one sheet. */
export function YearGrid({ year, additions }: { year: number; additions: readonly CalendarAddition[] }) {
  const t = calendarListTexts[useLocale()];
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return (
    <>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 md:grid-cols-3 2xl:grid-cols-4 print:grid-cols-4 print:gap-2">
        {months.map((month) => (
          <li key={month}>
            <Month month={month} additions={additions} />
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm" aria-label={t.legend}>
        <span>
          <span aria-hidden="true" className={classNames('mr-2 inline-block size-7 rounded-md text-center leading-7', OFF)}>
            8
          </span>
          {t.legendHoliday}
        </span>
        <span>
          <span aria-hidden="true" className={classNames('mr-2 inline-block size-7 rounded-md text-center leading-7', WORKED)}>
            9
          </span>
          {t.legendWorked}
        </span>
      </p>
    </>
  );
}

const OFF = 'bg-deadline-tint font-bold text-deadline underline';
const WORKED = 'border border-accent font-bold text-accent';

/** The days of a month in weeks that begin on Monday; `null` before the first and after the last. */
function weeksOf(month: string): (LocalDate | null)[][] {
  const first = `${month}-01` as LocalDate;
  const cells: (LocalDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** A Monday, to name the days of the week by. */
const MONDAY = '2026-11-02' as LocalDate;

function Month({ month, additions }: { month: string; additions: readonly CalendarAddition[] }) {
  const locale = useLocale();
  return (
    <table className="w-full table-fixed text-center text-sm tabular-nums">
      <caption className="pb-1 text-left text-base font-semibold first-letter:uppercase">{formatMonth(locale, month)}</caption>
      <thead>
        <tr className="text-quiet">
          {Array.from({ length: 7 }, (_, index) => (
            <th key={index} scope="col" className="font-normal">
              {formatWeekdayShort(locale, addDays(MONDAY, index))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekday} className="p-0.5">
                {day !== null && <Day day={day} additions={additions} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, additions }: { day: LocalDate; additions: readonly CalendarAddition[] }) {
  const locale = useLocale();
  const t = calendarListTexts[locale];
  const reason = dayOff(day, additions);
  const isWeekend = weekdayOf(day) >= 6;
  const why = reason === null ? (isWeekend ? t.worked : null) : reason.code === 'WEEKEND' ? t.weekend : dayOffText(locale, reason);
  const looks = reason === null ? isWeekend && WORKED : reason.code === 'WEEKEND' ? 'text-quiet' : OFF;
  return (
    <span className={classNames('inline-flex h-7 w-full items-center justify-center rounded-md', looks)} title={why ?? undefined}>
      {Number(day.slice(8))}
      {why !== null && <span className="sr-only">, {why}</span>}
    </span>
  );
}
