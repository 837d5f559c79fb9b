import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { jobTexts } from '@balabaqsha/i18n/console/jobs';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Table, Tag, type Tone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';

type Board = RouterOutputs['staff']['operations']['jobs'];

/** Every queue with how many of its jobs are where. */
export function QueueTable({ queues }: Pick<Board, 'queues'>) {
  const locale = useLocale();
  const t = jobTexts[locale];
  const numbers = ['waiting', 'retrying', 'running', 'done', 'failed', 'dead'] as const;
  return (
    <Table
      caption={t.queues}
      captionHidden
      rows={queues}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t.queue, rowHeader: true, cell: ({ name }) => knownText(t.names, name) },
        ...numbers.map((key) => ({ key, header: t[key], numeric: true, cell: (row: Board['queues'][number]) => <Count value={row[key]} isBad={key === 'dead'} /> })),
        { key: 'oldest', header: t.oldest, cell: ({ oldestAt }) => (oldestAt === null ? <span className="text-quiet">{layoutTexts[locale].none}</span> : <Instant at={oldestAt} />) },
      ]}
    />
  );
}

function Count({ value, isBad }: { value: number; isBad: boolean }) {
  const text = formatNumber(useLocale(), value);
  if (value === 0) return <span className="text-quiet">{text}</span>;
  return isBad ? <Tag tone="refusal">{text}</Tag> : text;
}

const TONES: Readonly<Record<Board['schedules'][number]['outcome'], Tone>> = { WAITING: 'waiting', RUNNING: 'waiting', DONE: 'done', FAILED: 'refusal', MISSING: 'deadline' };

/** What the clock starts by itself: when it last did, what came of it, and when next. */
export function ScheduleTable({ schedules }: Pick<Board, 'schedules'>) {
  const t = jobTexts[useLocale()];
  return (
    <Table
      caption={t.schedules}
      captionHidden
      rows={schedules}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t.queue, rowHeader: true, cell: ({ name }) => knownText(t.names, name) },
        { key: 'rhythm', header: t.rhythm, cell: ({ schedule }) => ('every' in schedule ? t[schedule.every] : t.daily(schedule.dailyAt)) },
        { key: 'last', header: t.last, cell: ({ lastAt }) => <Instant at={lastAt} /> },
        { key: 'outcome', header: t.state, cell: ({ outcome }) => <Tag tone={TONES[outcome]}>{t.outcomes[outcome]}</Tag> },
        { key: 'next', header: t.next, cell: ({ nextAt }) => <Instant at={nextAt} /> },
      ]}
    />
  );
}
