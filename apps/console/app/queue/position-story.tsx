import type { RouterOutputs } from '@balabaqsha/api';
import type { LocalDate } from '@balabaqsha/domain';
import { formatChange, formatDateShort, formatDateTime, formatNumber, formatOnDate, queueCauseText, queueMoveText } from '@balabaqsha/i18n';
import { explanationTexts } from '@balabaqsha/i18n/console/explanation';
import { Card, Disclosure, PeriodChoice, PositionByDay, SumTable, Timeline } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

interface PositionStoryProps {
  address: string;
  position: NonNullable<RouterOutputs['staff']['city']['explain']['position']>;
  /** The day that was asked about; `null` for the whole waiting. */
  since: LocalDate | null;
  today: LocalDate;
}

/** What changed the place, for the officer whom the guardian asks: the same sum and the same moves that the guardian sees (Q6). */
export function PositionStory({ address, position, since, today }: PositionStoryProps) {
  const locale = useLocale();
  const t = explanationTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const now = number(position.now.position);
  const on = formatOnDate(locale, position.since);
  const sentence = position.then === position.now.position ? t.unchanged(on, now) : t.moved(on, number(position.then), now);
  return (
    <Card title={t.position}>
      <div className="space-y-4">
        <PeriodChoice address={address} since={since} today={today} texts={t} />
        <p className="font-semibold">{sentence}</p>
        {position.moves.length === 0 ? (
          <p className="text-quiet">{t.nothing}</p>
        ) : (
          <>
            <SumTable
              caption={t.sum}
              captionHidden
              labelHeader={t.what}
              valueHeader={t.place}
              start={{ label: t.start(on), value: number(position.then) }}
              parts={position.causes.map(({ event, change }) => ({ key: event, label: queueCauseText(locale, event, Math.abs(change)), value: formatChange(locale, change) }))}
              end={{ label: t.end, value: now }}
            />
            <PositionByDay
              days={position.days.map((day) => ({ key: day.date, label: formatDateShort(day.date), position: day.position }))}
              texts={{ line: sentence, changedDays: t.changedDays, day: t.day, place: t.place }}
              format={number}
            />
            <Disclosure summary={t.moves(position.moves.length)}>
              <Timeline
                label={t.moves(position.moves.length)}
                items={position.moves.map(({ at, event, change, submittedAt }, index) => ({
                  key: String(index),
                  when: formatDateTime(locale, at),
                  dateTime: at.toISOString(),
                  title: `${formatChange(locale, change)}: ${queueMoveText(locale, event, submittedAt)}`,
                }))}
              />
            </Disclosure>
          </>
        )}
      </div>
    </Card>
  );
}
