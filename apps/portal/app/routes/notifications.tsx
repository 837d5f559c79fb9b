import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { EmptyState, PageTitle } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { leadsTo } from '../notifications/leads-to.ts';
import { NotificationCard } from '../notifications/notification-card.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].notifications);

/** The portal's notifications: the legal record of what the guardian was told (N1). */
export async function loader(args: LoaderFunctionArgs) {
  return { notifications: await read(args, guardianApi(args).notifications.list()) };
}

/** `open` names one that is read now and leads on; without it all are. */
export async function action(args: ActionFunctionArgs) {
  const { notifications } = guardianApi(args);
  const id = (await args.request.formData()).get('open');
  if (typeof id === 'string') return redirect(leadsTo(await read(args, notifications.open({ id }))) ?? '/notifications');
  await read(args, notifications.markRead());
  return redirect('/notifications');
}

export default function Notifications() {
  const { notifications } = useLoaderData<typeof loader>();
  const t = profileTexts[useLocale()];
  const unread = notifications.filter(({ read: isRead }) => !isRead).length;
  return (
    <div className="mx-auto max-w-(--container-text)">
      <PageTitle
        aside={
          unread > 0 && (
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
        {notifications.map((each) => (
          <NotificationCard key={each.id} notification={each} />
        ))}
      </ul>
    </div>
  );
}
