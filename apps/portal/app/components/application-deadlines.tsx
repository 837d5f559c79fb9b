import { isForGuardian } from '@balabaqsha/domain';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { Card, TextLink } from '@balabaqsha/ui';
import type { DeadlineWords } from '../application/card-words.ts';
import { remainingInWords } from '../application/remaining.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';
import { useRunningNow } from '../page/running-now.ts';
import { DeadlineExplained } from './deadline-explained.tsx';

/** The deadlines beside the one that the next step names: what is left, the rule and the days (Q12, V9). */
export function ApplicationDeadlines({ card, deadlines }: { card: Pick<ApplicationCard, 'number' | 'deadlineExplained'>; deadlines: readonly DeadlineWords[] }) {
  const locale = useLocale();
  const now = useRunningNow();
  const others = deadlines.filter(({ kind }) => kind !== card.deadlineExplained?.kind);
  if (others.length === 0) return null;
  const offersCalendar = card.deadlineExplained === null && others.some(({ kind }) => isForGuardian(kind));
  return (
    <Card title={cardTexts[locale].deadlines} footer={offersCalendar && <ToCalendar number={card.number} />}>
      <ul className="space-y-5">
        {others.map((deadline) => {
          const remaining = remainingInWords(locale, deadline, now);
          return (
            <li key={deadline.kind}>
              <p className="font-medium">{deadline.name}</p>
              <p className="text-quiet">{remaining === null ? deadline.day : `${deadline.by}, ${remaining}`}</p>
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
