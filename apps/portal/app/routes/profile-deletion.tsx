import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { lastDayBefore } from '@balabaqsha/domain';
import { formatDate, formatDateTime } from '@balabaqsha/i18n';
import { accountDeletionTexts } from '@balabaqsha/i18n/portal/account-deletion';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { BackLink, Card, Notice, PageTitle, PasswordField, TextLink } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => accountDeletionTexts[locale].title);

/** Deletion of the account, and its taking back (A9). */
export async function loader(args: LoaderFunctionArgs) {
  const { deletion } = await read(args, guardianApi(args).profile.get());
  return { pending: deletion && { requestedAt: deletion.requestedAt, lastDay: lastDayBefore(deletion.dueAt) } };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { deletion } = guardianApi(args);
  const isTakingBack = form.get('intent') === 'takeBack';
  const done = await attempt(args, form, () => (isTakingBack ? deletion.takeBack() : deletion.request({ password: String(form.get('password') ?? '') })));
  return done.ok ? redirect(isTakingBack ? '/profile?done=kept' : '/profile?done=deletion') : done.answer;
}

export default function ProfileDeletion() {
  const { pending } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accountDeletionTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({ password: t.password });
  // A password never stays in the field once the form has been sent.
  const key = useFreshKey();
  return (
    <Narrow>
      <BackLink href="/profile">{profileTexts[locale].title}</BackLink>
      <PageTitle lead={pending === null ? t.lead : undefined}>{pending === null ? t.title : t.pendingTitle}</PageTitle>
      <Problems form={form} />
      {pending === null ? (
        <>
          <div className="space-y-6">
            <Points title={t.whatGoes} points={t.goes} />
            <Points title={t.whatStays} points={t.stays} />
            <Notice kind="info">{t.heldBack}</Notice>
            <p>
              <TextLink href="/profile/data">{t.download}</TextLink>
            </p>
          </div>
          <Form key={key} method="post" className="mt-8 space-y-6" noValidate>
            <PasswordField {...form.field('password')} hint={t.passwordHint} texts={{ show: words.show, hide: words.hide }} autoComplete="current-password" required />
            <Submit name="intent" value="request" variant="danger" wide>
              {t.request}
            </Submit>
          </Form>
        </>
      ) : (
        <>
          <Notice kind="warning" title={t.pending(formatDate(locale, pending.lastDay))}>
            {t.requestedOn(formatDateTime(locale, pending.requestedAt))}
          </Notice>
          <Form method="post" className="mt-6">
            <Submit name="intent" value="takeBack" wide>
              {t.takeBack}
            </Submit>
          </Form>
        </>
      )}
    </Narrow>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className="list-disc space-y-1 pl-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Card>
  );
}
