import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { ButtonLink, ButtonRow, Card, RadioGroup } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

interface RetryPreviewProps {
  preview: RouterOutputs['staff']['operations']['previewRetry'];
  /** The list as it was searched. */
  back: string;
}

/** What of a channel would be sent once more, by the time it was written in, before it is (N2). */
export function RetryPreview({ preview: { channel, periods }, back }: RetryPreviewProps) {
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  // A longer time that adds nothing is no choice.
  const offered = periods.filter(({ messages }, index) => messages > (periods[index - 1]?.messages ?? 0));
  const [first] = offered;
  return (
    <div id="retry" className="mb-6 max-w-(--container-page)">
      <Card title={t.retryAll(t.channels[channel])}>
        <p className="mb-4 max-w-(--container-text)">{t.retryLead}</p>
        {first === undefined ? (
          <p className="font-medium">{t.retryNone}</p>
        ) : (
          <Form method="post">
            <input type="hidden" name="channel" value={channel} />
            <RadioGroup
              name="days"
              label={t.retrySince}
              defaultValue={String(first.days)}
              options={offered.map(({ days, messages, oldestAt, more }) => ({
                value: String(days),
                label: t.retryDays[days],
                hint: [oldestAt && t.retryCount(formatNumber(locale, messages), formatDateTime(locale, oldestAt)), more && t.retryMore].filter(Boolean).join(' '),
              }))}
            />
            <p className="mt-3 mb-4 text-quiet">{t.retryNote}</p>
            <ButtonRow>
              <Submit>{t.retryAllYes}</Submit>
              <ButtonLink href={back} variant="quiet">
                {t.retryCancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
        )}
      </Card>
    </div>
  );
}
