import { useEffect, useState, type FormEvent } from 'react';
import { distanceMetres, type Coordinates } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { locationTexts } from '@balabaqsha/i18n/portal/location';
import { Button, ButtonRow, Card, TextField } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { useAlive } from '../page/use-alive.ts';
import { askBrowser } from './ask-browser.ts';
import { knownPlace, type KnownPlace } from './known-place.ts';
import { rememberedPlace, rememberPlace, type MyPlace } from './my-place.ts';

const KILOMETRE = 1000;
const ROUGHLY = 50;

/** How far a kindergarten is from where somebody is. Typed or located, the place stays in the browser (P3). */
export function DistanceCard({ to }: { to: Coordinates }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale].distance;
  const alive = useAlive();
  const [from, setFrom] = useState<MyPlace | null>(null);
  const [problem, setProblem] = useState<{ field?: string; note?: string }>({});
  const [asking, setAsking] = useState(false);
  useEffect(() => setFrom(rememberedPlace()), []);
  const take = (place: MyPlace | null): void => {
    rememberPlace(place);
    setFrom(place);
    setProblem({});
  };
  const count = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get('place') ?? '');
    const places = await fetch('/kindergartens/places').then((answer) => (answer.ok ? (answer.json() as Promise<KnownPlace[]>) : [])).catch(() => []);
    const place = knownPlace(typed, places);
    if (place === null) {
      setProblem({ field: t.unknown });
      form.querySelector('input')?.focus();
    } else take({ label: place.label, latitude: place.latitude, longitude: place.longitude });
  };
  const locate = async (): Promise<void> => {
    setAsking(true);
    const here = await askBrowser();
    setAsking(false);
    if (here === null) setProblem({ note: locationTexts[locale].failed });
    else take({ label: t.here, ...here });
  };
  const inWords = (metres: number): string =>
    metres < KILOMETRE ? t.metres(formatNumber(locale, Math.round(metres / ROUGHLY) * ROUGHLY)) : t.kilometres(formatNumber(locale, metres / KILOMETRE, 1));
  if (!alive) return <Card title={t.title}>{t.needsScript}</Card>;
  return (
    <Card title={t.title}>
      <p className="text-sm text-quiet">{t.text}</p>
      <div role="status" className="mt-3 empty:hidden">
        {from !== null && (
          <p className="text-lg font-semibold">
            {t.answer(inWords(distanceMetres(from, to)), from.label)}{' '}
            <button type="button" onClick={() => take(null)} className="min-h-8 text-base font-normal text-accent underline underline-offset-4">
              {t.forget}
            </button>
          </p>
        )}
        {problem.note}
      </div>
      <form noValidate className="mt-4 space-y-4" onSubmit={(event) => void count(event)}>
        <TextField name="place" label={t.place} hint={t.placeHint} error={problem.field} autoComplete="off" maxLength={100} />
        <ButtonRow>
          <Button variant="secondary">{t.count}</Button>
          <Button type="button" variant="quiet" icon="pin" disabled={asking} onClick={() => void locate()}>
            {asking ? locationTexts[locale].asking : locationTexts[locale].ask}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
