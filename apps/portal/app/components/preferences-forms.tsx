import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Locale } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Button, Icon, type IconName } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [['kk', 'Қаз'], ['ru', 'Рус'], ['en', 'Eng']];

/** Қаз · Рус · Eng. Plain forms: the whole page is read anew in the other language. */
export function LanguageSwitch() {
  const locale = useLocale();
  const page = usePageData();
  const t = layoutTexts[locale];
  return (
    <form method="post" action="/preferences" aria-label={t.language} className="flex">
      <input type="hidden" name="back" value={page?.place ?? '/'} />
      {LANGUAGES.map(([each, name]) => (
        <button
          key={each}
          name="locale"
          value={each}
          lang={each}
          aria-pressed={each === locale}
          className="min-h-11 min-w-11 rounded-md px-2 text-sm font-medium text-quiet hover:text-ink aria-pressed:font-bold aria-pressed:text-accent"
        >
          {name}
        </button>
      ))}
    </form>
  );
}

/** Every page has the header, few people look for their city: what finds it comes when the choice is opened. */
const CityByLocation = lazy(() => import('../location/city-by-location.tsx'));

/** The city: those that are open. The browser's location suggests one when asked. */
export function CityChoice({ id }: { id: string }) {
  const page = usePageData();
  const t = layoutTexts[useLocale()];
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!page?.city) return null;
  return (
    <details className="relative" onToggle={() => setOpened(true)}>
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 text-sm font-medium hover:text-accent" aria-label={t.cityChange(page.city.name)}>
        <Icon name="pin" size="size-5" />
        {page.city.name}
        <Icon name="chevronDown" size="size-4" />
      </summary>
      <form method="post" action="/preferences" className="card absolute left-0 z-30 mt-1 w-72 p-4">
        <input type="hidden" name="back" value={page.place} />
        <label htmlFor={`city-${id}`} className="block text-sm font-semibold">
          {t.city}
        </label>
        <select id={`city-${id}`} name="city" value={chosen ?? page.city.code} onChange={({ target }) => setChosen(target.value)} className="control mt-1.5">
          {page.cities.filter(({ live }) => live).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {opened && (
          <Suspense fallback={null}>
            <CityByLocation cities={page.cities} onFound={setChosen} />
          </Suspense>
        )}
        <Button size="small" className="mt-3">
          {t.save}
        </Button>
      </form>
    </details>
  );
}

/** Switches the high-contrast look on and off. */
export function ContrastSwitch() {
  const high = usePageData()?.contrast === 'high';
  const t = layoutTexts[useLocale()];
  return (
    <Switch name="contrast" value={high ? 'normal' : 'high'} icon="contrast">
      {high ? t.contrastOff : t.contrastOn}
    </Switch>
  );
}

/** Makes all text a quarter larger, and back. */
export function TextSizeSwitch() {
  const large = usePageData()?.textSize === 'large';
  const t = layoutTexts[useLocale()];
  return (
    <Switch name="textSize" value={large ? 'normal' : 'large'} icon="text-size">
      {large ? t.textNormal : t.textLarge}
    </Switch>
  );
}

/** A look that is switched by a plain form: it works without scripts and lasts. */
function Switch({ name, value, icon, children }: { name: string; value: string; icon: IconName; children: ReactNode }) {
  const page = usePageData();
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="back" value={page?.place ?? '/'} />
      <button name={name} value={value} className="inline-flex min-h-11 items-center gap-2 rounded-md text-left font-medium text-accent hover:text-accent-deep">
        <Icon name={icon} size="size-5" />
        {children}
      </button>
    </form>
  );
}
