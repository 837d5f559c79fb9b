import { formatDay } from '@balabaqsha/i18n';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Icon } from '@balabaqsha/ui';
import { useLocale, useNow } from '../page/page-data.ts';

const MINUTE_MS = 60_000;

/** By which day something should be decided; where that day is over, it says so in words (V9). @param at 24:00 of the day */
export function DueDay({ at }: { at: Date }) {
  const locale = useLocale();
  const t = reviewAidTexts[locale];
  const isOver = at <= useNow();
  // 24:00 of a day is the next day's first instant.
  const day = formatDay(locale, new Date(at.getTime() - MINUTE_MS));
  return (
    <p className={`flex items-center gap-1.5 text-sm ${isOver ? 'font-semibold text-refusal' : 'text-quiet'}`}>
      <Icon name={isOver ? 'warning' : 'clock'} size="size-4.5" />
      {isOver ? t.overdue(day) : t.due(day)}
    </p>
  );
}
