import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { formatDateShort } from '@balabaqsha/i18n';
import { documentGapTexts } from '@balabaqsha/i18n/console/document-gaps';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { linkClass, TextLink } from '@balabaqsha/ui';
import { childBox } from '../kindergarten/child-box.ts';
import { DocumentGaps } from '../kindergarten/document-gaps.tsx';
import type { ListColumn } from '../table/list-table.tsx';

type ChildRow = RouterOutputs['staff']['enrolments']['children']['rows'][number];

/** The form to which the boxes of the rows belong. */
export const SEVERAL = 'several';

/** The columns of a kindergarten's children. */
export function childrenColumns(locale: Locale): readonly ListColumn<ChildRow>[] {
  const t = enrolmentTexts[locale];
  const words = t.children;
  const { mark } = jointChangeTexts[locale].leaving;
  const { complete } = documentGapTexts[locale];
  return [
    {
      key: 'mark',
      header: mark,
      headerHidden: true,
      cell: ({ enrolmentId, childName }) => <input type="checkbox" form={SEVERAL} name={childBox(enrolmentId)} className="tick" aria-label={`${mark}: ${childName}`} />,
    },
    { key: 'child', header: t.child, rowHeader: true, href: ({ enrolmentId }) => `/children/${enrolmentId}`, cell: ({ childName }) => childName },
    { key: 'birthDate', header: t.birthDate, cell: ({ birthDate }) => formatDateShort(birthDate) },
    { key: 'group', header: t.group, cell: ({ group }) => group.name },
    { key: 'application', header: queueTexts[locale].number, className: 'whitespace-nowrap', cell: ({ applicationNumber }) => `№ ${applicationNumber}` },
    { key: 'documents', header: t.documents, cell: ({ missing, expired }) => (missing.length + expired.length === 0 ? complete : <DocumentGaps missing={missing} expired={expired} />) },
    { key: 'enrolled', header: words.enrolledAt, cell: ({ enrolledAt }) => formatDateShort(enrolledAt) },
    {
      key: 'contract',
      header: words.contract,
      className: 'whitespace-nowrap',
      cell: ({ contractFileId, contractNumber }) =>
        contractFileId === null ? (
          contractNumber
        ) : (
          <a href={`/files/${contractFileId}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
            {contractNumber}
          </a>
        ),
    },
    {
      key: 'disenrol',
      header: words.disenrol,
      headerHidden: true,
      cell: ({ enrolmentId, childName }) => (
        <TextLink href={`/children/${enrolmentId}/disenrol`}>
          {words.disenrol}
          <span className="sr-only">: {childName}</span>
        </TextLink>
      ),
    },
  ];
}
