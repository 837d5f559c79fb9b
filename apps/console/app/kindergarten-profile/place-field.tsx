import { useEffect, useRef, useState } from 'react';
import { readCoordinates, writeCoordinates, type Coordinates } from '@balabaqsha/domain';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { Button, TextField } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import type { PlaceMap } from './place-map.ts';

interface PlaceFieldProps {
  form: FormState<string>;
  /** Middle of the city. */
  middle: Coordinates;
  tiles: { url: string; attribution: string } | null;
}

/** Where the kindergarten stands: a field to type or paste into, and a map that fills it in for those who point. */
export function PlaceField({ form, middle, tiles }: PlaceFieldProps) {
  const t = profileTexts[useLocale()];
  const map = useRef<PlaceMap | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const field = () => holder.current?.querySelector('input') ?? null;
  return (
    <div ref={holder} className="space-y-3">
      <TextField
        {...form.field('position')}
        hint={t.positionHint}
        required
        maxLength={60}
        autoComplete="off"
        className="control-digits max-w-80"
        onChange={({ target }) => {
          const typed = readCoordinates(target.value);
          if (typed !== null) map.current?.show(typed);
        }}
      />
      <Button type="button" variant="secondary" size="small" icon="map" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t.map.hide : t.map.show}
      </Button>
      {isOpen && (
        <OpenMap
          at={() => readCoordinates(field()?.value ?? '')}
          middle={middle}
          tiles={tiles}
          onOpened={(opened) => {
            map.current = opened;
          }}
          onMoved={(to) => {
            const input = field();
            if (input !== null) input.value = writeCoordinates(to);
          }}
          onFailed={() => setFailed(true)}
        />
      )}
      {failed && <p role="status">{t.map.failed}</p>}
    </div>
  );
}

interface OpenMapProps extends Pick<PlaceFieldProps, 'middle' | 'tiles'> {
  at: () => Coordinates | null;
  onOpened: (map: PlaceMap | null) => void;
  onMoved: (to: Coordinates) => void;
  onFailed: () => void;
}

/** The map itself. Its library comes only when somebody asks for it. */
function OpenMap({ middle, tiles, at, onOpened, onMoved, onFailed }: OpenMapProps) {
  const locale = useLocale();
  const t = profileTexts[locale].map;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ middle, tiles, at, onOpened, onMoved, onFailed });
  useEffect(() => {
    latest.current = { middle, tiles, at, onOpened, onMoved, onFailed };
  });
  useEffect(() => {
    const element = container.current;
    let opened: PlaceMap | null = null;
    let gone = false;
    const open = async (): Promise<void> => {
      const { openPlaceMap } = await import('./place-map.ts');
      if (gone || element === null) return;
      const { label, pin, zoomIn, zoomOut } = profileTexts[locale].map;
      opened = openPlaceMap(element, latest.current.middle, latest.current.at(), { words: { label, pin, zoomIn, zoomOut }, tiles: latest.current.tiles, onMoved: (to) => latest.current.onMoved(to) });
      latest.current.onOpened(opened);
    };
    open().catch(() => latest.current.onFailed());
    return () => {
      gone = true;
      latest.current.onOpened(null);
      opened?.close();
    };
  }, [locale]);
  return (
    <figure className="card overflow-hidden">
      <div ref={container} className="isolate h-80 w-full" />
      <figcaption className="border-t border-line px-4 py-3 text-sm text-quiet">{t.help}</figcaption>
    </figure>
  );
}
