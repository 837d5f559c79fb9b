import { Form } from '@remix-run/react';
import { formatDateShort, formatTime } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { accountTexts } from '@balabaqsha/i18n/console/account';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Table, Tag } from '@balabaqsha/ui';
import { browserName } from '@balabaqsha/web';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { OwnSession } from './expected-sessions.ts';

/** Where the employee is signed in; every session but the present one can be ended, or all of them. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const locale = useLocale();
  const t = accountTexts[locale];
  const words = accessTexts[locale];
  return (
    <>
      <Table
        caption={t.sessions}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'started', header: words.started, rowHeader: true, cell: ({ createdAt }) => <Instant at={createdAt} /> },
          { key: 'seen', header: words.lastSeen, cell: ({ lastSeenAt }) => (lastSeenAt === null ? layoutTexts[locale].none : <Instant at={lastSeenAt} />) },
          { key: 'browser', header: words.browser, cell: ({ userAgent }) => browserName(userAgent) ?? words.unknownBrowser },
          { key: 'end', header: words.endSession, cell: (session) => (session.current ? <Tag tone="accent">{t.current}</Tag> : <EndSession {...session} />) },
        ]}
      />
      {sessions.length > 1 && (
        <Form method="post" className="mt-4" preventScrollReset>
          <Submit name="intent" value="others" variant="danger" size="small">
            {t.endOthers}
          </Submit>
        </Form>
      )}
    </>
  );
}

function EndSession({ id, createdAt }: OwnSession) {
  const t = accessTexts[useLocale()];
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="sessionId" value={id} />
      <Submit name="intent" value="session" variant="secondary" size="small" aria-label={`${t.endSession}: ${formatDateShort(createdAt)} ${formatTime(createdAt)}`}>
        {t.endSession}
      </Submit>
    </Form>
  );
}
