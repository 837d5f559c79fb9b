import { useEffect, useRef, useState } from 'react';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { Icon, TextLink } from '@balabaqsha/ui';
import { CitySketch } from '../components/city-sketch.tsx';
import { KindergartenMap } from '../map/kindergarten-map.tsx';
import { useLocale } from '../page/locale-context.ts';
import { useAlive } from '../page/use-alive.ts';
import { FreeSeats, type CatalogueKindergarten } from './kindergarten-item.tsx';

interface CatalogueMapProps {
  kindergartens: readonly CatalogueKindergarten[];
  middle: { latitude: number; longitude: number };
  tiles: { url: string; attribution: string } | null;
}

/** The found kindergartens on the map; the chosen one is named under it, and there the focus goes. */
export function CatalogueMap({ kindergartens, middle, tiles }: CatalogueMapProps) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const alive = useAlive();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const focusMark = useRef<(id: string) => void>();
  const chosen = kindergartens.find(({ id }) => id === chosenId);
  const close = () => {
    setChosenId(null);
    if (chosenId !== null) focusMark.current?.(chosenId);
  };
  return (
    <figure className="card overflow-hidden">
      <div className="h-[26rem] lg:h-[34rem]">
        <KindergartenMap
          places={kindergartens.map(({ id, name, district, latitude, longitude, freeSeats }) => ({ id, name: name[locale], district: district[locale], latitude, longitude, free: freeSeats > 0 }))}
          middle={middle}
          tilesUrl={tiles?.url ?? null}
          tilesBy={tiles?.attribution ?? ''}
          onChosen={setChosenId}
          onReady={(focus) => {
            focusMark.current = focus;
          }}
        >
          {kindergartens.length > 0 && (
            <CitySketch label={t.mapText(kindergartens.length)} places={kindergartens.map(({ id, latitude, longitude, freeSeats }) => ({ id, latitude, longitude, free: freeSeats > 0 }))} />
          )}
        </KindergartenMap>
      </div>
      {chosen !== undefined && <Chosen key={chosen.id} kindergarten={chosen} onClose={close} />}
      <figcaption className="border-t border-line px-4 py-3 text-sm text-quiet">{alive ? `${tiles === null ? `${t.map.net} ` : ''}${t.map.keys}` : t.map.needsScript}</figcaption>
    </figure>
  );
}

function Chosen({ kindergarten, onClose }: { kindergarten: CatalogueKindergarten; onClose: () => void }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const name = useRef<HTMLParagraphElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <div
      className="flex items-start justify-between gap-3 border-t border-line p-4"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="min-w-0 space-y-1">
        <p ref={name} tabIndex={-1} className="font-semibold">
          {kindergarten.name[locale]}
        </p>
        <p className="text-sm text-quiet">
          {t.districtName(kindergarten.district[locale])}, {kindergarten.address[locale]}
        </p>
        <p className="flex flex-wrap items-center gap-3">
          <FreeSeats free={kindergarten.freeSeats} />
          <TextLink href={`/kindergartens/${kindergarten.id}`}>{t.map.open}</TextLink>
        </p>
      </div>
      <button type="button" aria-label={t.map.close} onClick={onClose} className="flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-wash">
        <Icon name="cross" size="size-5" />
      </button>
    </div>
  );
}
