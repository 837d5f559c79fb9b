import { formatDateShort, formatNumber, applicationStateText, archiveReasonText, correctionTypeName, languageName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import type { Locale } from '@balabaqsha/domain';
import { applicationTone, Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import type { ApplicationRow } from '../live/applications.ts';
import type { ListColumn } from '../table/list-table.tsx';

/** The columns of the table of applications. */
export function applicationColumns(locale: Locale): readonly ListColumn<ApplicationRow>[] {
  const { columns: t, otherLanguageSuits } = applicationsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return [
    { key: 'number', header: t.number, rowHeader: true, className: 'whitespace-nowrap', href: (row) => `/applications/${row.number}`, cell: (row) => `№ ${row.number}` },
    { key: 'child', header: t.child, cell: ({ childName }) => childName },
    { key: 'type', header: t.type, cell: ({ correctionType }) => correctionTypeName(locale, correctionType) },
    { key: 'year', header: t.year, numeric: true, cell: ({ birthYear }) => birthYear },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, archiveReason }) => (
        <>
          <span className="block min-w-36">
            <Tag tone={applicationTone(state)}>{applicationStateText(locale, state, 'staff')}</Tag>
          </span>
          {archiveReason !== null && <span className="mt-1 block text-xs text-quiet">{archiveReasonText(locale, archiveReason, 'staff')}</span>}
        </>
      ),
    },
    {
      key: 'place',
      header: t.place,
      numeric: true,
      cell: ({ place }) => place !== null && <span className="whitespace-nowrap">{queueTexts[locale].place(number(place.position), number(place.of))}</span>,
    },
    { key: 'sent', header: t.sent, cell: ({ submittedAt }) => <Instant at={submittedAt} /> },
    { key: 'conclusion', header: t.conclusion, cell: ({ conclusionValidUntil }) => formatDateShort(conclusionValidUntil) },
    { key: 'kindergarten', header: t.kindergarten, cell: ({ kindergarten }) => kindergarten[locale] },
    {
      key: 'language',
      header: t.language,
      cell: ({ language, otherLanguageSuits: suits }) => (
        <>
          {languageName(locale, language)}
          {suits && <span className="block text-xs text-quiet">{otherLanguageSuits}</span>}
        </>
      ),
    },
  ];
}
