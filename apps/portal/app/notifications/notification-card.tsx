import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateTime, notificationText } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Tag, TextLink, VisuallyHidden } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { knownKind, leadsTo } from './leads-to.ts';

type Notification = RouterOutputs['guardian']['notifications']['list'][number];

/**
 * One notification. What is new is opened by a button, because that marks it as read and so is more than a link may do;
 * afterwards the way there is a link.
 */
export function NotificationCard({ notification }: { notification: Notification }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const kind = knownKind(notification.kind);
  if (kind === null) return null;
  const { id, params, createdAt, read } = notification;
  const { title, body } = notificationText(locale, kind, params);
  const place = leadsTo(notification);
  const name = place === '/children' ? t.openChildren : t.open;
  return (
    <li className="card p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 font-semibold">{title}</h2>
        {!read && (
          <Tag tone="accent" icon="bell">
            {t.unread}
          </Tag>
        )}
      </div>
      <p className="mt-1">{body}</p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm text-quiet">
        <time dateTime={createdAt.toISOString()}>{formatDateTime(locale, createdAt)}</time>
        {read
          ? place !== null && <TextLink href={place}>{name}</TextLink>
          : (
              <Form method="post">
                <Submit name="open" value={id} variant="secondary" size="small">
                  {place === null ? t.markOneRead : name}
                  <VisuallyHidden>: {title}</VisuallyHidden>
                </Submit>
              </Form>
            )}
      </div>
    </li>
  );
}
