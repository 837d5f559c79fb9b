import type { RouterOutputs } from '@balabaqsha/api';
import type { DayOffReason, LocalDate } from '@balabaqsha/domain';
import { dayOffText, formatDateTime, formatDay, formatWeekday } from '@balabaqsha/i18n';
import { calendarDayTexts } from '@balabaqsha/i18n/console/calendar-day';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { countryCalendarTexts } from '@balabaqsha/i18n/console/country-calendar';
import { ButtonLink, classNames, Table, Tag } from '@balabaqsha/ui';
import { calendarAddress } from '../calendar/calendar-of.ts';
import { useLocale } from '../page/page-data.ts';

type Year = RouterOutputs['staff']['city']['calendar'];
type WithDay<Row> = Omit<Row, 'date'> & { date: LocalDate };

const CODES: readonly DayOffReason['code'][] = ['WEEKEND', 'HOLIDAY', 'SUBSTITUTE', 'RELIGIOUS', 'OFFICER'];

/** Days of a year that don't count, with the reason that guardians read too (K1). */
export function DaysOff({ year, days }: { year: number; days: readonly WithDay<Year['daysOff'][number]>[] }) {
  const locale = useLocale();
  const t = cityTexts[locale].calendar;
  return (
    <Table
      caption={t.caption(year)}
      rows={days}
      rowKey={({ date }) => date}
      columns={[
        { key: 'date', header: t.date, rowHeader: true, className: 'whitespace-nowrap', cell: ({ date }) => <time dateTime={date}>{formatDay(locale, date)}</time> },
        { key: 'weekday', header: t.weekday, cell: ({ date }) => formatWeekday(locale, date) },
        {
          key: 'why',
          header: t.why,
          cell: ({ code, holiday, of, name }) => {
            const known = CODES.find((each) => each === code);
            return known === undefined ? name : dayOffText(locale, { code: known, ...(holiday !== null && { holiday }), ...(of !== null && { of }), ...(name !== null && { name }) });
          },
        },
      ]}
    />
  );
}

/** What officers changed in the year and what they took back again, crossed out (K2). */
export function CalendarAdditions({ days, mayChange, ofCountry: isCountrys }: { days: readonly WithDay<Year['written'][number]>[]; mayChange: boolean; ofCountry: boolean }) {
  const locale = useLocale();
  const t = cityTexts[locale].calendar;
  const words = calendarDayTexts[locale];
  if (days.length === 0) return <p className="text-quiet">{t.noAdditions}</p>;
  return (
    <ul className="divide-y divide-line">
      {days.map(({ id, date, working, name, author, takenBack, ofCountry, mayTakeBack }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
          <div>
            <p className={classNames('font-medium', takenBack !== null && 'line-through')}>
              <time dateTime={date}>{formatDay(locale, date)}</time>, {formatWeekday(locale, date)}: {working ? t.workingDay : t.dayOff}
            </p>
            <p className="text-sm">{name}</p>
            {ofCountry && !isCountrys && (
              <p className="mt-1">
                <Tag tone="neutral">{countryCalendarTexts[locale].ofCountry}</Tag>
              </p>
            )}
            <p className="text-sm text-quiet">{author === null ? words.fromStart : words.by(author)}</p>
            {takenBack !== null && <p className="text-sm text-quiet">{words.takenBackBy(takenBack.by, formatDateTime(locale, takenBack.at))}</p>}
          </div>
          {mayChange && mayTakeBack && (
            <ButtonLink href={calendarAddress(isCountrys, `/days/${id}`)} variant="secondary" size="small" aria-label={words.takeBackDay(formatDay(locale, date))}>
              {words.takeBackShort}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
