import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, formatNumber } from '@balabaqsha/i18n';
import { policyTexts, policyValueText } from '@balabaqsha/i18n/console/policy';
import { Card, Table } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { ApplicationNumbers } from '../queue/application-numbers.tsx';

export type PolicyEffects = RouterOutputs['staff']['rules']['previewPolicy'];
type Effect = PolicyEffects['effects'][number];

/** What a change does to the applications of today, and the button that keeps it: it sends the form below. */
export function PolicyPreview({ preview: { before, after, effects } }: { preview: PolicyEffects }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  return (
    <div role="status" className="mb-8">
      <Card title={t.previewTitle} className="border-accent">
        <div className="space-y-6">
          {effects.map((effect) => (
            <section key={effect.field}>
              <h3 className="font-semibold">{t.fields[effect.field]}</h3>
              <p>{t.wasBecomes(policyValueText(locale, before, effect.field), policyValueText(locale, after, effect.field))}</p>
              <Touched effect={effect} />
            </section>
          ))}
        </div>
        <div className="mt-6">
          <Submit form="policy" name="intent" value="save">
            {t.save}
          </Submit>
        </div>
      </Card>
    </div>
  );
}

function Touched({ effect: { field, kept, moved } }: { effect: Effect }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  const isQuiet = kept === 0 && moved.length === 0;
  return (
    <>
      {kept > 0 && <p className="text-quiet">{t.kept(kept)}</p>}
      {isQuiet && <p className="text-quiet">{field === 'issueWindow' ? t.hours : t.nothingOpen}</p>}
      {moved.length > 0 && (
        <>
          <p className="mb-3 text-quiet">{t.movedLead[field]}</p>
          <Table
            caption={t.fields[field]}
            captionHidden
            rows={moved}
            rowKey={({ was, becomes }) => `${was} ${becomes}`}
            columns={[
              { key: 'was', header: t.was, rowHeader: true, cell: ({ was }) => formatDateShort(was) },
              { key: 'becomes', header: t.becomes, cell: ({ becomes }) => formatDateShort(becomes) },
              { key: 'count', header: t.applications, numeric: true, cell: ({ count }) => formatNumber(locale, count) },
              { key: 'examples', header: t.examples, cell: ({ examples }) => <ApplicationNumbers numbers={examples} /> },
            ]}
          />
        </>
      )}
    </>
  );
}
