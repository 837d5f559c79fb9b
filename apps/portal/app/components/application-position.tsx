import { formatNumber } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { positionWords } from '@balabaqsha/i18n/portal/position-words';
import { Card, Disclosure, PositionNumber, TextLink } from '@balabaqsha/ui';
import type { CardWords } from '../application/card-words.ts';
import { confirmedAtPosition } from '../application/confirmed-at-position.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';

/** The place in the queue, its way over the last months and to why it changed (Q6), and the wait that is expected. Nothing while the application does not wait. */
export function ApplicationPosition({ card, words: { forecast, trend } }: { card: ApplicationCard; words: Pick<CardWords, 'forecast' | 'trend'> }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const words = positionWords[locale];
  if (card.position === null) return null;
  const first = confirmedAtPosition(card.history);
  return (
    <Card>
      <PositionNumber
        label={t.position}
        position={formatNumber(locale, card.position.position)}
        of={t.of(card.position.of)}
        trend={trend ?? undefined}
        changes={
          <>
            {first !== null && first !== card.position.position && <p className="mb-1">{words.atConfirmation(formatNumber(locale, first))}</p>}
            <p>
              <TextLink href={`/applications/${card.number}/position`}>{words.title}</TextLink>
            </p>
            {trend !== null && trend.weeks.length > 1 && (
              <div className="mt-2">
                <Disclosure summary={cardTexts[locale].trendWeeks}>
                  <ul>
                    {trend.weeks.map((week) => (
                      <li key={week}>{week}</li>
                    ))}
                  </ul>
                </Disclosure>
              </div>
            )}
          </>
        }
      />
      {forecast !== null && <Forecast words={forecast} />}
    </Card>
  );
}

/** When the voucher can be expected, or that it can't be told yet, and how that was made. */
function Forecast({ words: { title, lines, how } }: { words: NonNullable<CardWords['forecast']> }) {
  const t = cardTexts[useLocale()];
  return (
    <section className="mt-5 border-t border-line pt-5" aria-labelledby="forecast">
      <h2 id="forecast" className="text-sm font-medium text-quiet">
        {t.forecast}
      </h2>
      <p className="mt-1 text-lg font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line} className="mt-1 text-quiet">
          {line}
        </p>
      ))}
      {how.length > 0 && (
        <div className="mt-3 text-sm">
          <Disclosure summary={t.forecastHow}>
            <ul className="list-disc space-y-1.5 pl-4">
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
