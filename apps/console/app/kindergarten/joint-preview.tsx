import { useEffect, useRef } from 'react';
import { JOINT_UNDO_HOURS } from '@balabaqsha/domain';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { Notice, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { JointPreviewed } from './joint-answer.ts';

type Group = JointPreviewed['groups'][number];

interface JointPreviewProps {
  preview: JointPreviewed;
  /** Whether academic and birth years change. */
  years: boolean;
  /** Whether something else has to be heard first. */
  quiet: boolean;
}

/** What a change of several groups or children would do, before it is made (V2). The focus comes here, so that it is heard. */
export function JointPreview({ preview, years, quiet }: JointPreviewProps) {
  const locale = useLocale();
  const t = jointChangeTexts[locale].preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => (quiet ? undefined : heading.current?.focus()), [preview, quiet]);
  const fromTo = (from: string | number, to: string | number) => (from === to ? to : <strong className="whitespace-nowrap">{t.fromTo(String(from), String(to))}</strong>);
  const academic = ({ academicYear }: Group['before']) => (academicYear === null ? t.noYear : groupTexts[locale].academicYearOf(academicYear));
  const count = (key: 'enrolled' | 'guaranteed' | 'free') => ({ key, header: t[key], numeric: true, cell: ({ seatsBefore, seatsAfter }: Group) => fromTo(seatsBefore[key], seatsAfter[key]) });
  return (
    <section className="mb-6 space-y-4">
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold">
        {t.title}
      </h2>
      <Verdict preview={preview} />
      <Table
        caption={t.caption}
        captionHidden
        rows={preview.groups}
        rowKey={({ id }) => id}
        columns={[
          { key: 'group', header: t.group, rowHeader: true, cell: ({ name }) => name },
          ...(years
            ? [
                { key: 'year', header: t.academicYear, cell: ({ before, after }: Group) => fromTo(academic(before), academic(after)) },
                { key: 'born', header: t.birthYears, cell: ({ before, after }: Group) => fromTo(bornIn(before), bornIn(after)) },
              ]
            : []),
          {
            key: 'leaves',
            header: t.leaves,
            className: 'lg:min-w-48',
            cell: ({ leaving }) =>
              leaving.length === 0 ? (
                <span className="text-quiet">{t.nobody}</span>
              ) : (
                <ul>
                  {leaving.map(({ applicationNumber, childName }) => (
                    <li key={applicationNumber}>{t.child(childName, applicationNumber)}</li>
                  ))}
                </ul>
              ),
          },
          count('enrolled'),
          count('guaranteed'),
          count('free'),
        ]}
      />
    </section>
  );
}

/** Whether it may be done, and who stands against it. */
function Verdict({ preview: { obstacle, groups, withoutSeat, relatives, offers } }: { preview: JointPreviewed }) {
  const t = jointChangeTexts[useLocale()].preview;
  const names = (children: JointPreviewed['relatives']) => children.map(({ childName, applicationNumber }) => t.child(childName, applicationNumber)).join('; ');
  if (obstacle !== null) {
    return (
      <Notice kind="danger" title={t.refused[obstacle]}>
        {withoutSeat.length > 0 && <p>{t.withoutSeat(withoutSeat.join(', '))}</p>}
        {groups.filter(({ unsuited }) => unsuited.length > 0).map(({ id, name, unsuited }) => <p key={id}>{t.unsuited(name, names(unsuited))}</p>)}
      </Notice>
    );
  }
  if (relatives.length > 0) {
    return (
      <Notice kind="danger" title={t.relatives}>
        {t.relativesText(names(relatives))}
      </Notice>
    );
  }
  return (
    <Notice kind="info" title={t.fine}>
      {offers > 0 && t.offers(offers)} {t.undoable(JOINT_UNDO_HOURS)}
    </Notice>
  );
}

/** Birth years as they are written: one, or from the first to the last. */
export function bornIn({ birthYearFrom, birthYearTo }: Pick<Group['before'], 'birthYearFrom' | 'birthYearTo'>): string {
  return birthYearFrom === birthYearTo ? String(birthYearFrom) : `${birthYearFrom}–${birthYearTo}`;
}

/** Whether what was shown may be confirmed. */
export function mayConfirm({ obstacle, relatives }: JointPreviewed): boolean {
  return obstacle === null && relatives.length === 0;
}
