import type { RouterOutputs } from '@balabaqsha/api';
import { CITY_CHECKS } from '@balabaqsha/domain';
import { cityCheckTexts, citiesTexts } from '@balabaqsha/i18n/console/cities';
import { Card, Icon } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** What the city has of what it needs to open, and who brings the rest. */
export function CityChecklist({ readiness, isForDay }: { readiness: RouterOutputs['staff']['cities']['page']['readiness']; isForDay: boolean }) {
  const locale = useLocale();
  const t = citiesTexts[locale];
  return (
    <Card title={t.checklist}>
      {isForDay && <p className="mb-3 text-sm text-quiet">{t.onDay}</p>}
      <ul className="space-y-2.5">
        {CITY_CHECKS.map((check) => {
          const { what, who } = cityCheckTexts[check][locale];
          const isThere = readiness[check];
          return (
            <li key={check} className="flex gap-2.5">
              <Icon name={isThere ? 'done' : 'refusal'} size="size-5" className={isThere ? 'mt-0.5 text-done' : 'mt-0.5 text-refusal'} />
              <span className="min-w-0">
                <span className="sr-only">{isThere ? t.yes : t.no}: </span>
                {what}
                {!isThere && <span className="block text-sm text-quiet">{who}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
