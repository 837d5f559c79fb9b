import type { RouterOutputs } from '@balabaqsha/api';
import { applicationStateText, formatDeadlineBrief, formatNumber, voucherStateText } from '@balabaqsha/i18n';
import { closingTexts } from '@balabaqsha/i18n/console/closing';
import { SectionTitle, Table, Tag, TextLink, voucherTone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Touched = RouterOutputs['staff']['registry']['closingChildren'][number];

/** The table that has all of them, and more. */
function tableOf(fate: Touched['fate'], kindergartenId: string): string {
  if (fate === 'WAITS_ON') return `/applications?kindergarten=${kindergartenId}`;
  return fate === 'ENROLLED' ? '/applications?state=ENROLLED' : '/vouchers';
}

/** The children whom closing a kindergarten touches: who they are, and what becomes of their vouchers (V2). */
export function ClosingChildren({ kindergartenId, touched }: { kindergartenId: string; touched: readonly Touched[] }) {
  const t = closingTexts[useLocale()];
  return (
    <section className="mt-10 max-w-(--container-text)">
      <SectionTitle>{t.title}</SectionTitle>
      {touched.length === 0 ? (
        <p className="text-quiet">{t.none}</p>
      ) : (
        <div className="space-y-8">
          {touched.map((each) => (
            <OfOneFate key={each.fate} {...each} href={tableOf(each.fate, kindergartenId)} />
          ))}
        </div>
      )}
    </section>
  );
}

function OfOneFate({ fate, total, rows, href }: Touched & { href: string }) {
  const locale = useLocale();
  const t = closingTexts[locale];
  const words = t.fates[fate];
  const title = words.title(formatNumber(locale, total));
  const hidden = total - rows.length;
  return (
    <div>
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="mt-1 mb-3 text-quiet">{words.text}</p>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'child', header: t.child, rowHeader: true, cell: ({ childName }) => childName },
          {
            key: 'application',
            header: t.application,
            cell: ({ number, state }) => (
              <>
                <TextLink href={`/applications/${number}`} className="whitespace-nowrap tabular-nums">{`№ ${number}`}</TextLink>
                <span className="block text-sm text-quiet">{applicationStateText(locale, state, 'staff')}</span>
              </>
            ),
          },
          {
            key: 'voucher',
            header: t.voucher,
            cell: ({ voucher }) =>
              voucher === null ? (
                <span className="text-quiet">{t.noVoucher}</span>
              ) : (
                <>
                  <Tag tone={voucherTone(voucher.state)}>{voucherStateText(locale, voucher.state)}</Tag>
                  {voucher.deadline !== null && <span className="mt-1 block text-sm text-quiet">{formatDeadlineBrief(locale, voucher.deadline)}</span>}
                </>
              ),
          },
        ]}
      />
      <p className="mt-3">
        {hidden > 0 && `${t.more(formatNumber(locale, hidden))} `}
        <TextLink href={href}>{words.link}</TextLink>
      </p>
    </div>
  );
}
