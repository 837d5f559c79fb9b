import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateTime } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, VisuallyHidden } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { browserName } from '@balabaqsha/web';

type Sessions = RouterOutputs['guardian']['profile']['get']['sessions'];

/** Where the guardian is signed in; every session but the present one can be ended (A9). */
export function SessionsCard({ sessions }: { sessions: Sessions }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  return (
    <Card title={t.sessionsTitle}>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, createdAt, userAgent, current }) => {
          const name = browserName(userAgent) ?? t.unknownBrowser;
          const since = t.since(formatDateTime(locale, createdAt));
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <p className="min-w-0">
                <span className="font-medium">{name}</span>
                {current && `, ${t.current}`}
                <span className="block text-sm text-quiet">{since}</span>
              </p>
              {!current && (
                <Form method="post" action="/profile">
                  <input type="hidden" name="id" value={id} />
                  <Submit name="intent" value="session" variant="danger">
                    {t.endSession}
                    <VisuallyHidden>
                      : {name}, {since}
                    </VisuallyHidden>
                  </Submit>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
