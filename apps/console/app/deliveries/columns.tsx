import { Form } from '@remix-run/react';
import { SECRET_MESSAGE_KINDS, type Locale } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { messageKindText } from '@balabaqsha/i18n/console/message-kinds';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Tag, type Tone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { knownText } from '../page/known-text.ts';
import type { ListColumn } from '../table/list-table.tsx';
import type { DeliveryRow } from './expected-deliveries.ts';

const TONES: Readonly<Record<string, Tone>> = { PENDING: 'waiting', SENT: 'done', FAILED: 'refusal' };

/** What the list was searched for when a message is sent once more, so that the answer has it again. */
export interface Searched {
  search: string;
  after: string;
}

/** The columns of the list of messages. @param mayRetry whether failed ones have a button for another try */
export function deliveryColumns(locale: Locale, mayRetry: boolean, searched: Searched | null): readonly ListColumn<DeliveryRow>[] {
  const t = operationTexts[locale].deliveries;
  return [
    { key: 'created', header: t.created, rowHeader: true, cell: ({ createdAt }) => <Instant at={createdAt} /> },
    {
      key: 'recipient',
      header: t.recipient,
      cell: ({ recipient, channel }) => (
        <>
          <span className="whitespace-nowrap">{recipient}</span>
          <span className="block text-xs text-quiet">{knownText(t.channels, channel)}</span>
        </>
      ),
    },
    { key: 'kind', header: t.kind, cell: ({ kind }) => messageKindText(locale, kind) },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, attempts, lastError }) => (
        <>
          <Tag tone={TONES[state] ?? 'neutral'}>{knownText(t.states, state)}</Tag>
          {(attempts > 1 || lastError !== null) && (
            <p className="mt-1 text-xs text-quiet">
              {t.attempts(formatNumber(locale, attempts))}
              {lastError !== null && `. ${t.error}: ${lastError}`}
            </p>
          )}
        </>
      ),
    },
    ...(mayRetry
      ? [
          {
            key: 'retry',
            header: t.retry,
            headerHidden: true,
            cell: ({ id, kind, state, recipient }: DeliveryRow) =>
              state === 'FAILED' &&
              !SECRET_MESSAGE_KINDS.some((secret) => secret === kind) && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="id" value={id} />
                  {searched !== null && (
                    <>
                      <input type="hidden" name="search" value={searched.search} />
                      <input type="hidden" name="after" value={searched.after} />
                    </>
                  )}
                  <Submit variant="secondary" size="small" aria-label={`${t.retry}: ${recipient}`}>
                    {t.retry}
                  </Submit>
                </Form>
              ),
          },
        ]
      : []),
  ];
}
