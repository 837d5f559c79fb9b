import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { StatTile, StatTiles, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Announcement = RouterOutputs['staff']['announcements']['page'];

/** How many were told, how many have read it, and what became of the messages of each channel (N2). */
export function AnnouncementDelivery({ recipients, told, read, byChannel }: Pick<Announcement, 'told' | 'read' | 'byChannel'> & { recipients: number }) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const channels = operationTexts[locale].deliveries.channels;
  const n = (value: number): string => formatNumber(locale, value);
  return (
    <>
      <StatTiles>
        <StatTile value={n(recipients)} label={t.columns.recipients} />
        <StatTile value={n(told)} label={t.columns.told} />
        <StatTile value={n(read)} label={t.readBy} />
      </StatTiles>
      {byChannel.length === 0 ? (
        <p className="mt-4 text-quiet">{t.noMessages}</p>
      ) : (
        <div className="mt-4">
          <Table
            caption={t.delivery}
            captionHidden
            rows={byChannel}
            rowKey={({ channel }) => channel}
            columns={[
              { key: 'channel', header: t.channel, rowHeader: true, cell: ({ channel }) => channels[channel] },
              { key: 'sent', header: t.sentCount, numeric: true, cell: ({ sent }) => n(sent) },
              { key: 'waiting', header: t.waitingCount, numeric: true, cell: ({ waiting }) => n(waiting) },
              { key: 'failed', header: t.failedCount, numeric: true, cell: ({ failed }) => n(failed) },
            ]}
          />
        </div>
      )}
    </>
  );
}
