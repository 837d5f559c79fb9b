import { isForGuardian } from '@balabaqsha/domain';
import { deadlineName, formatDate, formatDeadline } from '@balabaqsha/i18n';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { Card, TextLink } from '@balabaqsha/ui';
import { remainingInWords } from '../application/deadline-days.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';
import { useRunningNow } from '../page/running-now.ts';
import { DeadlineExplained } from './deadline-explained.tsx';

/** The deadlines beside the one that the next step names: what is left, the rule and the days (Q12, V9). */
export function ApplicationDeadlines({ card }: { card: ApplicationCard }) {
  const locale = useLocale();
  const now = useRunningNow();
  const others = card.deadlines.filter(({ kind }) => kind !== card.deadlineExplained?.kind);
  if (others.length === 0) return null;
  const offersCalendar = card.deadlineExplained === null && others.some(({ kind }) => isForGuardian(kind));
  return (
    <Card title={cardTexts[locale].deadlines} footer={offersCalendar && <ToCalendar number={card.number} />}>
      <ul className="space-y-5">
        {others.map((deadline) => {
          const remaining = remainingInWords(locale, deadline, now);
          return (
            <li key={deadline.kind}>
              <p className="font-medium">{deadlineName(locale, deadline.kind)}</p>
              <p className="text-quiet">
                {remaining === null ? formatDate(locale, new Date(deadline.at.getTime() - 1)) : `${formatDeadline(locale, deadline.at)}, ${remaining}`}
              </p>
              <div className="mt-1 text-sm">
                <DeadlineExplained deadline={deadline} />
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The way into the guardian's own calendar. */
export function ToCalendar({ number }: { number: number }) {
  const t = cardTexts[useLocale()];
  return (
    <>
      <TextLink href={`/applications/${number}/deadlines.ics`}>{t.toCalendar}</TextLink>
      <p className="mt-1 text-sm text-quiet">{t.calendarHint}</p>
    </>
  );
}
