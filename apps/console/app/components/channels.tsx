import type { RouterOutputs } from '@balabaqsha/api';
import { Link } from '@remix-run/react';
import type { MessageChannel } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Card, Tag } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const MOST_COUNTED = 1000;

interface ChannelsProps {
  channels: RouterOutputs['staff']['operations']['deliveries']['channels'];
  mayRetry: boolean;
  /** Where is seen what of a channel would be sent once more. */
  retryAt: (channel: MessageChannel) => string;
}

/** How each channel does: nothing waits, some wait for another try, some have failed for good and can be sent once more (N2). */
export function Channels({ channels, mayRetry, retryAt }: ChannelsProps) {
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  // The server counts no further.
  const countText = (count: number): string => (count < MOST_COUNTED ? formatNumber(locale, count) : `${formatNumber(locale, MOST_COUNTED)}+`);
  return (
    <div className="mb-6 max-w-(--container-page)">
      <Card title={t.health}>
        <ul className="divide-y divide-line">
          {channels.map(({ channel, failed, late }) => (
            <li key={channel} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
              <span className="w-16 font-medium">{t.channels[channel]}</span>
              {failed === 0 && late === 0 && <Tag tone="done">{t.works}</Tag>}
              {late > 0 && <Tag tone="deadline">{t.late(countText(late))}</Tag>}
              {failed > 0 && <Tag tone="refusal">{t.failed(countText(failed))}</Tag>}
              {failed > 0 && mayRetry && (
                <Link className="underline underline-offset-4" to={retryAt(channel)}>
                  {t.retryAll(t.channels[channel])}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
