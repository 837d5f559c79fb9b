import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatDeadline } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { BackLink, ButtonLink, Icon, Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { remainingInWords } from '../application/remaining.ts';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { useRunningNow } from '../page/running-now.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => applicationsTexts[locale].choice.title);

/** Выбрать → Да / Нет, with the guide's warning (V3–V6). Messages lead here. */
export async function loader(args: LoaderFunctionArgs) {
  const { number, childName, deadline, deadlineExplained, actions } = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  return { number, childName, deadline, deadlineExplained, open: actions.includes('ACCEPT_VOUCHER') };
}

export async function action(args: ActionFunctionArgs) {
  const api = guardianApi(args);
  const number = Number(args.params.number);
  const form = await args.request.formData();
  const answer = form.get('answer');
  if (answer !== 'yes' && answer !== 'no') throw redirect(`/applications/${number}/voucher`);
  const done = await attempt(args, form, () => (answer === 'yes' ? api.vouchers.accept({ number }) : api.vouchers.decline({ number })));
  return done.ok ? redirect(`/applications/${number}?done=${answer === 'yes' ? 'accepted' : 'declined'}`) : done.answer;
}

export default function VoucherChoice() {
  const { number, childName, deadline, deadlineExplained, open } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const now = useRunningNow();
  const t = applicationsTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({});
  return (
    <Narrow>
      <BackLink href={`/applications/${number}`}>{t.application(number)}</BackLink>
      <PageTitle above={childName} lead={open ? t.choice.lead : undefined}>
        {open ? t.choice.title : t.choice.closed}
      </PageTitle>
      <Problems form={form} />
      {open ? (
        <>
          {deadline !== null && deadlineExplained !== null && (
            <p className="mb-6 flex gap-2 rounded-md bg-deadline-tint px-4 py-3 text-deadline">
              <Icon name="clock" />
              <span className="text-ink">
                <strong>{formatDeadline(locale, deadline)}</strong>, {remainingInWords(locale, deadlineExplained, now)}
              </span>
            </p>
          )}
          <Form method="post" className="space-y-6">
            <div className="card p-5 sm:p-6">
              <p>{t.choice.yesText}</p>
              <Submit name="answer" value="yes" size="large" className="mt-4 w-full">
                {words.yes}
              </Submit>
            </div>
            <div className="card p-5 sm:p-6">
              <Notice kind="warning">{t.choice.warning}</Notice>
              <Submit name="answer" value="no" variant="danger" size="large" className="mt-4 w-full">
                {words.no}
              </Submit>
            </div>
          </Form>
          <p className="mt-6">
            <TextLink href={`/applications/${number}/voucher.pdf`}>{cardTexts[locale].voucherPdf}</TextLink>
          </p>
        </>
      ) : (
        <>
          <p className="mb-6">{t.choice.closedText}</p>
          <ButtonLink href={`/applications/${number}`}>{t.application(number)}</ButtonLink>
        </>
      )}
    </Narrow>
  );
}
