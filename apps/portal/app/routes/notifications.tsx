import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { NOTIFICATION_KINDS, type NotificationKind } from '@balabaqsha/domain';
import { formatDateTime, notificationText } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { EmptyState, PageTitle, Tag, TextLink } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].notifications);

/** Those that ask for a new conclusion lead to its page (Q10). */
const ABOUT_CONCLUSION: ReadonlySet<NotificationKind> = new Set(['CONCLUSION_EXPIRING', 'CONCLUSION_REJECTED']);

/** The portal's notifications: the legal record of what the guardian was told (N1). */
export async function loader(args: LoaderFunctionArgs) {
  return { notifications: await read(args, guardianApi(args).notifications.list()) };
}

export async function action(args: ActionFunctionArgs) {
  await read(args, guardianApi(args).notifications.markRead());
  return redirect('/notifications');
}

export default function Notifications() {
  const { notifications } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale];
  const hasUnread = notifications.some(({ read: isRead }) => !isRead);
  return (
    <div className="mx-auto max-w-(--container-text)">
      <PageTitle
        aside={
          hasUnread && (
            <Form method="post">
              <Submit variant="secondary" size="small">
                {t.markRead}
              </Submit>
            </Form>
          )
        }
      >
        {t.notifications}
      </PageTitle>
      {notifications.length === 0 && (
        <EmptyState illustration="documents" title={t.notificationsEmpty}>
          {t.notificationsEmptyText}
        </EmptyState>
      )}
      <ul className="space-y-3">
        {notifications.map((each) => {
          const kind = NOTIFICATION_KINDS.find((known) => known === each.kind);
          if (kind === undefined) return null;
          const { title, body } = notificationText(locale, kind, each.params);
          return (
            <li key={each.id} className="card p-5">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                <h2 className="min-w-0 font-semibold">{title}</h2>
                {!each.read && <Tag tone="accent" icon="bell">{t.unread}</Tag>}
              </div>
              <p className="mt-1">{body}</p>
              <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-quiet">
                <time dateTime={each.createdAt.toISOString()}>{formatDateTime(locale, each.createdAt)}</time>
                {each.applicationNumber !== null && <TextLink href={`/applications/${each.applicationNumber}${ABOUT_CONCLUSION.has(kind) ? '/conclusion' : ''}`}>{t.open}</TextLink>}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
