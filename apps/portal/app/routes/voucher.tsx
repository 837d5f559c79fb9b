import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { annulmentReasonText, formatDeadline, voucherStateText } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/portal/queue';
import { Card, DefinitionRow, Definitions, Notice, PageTitle, Tag, TextField, voucherTone } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => queueTexts[locale].voucherTitle);

/** How a code may be typed: with or without dashes and spaces, in any case. An IIN is never one. */
const CODE = /^BV([\s-]*[0-9A-Z]){12}$/i;

/** The public check of a voucher (V12): its state, nothing personal. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  const voucher = CODE.test(code) ? await context.api.public.voucherCheck({ code }) : null;
  return data({ voucher }, { status: voucher === null ? 404 : 200 });
}

/** Leads to the page of the code that was typed. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const code = String(form.get('code') ?? '').trim();
  if (!CODE.test(code)) return refused(args, form, { code: 'INVALID_VALUE', params: {}, fields: { code: code === '' ? 'REQUIRED' : 'INVALID_VALUE' } });
  return redirect(`/voucher/${encodeURIComponent(code.toUpperCase().replace(/\s/g, ''))}`);
}

export default function VoucherCheck() {
  const { voucher } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const form = useForm({ code: t.voucherCode });
  return (
    <Narrow>
      <PageTitle lead={t.voucherNote}>{t.voucherTitle}</PageTitle>
      {voucher === null ? (
        form.failure === null && <Notice kind="warning">{t.voucherUnknown}</Notice>
      ) : (
        <Card>
          <p className="mb-5">
            <Tag tone={voucherTone(voucher.state)}>{voucherStateText(locale, voucher.state)}</Tag>
          </p>
          <Definitions>
            <DefinitionRow label={t.voucherCode}>{voucher.code}</DefinitionRow>
            {voucher.annulmentReason && <DefinitionRow label={t.reason}>{annulmentReasonText(locale, voucher.annulmentReason)}</DefinitionRow>}
            {voucher.validUntil && <DefinitionRow label={t.validUntil}>{formatDeadline(locale, voucher.validUntil)}</DefinitionRow>}
          </Definitions>
        </Card>
      )}
      <section aria-labelledby="other" className="mt-10">
        <h2 id="other" className="mb-4 text-xl font-semibold">
          {t.voucherOther}
        </h2>
        <Problems form={form} />
        <Form method="post" className="space-y-5" noValidate>
          <TextField name="code" label={t.voucherCode} hint={t.voucherCodeHint} error={form.error('code')} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} className="max-w-80" />
          <Submit variant="secondary">{t.voucherCheck}</Submit>
        </Form>
      </section>
    </Narrow>
  );
}
