import type { RouterOutputs } from '@balabaqsha/api';
import { annulmentReasonText, formatDateTime, formatDeadline, voucherStateText } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { Card, DefinitionRow, Definitions, Tag, voucherTone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** Every voucher of an application with the dates that decided over it (V13). */
export function ApplicationVouchers({ vouchers }: { vouchers: RouterOutputs['staff']['city']['case']['vouchers'] }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  return (
    <Card title={t.vouchers}>
      {vouchers.length === 0 && <p className="text-quiet">{t.noVouchers}</p>}
      <ul className="divide-y divide-line">
        {vouchers.map(({ code, state, annulmentReason, offeredAt, respondBy, enrolBy }) => (
          <li key={code} className="py-4 first:pt-0 last:pb-0">
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <strong className="tabular-nums">{code}</strong>
              <Tag tone={voucherTone(state)}>{voucherStateText(locale, state)}</Tag>
            </div>
            <Definitions>
              <DefinitionRow label={t.offeredAt}>{formatDateTime(locale, offeredAt)}</DefinitionRow>
              <DefinitionRow label={t.respondBy}>{formatDeadline(locale, respondBy)}</DefinitionRow>
              {enrolBy !== null && <DefinitionRow label={t.enrolBy}>{formatDeadline(locale, enrolBy)}</DefinitionRow>}
              {annulmentReason !== null && <DefinitionRow label={t.annulled}>{annulmentReasonText(locale, annulmentReason)}</DefinitionRow>}
            </Definitions>
          </li>
        ))}
      </ul>
    </Card>
  );
}
