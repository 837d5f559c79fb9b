import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { jobTexts } from '@balabaqsha/i18n/console/jobs';
import { Disclosure, EmptyState, Table, Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';

type Board = RouterOutputs['staff']['operations']['jobs'];

/** Jobs whose last try failed; those that nobody tries any more can be given once more, one by one or a whole queue. */
export function Failures({ failures, queues }: Pick<Board, 'failures' | 'queues'>) {
  const locale = useLocale();
  const t = jobTexts[locale];
  const abandoned = queues.filter(({ dead }) => dead > 1);
  if (failures.length === 0) {
    return (
      <EmptyState illustration="documents" title={t.noFailures}>
        {t.noFailuresText}
      </EmptyState>
    );
  }
  return (
    <>
      {abandoned.length > 0 && (
        <div className="mb-4 space-y-2">
          {abandoned.map(({ name, dead }) => (
            <Disclosure key={name} summary={t.retryAll(knownText(t.names, name), formatNumber(locale, dead))}>
              <Form method="post">
                <p className="mb-2">{t.retryAllSure}</p>
                <Submit name="queue" value={name} size="small">
                  {t.retryAllYes}
                </Submit>
              </Form>
            </Disclosure>
          ))}
        </div>
      )}
      <Table
        caption={t.failures}
        captionHidden
        rows={failures}
        rowKey={({ id }) => id}
        columns={[
          { key: 'queue', header: t.queue, rowHeader: true, cell: ({ queue }) => knownText(t.names, queue) },
          { key: 'when', header: t.when, cell: ({ failedAt }) => <Instant at={failedAt} /> },
          { key: 'error', header: t.error, cell: ({ error }) => (error === '' ? t.noError : <code className="font-sans break-words">{error}</code>) },
          { key: 'tries', header: t.tries, numeric: true, cell: ({ tries }) => formatNumber(locale, tries) },
          {
            key: 'state',
            header: t.state,
            cell: ({ id, queue, isDead }) => (
              <>
                <Tag tone={isDead ? 'refusal' : 'waiting'}>{isDead ? t.deadTag : t.retryTag}</Tag>
                {isDead && (
                  <Form method="post" className="mt-2" preventScrollReset>
                    <input type="hidden" name="queue" value={queue} />
                    <Submit name="id" value={id} variant="secondary" size="small" aria-label={`${t.retry}: ${knownText(t.names, queue)}`}>
                      {t.retry}
                    </Submit>
                  </Form>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
