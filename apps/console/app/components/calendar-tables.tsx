import type { RouterOutputs } from '@balabaqsha/api';
import type { DayOffReason, LocalDate } from '@balabaqsha/domain';
import { dayOffText, formatDay, formatWeekday } from '@balabaqsha/i18n';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { Table } from '@balabaqsha/ui';
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

/** What officers changed in the year (K2). */
export function CalendarAdditions({ days }: { days: readonly WithDay<Year['additions'][number]>[] }) {
  const locale = useLocale();
  const t = cityTexts[locale].calendar;
  if (days.length === 0) return <p className="text-quiet">{t.noAdditions}</p>;
  return (
    <ul className="divide-y divide-line">
      {days.map(({ date, working, name }) => (
        <li key={date} className="py-2.5 first:pt-0 last:pb-0">
          <p className="font-medium">
            <time dateTime={date}>{formatDay(locale, date)}</time>, {formatWeekday(locale, date)}: {working ? t.workingDay : t.dayOff}
          </p>
          <p className="text-sm text-quiet">{name}</p>
        </li>
      ))}
    </ul>
  );
}
