import type { RouterOutputs } from '@balabaqsha/api';
import { forecastText } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { Card, Disclosure } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Forecast = NonNullable<RouterOutputs['staff']['city']['case']['forecast']>;

/** When the voucher can be expected and how that was made, in the guardian's words. */
export function ForecastCard({ forecast, ahead, now }: { forecast: Forecast; ahead: number; now: Date }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  const { title, lines, how } = forecastText(locale, forecast, ahead, now);
  return (
    <Card title={t.forecast}>
      <p className="font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line} className="mt-1 text-quiet">
          {line}
        </p>
      ))}
      {how.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t.forecastHow}>
            <ul className="list-disc space-y-1 pl-4">
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
