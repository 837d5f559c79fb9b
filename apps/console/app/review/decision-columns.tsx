import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { applicationStateText, correctionTypeName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { decisionTexts } from '@balabaqsha/i18n/console/decisions';
import { Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import type { ListColumn } from '../table/list-table.tsx';

type Decision = RouterOutputs['staff']['review']['decisions']['rows'][number];

/** The columns of a reviewer's decisions. */
export function decisionColumns(locale: Locale): readonly ListColumn<Decision>[] {
  const t = decisionTexts[locale];
  return [
    {
      key: 'application',
      header: t.application,
      rowHeader: true,
      className: 'whitespace-nowrap',
      href: ({ number, renewal }) => `/decisions/${number}${renewal === null ? '' : `?renewal=${renewal}`}`,
      cell: ({ number }) => `№ ${number}`,
    },
    { key: 'when', header: t.when, cell: ({ decidedAt }) => <Instant at={decidedAt} /> },
    { key: 'child', header: t.child, cell: ({ childName }) => childName },
    { key: 'type', header: applicationsTexts[locale].columns.type, cell: ({ correctionType }) => correctionTypeName(locale, correctionType) },
    { key: 'verdict', header: t.verdict, cell: ({ verdict, onRenewal }) => <Tag tone={verdict === 'CONFIRMED' ? 'done' : 'refusal'}>{(onRenewal ? t.renewalVerdicts : t.verdicts)[verdict]}</Tag> },
    { key: 'reason', header: t.reason, cell: ({ reason }) => reason?.[locale] ?? '' },
    { key: 'state', header: t.state, className: 'min-w-28', cell: ({ state }) => applicationStateText(locale, state, 'staff') },
  ];
}
