import { formatChange, formatDateShort, formatDateTime, formatNumber, formatOnDate, queueCauseText, queueMoveText } from '@balabaqsha/i18n';
import { positionTexts } from '@balabaqsha/i18n/portal/position';
import { Card, Disclosure, EmptyState, PositionByDay, SumTable, Timeline } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import type { Explanation } from './explanation.ts';

type Position = NonNullable<Explanation['position']>;

/** What changed the place: one sentence, the sum that leads from the place then to the place now, the line, the single moves (Q6). */
export function PositionStory({ position }: { position: Position }) {
  const locale = useLocale();
  const t = positionTexts[locale];
  const { since, causes, moves, days } = position;
  const number = (n: number): string => formatNumber(locale, n);
  const now = number(position.now.position);
  const on = formatOnDate(locale, since);
  const sentence = position.then === position.now.position ? t.unchanged(on, now) : t.moved(on, number(position.then), now);
  if (moves.length === 0) {
    return (
      <Card>
        <p className="text-lg font-semibold">{sentence}</p>
        <EmptyState illustration="queue" title={t.nothingTitle}>
          <p>{t.nothingText}</p>
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <Card>
        <p className="mb-5 text-lg font-semibold text-pretty">{sentence}</p>
        <SumTable
          caption={t.sum}
          captionHidden
          labelHeader={t.what}
          valueHeader={t.place}
          start={{ label: t.start(on), value: number(position.then) }}
          parts={causes.map(({ event, change }) => ({ key: event, label: queueCauseText(locale, event, Math.abs(change)), value: formatChange(locale, change) }))}
          end={{ label: t.end, value: now }}
        />
        <p className="mt-3 text-sm text-quiet">{t.signs}</p>
      </Card>
      <ByDay days={days} sentence={sentence} />
      <Moves moves={moves} counted={causes.reduce((sum, { change }) => sum + Math.abs(change), 0)} />
    </>
  );
}

function ByDay({ days, sentence }: { days: Position['days']; sentence: string }) {
  const locale = useLocale();
  const t = positionTexts[locale];
  if (days.every(({ position }) => position === days[0]?.position)) return null;
  return (
    <Card title={t.byDay}>
      <PositionByDay
        days={days.map(({ date, position }) => ({ key: date, label: formatDateShort(date), position }))}
        texts={{ line: sentence, changedDays: t.changedDays, day: t.day, place: t.place }}
        format={(position) => formatNumber(locale, position)}
      />
    </Card>
  );
}

/** The others are behind a line to open. */
const SHOWN = 5;

function Moves({ moves, counted }: { moves: Position['moves']; counted: number }) {
  const locale = useLocale();
  const t = positionTexts[locale];
  const items = moves.map(({ at, event, change, submittedAt }, index) => ({
    key: String(index),
    when: formatDateTime(locale, at),
    dateTime: at.toISOString(),
    title: `${formatChange(locale, change)}: ${queueMoveText(locale, event, submittedAt)}`,
  }));
  return (
    <Card title={t.moves}>
      <Timeline label={t.moves} items={items.slice(0, SHOWN)} />
      {items.length > SHOWN && (
        <div className="mt-4">
          <Disclosure summary={t.more(items.length - SHOWN)}>
            <Timeline label={t.moves} items={items.slice(SHOWN)} />
            {counted > items.length && <p className="mt-4 text-sm text-quiet">{t.newestOnly(items.length)}</p>}
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
