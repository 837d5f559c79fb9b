import type { RouterOutputs } from '@balabaqsha/api';
import { formatDay, formatDeadline, formatNumber, formatWeekday } from '@balabaqsha/i18n';
import { calendarListTexts } from '@balabaqsha/i18n/console/calendar-list';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { Card, Notice, Table, Tag } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { ApplicationNumbers } from '../queue/application-numbers.tsx';

export type CalendarEffects = RouterOutputs['staff']['city']['previewCalendarList'];

/** What a list does to the calendar and to the open deadlines; the button sends the form below. */
export function CalendarPreview({ preview: { lines, moves } }: { preview: CalendarEffects }) {
  const locale = useLocale();
  const t = calendarListTexts[locale];
  const wrong = lines.filter(({ problem }) => problem !== null).length;
  const added = lines.filter(({ effect }) => effect === 'ADDS').length;
  return (
    <div role="status" className="mb-8">
      <Card title={t.previewTitle} className="border-accent">
        {wrong > 0 && <Notice kind="danger">{t.wrong(wrong)}</Notice>}
        {wrong === 0 && added === 0 && <Notice kind="info">{t.nothing}</Notice>}
        <div className="mt-4 space-y-6">
          <Lines lines={lines} />
          {moves.length === 0 ? <p>{t.noMoves}</p> : <DeadlineMoves moves={moves} />}
        </div>
        {wrong === 0 && added > 0 && (
          <div className="mt-6">
            <Submit form="days" name="intent" value="save">
              {t.add(added)}
            </Submit>
          </div>
        )}
      </Card>
    </div>
  );
}

function Lines({ lines }: Pick<CalendarEffects, 'lines'>) {
  const locale = useLocale();
  const t = calendarListTexts[locale];
  const words = cityTexts[locale].calendar;
  return (
    <Table
      caption={t.lines}
      rows={lines}
      rowKey={({ line }) => line}
      columns={[
        { key: 'line', header: t.line, numeric: true, rowHeader: true, cell: ({ line }) => line },
        {
          key: 'day',
          header: t.day,
          cell: ({ day, text }) => (day === null ? <span className="break-words">{text}</span> : `${formatDay(locale, day.date)}, ${formatWeekday(locale, day.date)}: ${day.working ? words.workingDay : words.dayOff}. ${day.name}`),
        },
        {
          key: 'result',
          header: t.result,
          cell: ({ problem, effect }) => {
            if (problem !== null) return <Tag tone="refusal">{t.problems[problem]}</Tag>;
            return effect === null ? null : <Tag tone={effect === 'ADDS' ? 'done' : 'neutral'}>{t.effects[effect]}</Tag>;
          },
        },
      ]}
    />
  );
}

/** Open deadlines that a change of the calendar makes later, alike ones together. */
export function DeadlineMoves({ moves }: Pick<CalendarEffects, 'moves'>) {
  const locale = useLocale();
  const mayOpen = usePageData()?.me?.actions.includes('staff.city.case') ?? false;
  const t = calendarListTexts[locale];
  return (
    <Table
      caption={t.moves}
      rows={moves}
      rowKey={({ kind, was, becomes }) => `${kind} ${was.toISOString()} ${becomes.toISOString()}`}
      columns={[
        { key: 'kind', header: t.deadline, rowHeader: true, cell: ({ kind }) => t.kinds[kind] },
        { key: 'was', header: t.was, cell: ({ was }) => formatDeadline(locale, was) },
        { key: 'becomes', header: t.becomes, cell: ({ becomes }) => formatDeadline(locale, becomes) },
        { key: 'count', header: t.applications, numeric: true, cell: ({ count }) => formatNumber(locale, count) },
        { key: 'examples', header: t.examples, cell: ({ examples }) => (mayOpen ? <ApplicationNumbers numbers={examples} /> : examples.map((number) => `№ ${number}`).join(', ')) },
      ]}
    />
  );
}
