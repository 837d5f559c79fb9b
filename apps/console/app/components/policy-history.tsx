import type { RouterOutputs } from '@balabaqsha/api';
import { formatDate, formatDateTime } from '@balabaqsha/i18n';
import { policyTexts, policyValueText } from '@balabaqsha/i18n/console/policy';
import { Card } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Change = RouterOutputs['staff']['rules']['policy']['history'][number];

/** Who changed what, from which day on, when and why; what was taken back is crossed out. */
export function PolicyHistory({ history }: { history: readonly Change[] }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  if (history.length === 0) return <p className="text-quiet">{t.noHistory}</p>;
  return (
    <ul className="space-y-4">
      {history.map((change) => (
        <li key={change.id}>
          <Card title={<span className={change.takenBack === null ? undefined : 'line-through'}>{t.from(formatDate(locale, change.effectiveFrom))}</span>} level={3}>
            {change.author === null ? <p>{t.started}</p> : <PolicyChanges change={change} />}
            <p className="mt-2 text-sm text-quiet">
              {change.author !== null && t.by(change.author, formatDateTime(locale, change.writtenAt))}
              {change.takenBack !== null && <span className="block">{t.takenBack(change.takenBack.by, formatDateTime(locale, change.takenBack.at))}</span>}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The fields that a change sets, as they were and as they are, and the officer's reason. */
export function PolicyChanges({ change: { changed, before, values, why } }: { change: Change }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  return (
    <>
      <ul>
        {changed.map((field) => (
          <li key={field}>
            {t.fields[field]}: {before === null ? policyValueText(locale, values, field) : t.wasBecomes(policyValueText(locale, before, field), policyValueText(locale, values, field))}
          </li>
        ))}
      </ul>
      {why !== null && <p className="mt-1">{why}</p>}
    </>
  );
}
