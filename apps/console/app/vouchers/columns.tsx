import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { applicationStateText, formatDeadlineBrief, formatPhone, voucherStateText } from '@balabaqsha/i18n';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { linkClass, Tag, voucherTone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import type { ListColumn } from '../table/list-table.tsx';

export type VoucherRow = RouterOutputs['staff']['city']['vouchers']['rows'][number];

/** The columns of the list of vouchers. @param now whose deadlines are over by then are marked */
export function voucherColumns(locale: Locale, now: Date): readonly ListColumn<VoucherRow>[] {
  const t = queueTexts[locale];
  return [
    { key: 'number', header: t.number, rowHeader: true, className: 'whitespace-nowrap', href: (row) => `/applications/${row.applicationNumber}`, cell: (row) => `№ ${row.applicationNumber}` },
    { key: 'child', header: t.child, cell: ({ childName }) => childName },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, applicationState }) => (
        <>
          <span className="block min-w-40">
            <Tag tone={voucherTone(state)}>{voucherStateText(locale, state)}</Tag>
          </span>
          {/* Of one that awaits its answer the application says the same. */}
          {state !== 'OFFERED' && <span className="mt-1 block text-xs text-quiet">{applicationStateText(locale, applicationState, 'staff')}</span>}
        </>
      ),
    },
    {
      key: 'deadline',
      header: t.deadline,
      cell: ({ deadline }) =>
        deadline !== null && (
          <>
            <span className="whitespace-nowrap">{formatDeadlineBrief(locale, deadline)}</span>
            {deadline <= now && <span className="block font-semibold text-refusal">{t.overdue}</span>}
          </>
        ),
    },
    {
      // Who has to sign where the guardian has, and how to reach him (E5).
      key: 'kindergarten',
      header: officerCaseTexts[locale].awaitsSignatureOf,
      cell: ({ awaitsSignatureOf }) =>
        awaitsSignatureOf !== null && (
          <>
            <span className="block">{awaitsSignatureOf.name[locale]}</span>
            <a href={`tel:${awaitsSignatureOf.phone}`} className={`${linkClass} whitespace-nowrap`}>
              {formatPhone(awaitsSignatureOf.phone)}
            </a>
          </>
        ),
    },
    { key: 'offered', header: t.offeredAt, cell: ({ offeredAt }) => <Instant at={offeredAt} /> },
    { key: 'code', header: t.code, className: 'whitespace-nowrap', cell: ({ code }) => code },
  ];
}
