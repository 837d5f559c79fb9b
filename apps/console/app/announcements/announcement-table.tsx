import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { Table, TextLink } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';
import { AnnouncementStateTag } from './announcement-state.tsx';

/** Letters of an announcement that its row shows. */
const SHOWN = 80;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** Announcements of a city: who told what to how many (N1). */
export function AnnouncementTable({ rows }: { rows: RouterOutputs['staff']['announcements']['list']['rows'] }) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const n = (value: number): string => formatNumber(locale, value);
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', header: t.columns.what, rowHeader: true, className: 'min-w-32', cell: ({ id, text }) => <TextLink href={`/announcements/${id}`}>{shortened(text[locale])}</TextLink> },
        { key: 'state', header: t.columns.state, cell: ({ state }) => <AnnouncementStateTag state={state} /> },
        { key: 'when', header: t.columns.when, cell: ({ writtenAt }) => <Instant at={writtenAt} /> },
        { key: 'who', header: t.columns.who, cell: ({ author }) => author },
        { key: 'told', header: t.columns.told, numeric: true, className: 'whitespace-nowrap', cell: ({ told, recipients }) => (recipients === null ? '–' : t.progress(n(told), n(recipients))) },
      ]}
    />
  );
}
