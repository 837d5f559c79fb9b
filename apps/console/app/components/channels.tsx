import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Card, Disclosure, Tag } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

interface ChannelsProps {
  channels: RouterOutputs['staff']['operations']['deliveries']['channels'];
  mayRetry: boolean;
}

/** How each channel does: nothing waits, some wait for another try, some have failed for good and can be sent once more (N2). */
export function Channels({ channels, mayRetry }: ChannelsProps) {
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  return (
    <div className="mb-6 max-w-(--container-page)">
      <Card title={t.health}>
        <ul className="divide-y divide-line">
          {channels.map(({ channel, failed, late }) => (
            <li key={channel} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
              <span className="w-16 font-medium">{t.channels[channel]}</span>
              {failed === 0 && late === 0 && <Tag tone="done">{t.works}</Tag>}
              {late > 0 && <Tag tone="deadline">{t.late(formatNumber(locale, late))}</Tag>}
              {failed > 0 && <Tag tone="refusal">{t.failed(formatNumber(locale, failed))}</Tag>}
              {failed > 0 && mayRetry && (
                <Disclosure summary={t.retryAll(t.channels[channel])}>
                  <Form method="post">
                    <p className="mb-2">{t.retryAllSure(formatNumber(locale, failed))}</p>
                    <Submit name="channel" value={channel} size="small">
                      {t.retryAllYes}
                    </Submit>
                  </Form>
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
