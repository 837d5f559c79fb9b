import { useState } from 'react';
import { nearestPlace } from '@balabaqsha/domain';
import { locationTexts } from '@balabaqsha/i18n/portal/location';
import { Button } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { askBrowser } from './ask-browser.ts';

interface City {
  code: string;
  name: string;
  live: boolean;
  latitude: number;
  longitude: number;
}

/** Farther from a city's middle than this nobody lives in it. */
const CITY_REACH_METRES = 60_000;

/** Suggests the nearest city when asked to; nothing is chosen or sent by itself (P2). */
export default function CityByLocation({ cities, onFound }: { cities: readonly City[]; onFound: (code: string) => void }) {
  const t = locationTexts[useLocale()];
  const [state, setState] = useState<'idle' | 'asking' | { says: string }>('idle');
  const ask = async (): Promise<void> => {
    setState('asking');
    const here = await askBrowser();
    if (here === null) return setState({ says: t.failed });
    const nearest = nearestPlace(here, cities);
    if (nearest === null || nearest.metres > CITY_REACH_METRES) return setState({ says: t.cityNone });
    const { code, name, live } = nearest.place;
    if (live) onFound(code);
    return setState({ says: live ? t.cityFound(name) : t.citySoon(name) });
  };
  return (
    <>
      <Button type="button" variant="quiet" size="small" icon="pin" className="mt-2 -ml-2 px-2!" disabled={state === 'asking'} onClick={() => void ask()}>
        {state === 'asking' ? t.asking : t.ask}
      </Button>
      <p role="status" className="mt-1 text-sm text-quiet empty:hidden">
        {typeof state === 'object' && state.says}
      </p>
    </>
  );
}
