import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatDateShort, formatTime } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Table } from '@balabaqsha/ui';
import { browserName } from '@balabaqsha/web';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

/** Sessions that an employee has open: since when, when last used, by which browser. Each can be ended, or all. */
export function SessionTable({ sessions }: Pick<RouterOutputs['staff']['access']['employee'], 'sessions'>) {
  const locale = useLocale();
  const t = accessTexts[locale];
  if (sessions.length === 0) return <p className="text-quiet">{t.noSessions}</p>;
  return (
    <>
      <Table
        caption={t.sessions}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'started', header: t.started, rowHeader: true, cell: ({ createdAt }) => <Instant at={createdAt} /> },
          { key: 'seen', header: t.lastSeen, cell: ({ lastSeenAt }) => (lastSeenAt === null ? layoutTexts[locale].none : <Instant at={lastSeenAt} />) },
          { key: 'browser', header: t.browser, cell: ({ userAgent }) => browserName(userAgent) ?? t.unknownBrowser },
          {
            key: 'end',
            header: t.endSession,
            cell: ({ id, createdAt }) => (
              <Form method="post">
                <input type="hidden" name="sessionId" value={id} />
                <Submit name="intent" value="sessions" variant="secondary" size="small" aria-label={`${t.endSession}: ${formatDateShort(createdAt)} ${formatTime(createdAt)}`}>
                  {t.endSession}
                </Submit>
              </Form>
            ),
          },
        ]}
      />
      <Form method="post" className="mt-4">
        <Submit name="intent" value="sessions" variant="danger" size="small">
          {t.endAll}
        </Submit>
      </Form>
    </>
  );
}
