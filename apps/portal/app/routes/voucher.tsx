import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { annulmentReasonText, formatDeadline, voucherStateText } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/portal/queue';
import { Card, DefinitionRow, Definitions, Notice, PageTitle, Tag, voucherTone } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => queueTexts[locale].voucherTitle);

/** The public check of a voucher (V12): its state, nothing personal. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const code = (params.code ?? '').slice(0, 40);
  const voucher = code.length < 4 ? null : await context.api.public.voucherCheck({ code });
  return data({ code, voucher }, { status: voucher === null ? 404 : 200 });
}

export default function VoucherCheck() {
  const { code, voucher } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  return (
    <Narrow>
      <PageTitle lead={t.voucherNote}>{t.voucherTitle}</PageTitle>
      {voucher === null ? (
        <Notice kind="warning">{t.voucherUnknown}</Notice>
      ) : (
        <Card>
          <Definitions>
            <DefinitionRow label={t.voucherCode}>{code}</DefinitionRow>
            <DefinitionRow label={t.voucherState}>
              <Tag tone={voucherTone(voucher.state)}>{voucherStateText(locale, voucher.state)}</Tag>
            </DefinitionRow>
            {voucher.annulmentReason && <DefinitionRow label={t.reason}>{annulmentReasonText(locale, voucher.annulmentReason)}</DefinitionRow>}
            {voucher.validUntil && <DefinitionRow label={t.validUntil}>{formatDeadline(locale, voucher.validUntil)}</DefinitionRow>}
          </Definitions>
        </Card>
      )}
    </Narrow>
  );
}
