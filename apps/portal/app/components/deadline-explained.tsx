import { DEADLINE_COUNTS } from '@balabaqsha/domain';
import { DEADLINE_RULES, ruleText, type RuleCode } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { DeadlineBar, Disclosure } from '@balabaqsha/ui';
import { daysOffInWords, deadlineDays, type DeadlineView } from '../application/deadline-days.ts';
import { useLocale } from '../page/locale-context.ts';
import { useNow } from '../page/page-data.ts';

/** «Почему эта дата?»: the days that were counted, the rules, and why a day does not count (V9). */
export function DeadlineExplained({ deadline, rules = DEADLINE_RULES[deadline.kind] }: { deadline: DeadlineView; rules?: readonly RuleCode[] }) {
  const locale = useLocale();
  const now = useNow();
  const t = applicationsTexts[locale];
  return (
    <Disclosure summary={t.why}>
      <div className="space-y-3">
        {DEADLINE_COUNTS[deadline.kind] === 'WORKING_DAYS' && <DeadlineBar label={t.cells} days={deadlineDays(locale, deadline, now, t)} legend={t.legend} />}
        {rules.map((rule) => (
          <p key={rule}>{ruleText(locale, rule)}</p>
        ))}
        {daysOffInWords(locale, deadline).map((line) => (
          <p key={line}>
            {t.dayOffWhy}: {line}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}
