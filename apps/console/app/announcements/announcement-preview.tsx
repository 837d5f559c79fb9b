import type { RouterOutputs } from '@balabaqsha/api';
import { ANNOUNCED_ALONE } from '@balabaqsha/domain';
import { formatNumber, localeName } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { Card, Notice, Table } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

export type AnnouncementReach = RouterOutputs['staff']['announcements']['preview'];

/** Whom it reaches, what each of them reads and what the SMS cost; the button sends the form below. */
export function AnnouncementPreview({ reach }: { reach: AnnouncementReach }) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const n = (value: number): string => formatNumber(locale, value);
  return (
    <div role="status" className="mb-8">
      <Card title={t.previewTitle} className="border-accent">
        {reach.guardians === 0 ? <Notice kind="warning">{t.nobody}</Notice> : <p className="font-semibold">{t.reaches(reach.guardians)}</p>}
        <div className="mt-4">
          <Table
            caption={t.byLanguage}
            rows={reach.byLanguage}
            rowKey={({ language }) => language}
            columns={[
              { key: 'language', header: t.language, rowHeader: true, className: 'whitespace-nowrap', cell: ({ language }) => localeName(language) },
              { key: 'text', header: t.smsText, className: 'min-w-60 break-words whitespace-pre-line', cell: ({ language, text }) => <span lang={language}>{text}</span> },
              { key: 'segments', header: t.segments, numeric: true, cell: ({ segments }) => n(segments) },
              { key: 'guardians', header: t.guardians, numeric: true, cell: ({ guardians }) => n(guardians) },
            ]}
          />
        </div>
        <p className="mt-3">{[t.total(n(reach.segments)), t.withEmail(n(reach.withEmail)), t.withPush(n(reach.withPush))].join(' ')}</p>
        {reach.needsApproval && <p className="mt-3 font-medium">{t.needsSecond(ANNOUNCED_ALONE)}</p>}
        {reach.guardians > 0 && (
          <div className="mt-6">
            <Submit form="announcement" name="intent" value="send">
              {reach.needsApproval ? t.ask : t.send}
            </Submit>
          </div>
        )}
      </Card>
    </div>
  );
}
