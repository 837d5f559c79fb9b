import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Coordinates } from '@balabaqsha/domain';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { useLocale } from '../page/locale-context.ts';
import type { CityMap } from './city-map.ts';
import type { MapPlace } from './place-clusters.ts';

interface KindergartenMapProps {
  places: readonly MapPlace[];
  /** Middle of the city. */
  middle: Coordinates;
  /** Template of the tiles' address, and whom to name for them. */
  tilesUrl: string | null;
  tilesBy: string;
  onChosen: (id: string) => void;
  /** Called with a way to give the focus back to a mark, once the map is there. */
  onReady?: (focus: (id: string) => void) => void;
  /** Stands in its place until the map has come, and where it can't come. */
  children: ReactNode;
}

/** The map of the catalogue. Its library is loaded when the map is first looked at; what stands in its place is a drawing. */
export function KindergartenMap({ places, middle, tilesUrl, tilesBy, onChosen, onReady, children }: KindergartenMapProps) {
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<CityMap | null>(null);
  const latest = useRef({ places, middle, onChosen, onReady });
  const [state, setState] = useState<'drawing' | 'open' | 'failed'>('drawing');
  useEffect(() => {
    latest.current = { places, middle, onChosen, onReady };
  });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let gone = false;
    const open = async (): Promise<void> => {
      const { openCityMap } = await import('./city-map.ts');
      if (gone) return;
      const t = kindergartensTexts[locale].map;
      const opened = openCityMap(element, latest.current.middle, {
        tiles: tilesUrl === null ? null : { url: tilesUrl, attribution: tilesBy },
        onChosen: (id) => latest.current.onChosen(id),
        words: { label: t.label, zoomIn: t.zoomIn, zoomOut: t.zoomOut, place: ({ name, free }) => `${name}: ${free ? t.hasSeats : t.hasNoSeats}`, cluster: t.cluster },
      });
      map.current = opened;
      setState('open');
      opened.show(latest.current.places);
      latest.current.onReady?.(opened.focus);
    };
    // Looked at: on a phone the map stands behind a tab, and whoever never opens it never loads it.
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      open().catch(() => setState('failed'));
    });
    watch.observe(element);
    return () => {
      gone = true;
      watch.disconnect();
      map.current?.close();
      map.current = null;
      setState('drawing');
    };
  }, [locale, tilesUrl, tilesBy]);
  const ids = places.map(({ id }) => id).join();
  useEffect(() => {
    map.current?.show(latest.current.places);
  }, [ids]);
  return (
    <div className="relative isolate h-full min-h-80">
      {state !== 'open' && <div className="absolute inset-0 z-10 overflow-hidden bg-surface">{children}</div>}
      {state === 'failed' && (
        <p role="status" className="absolute inset-x-0 bottom-0 z-20 bg-deadline-tint p-3 text-sm text-deadline">
          {kindergartensTexts[locale].map.failed}
        </p>
      )}
      <div ref={container} className="h-full min-h-80 w-full" />
    </div>
  );
}
