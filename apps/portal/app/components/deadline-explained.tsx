import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { DeadlineBar, Disclosure } from '@balabaqsha/ui';
import type { DeadlineWords } from '../application/card-words.ts';
import { useLocale } from '../page/locale-context.ts';

/** «Почему эта дата?»: the days that were counted, the rules, and why a day does not count (V9). */
export function DeadlineExplained({ deadline }: { deadline: DeadlineWords }) {
  const t = applicationsTexts[useLocale()];
  return (
    <Disclosure summary={t.why}>
      <div className="space-y-3">
        {deadline.cells.length > 0 && <DeadlineBar label={t.cells} days={deadline.cells} legend={t.legend} />}
        {deadline.why.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Disclosure>
  );
}
