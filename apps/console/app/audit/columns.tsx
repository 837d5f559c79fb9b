import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { auditDetailText } from '@balabaqsha/i18n/console/audit-details';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Instant } from '../components/instant.tsx';
import { knownText } from '../page/known-text.ts';
import type { ListColumn } from '../table/list-table.tsx';
import { subjectName } from './subject-name.ts';

type Entry = RouterOutputs['staff']['audit']['page']['rows'][number];

/** The columns of the audit log. */
export function auditColumns(locale: Locale): readonly ListColumn<Entry>[] {
  const t = operationTexts[locale].audit;
  return [
    { key: 'when', header: t.when, rowHeader: true, cell: ({ at }) => <Instant at={at} /> },
    { key: 'who', header: t.who, cell: ({ actorName, actorKind }) => (actorName === null ? knownText(t.actors, actorKind) : `${actorName}, ${knownText(t.actors, actorKind)}`) },
    { key: 'action', header: t.action, cell: ({ action }) => auditActionText(locale, action) },
    {
      key: 'subject',
      header: t.subject,
      cell: (row) => {
        const { subjectKind, subjectId } = row;
        const name = subjectName(locale, row);
        return (
          <>
            {knownText(t.subjects, subjectKind)}
            {name !== null && <span className="block">{name}</span>}
            {name === null && subjectId !== null && <code className="block font-sans text-xs break-all text-quiet">{subjectId}</code>}
          </>
        );
      },
    },
    {
      key: 'details',
      header: t.details,
      cell: ({ details }) =>
        details.map((detail) => (
          <span key={detail.name} className="block break-words">
            {auditDetailText(locale, detail)}
          </span>
        )),
    },
  ];
}
