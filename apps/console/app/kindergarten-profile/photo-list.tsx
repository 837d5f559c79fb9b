import { useFetcher, useFetchers, type FetcherWithComponents } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { errorText } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { Button, ButtonLink, Notice } from '@balabaqsha/ui';
import type { Failure } from '../form/failure.ts';
import { useLocale } from '../page/page-data.ts';
import { expectedPhotos, photoChange } from './expected-photos.ts';
import type { Profile } from './profile-form.tsx';
import { useProfilePlace } from './profile-place.ts';

type Photo = Profile['photos'][number];
type Answer = { failure?: Failure } | null;

/**
 * The photos in their order. A move or a removal is seen at once; where the server refuses it, the list is as before and says
 * why. The focus stays on the button that was pressed.
 */
export function PhotoList({ photos: kept, mayChange }: { photos: readonly Photo[]; mayChange: boolean }) {
  const locale = useLocale();
  const t = profileTexts[locale].photos;
  const photos = expectedPhotos(kept, useFetchers().flatMap(({ formData }) => photoChange(formData) ?? []));
  const [refusal, setRefusal] = useState<Failure | null>(null);
  // The list's own, not the row's: a row that is gone at once would not hear where the answer leads.
  const removing = useFetcher<Answer>({ key: 'photo-removal' });
  useRefusal(removing.data, setRefusal);
  const pressed = useRef<string | null>(null);
  const [moved, setMoved] = useState('');
  const order = photos.map(({ id }) => id).join();
  useEffect(() => {
    if (pressed.current !== null) document.getElementById(pressed.current)?.focus();
    pressed.current = null;
  }, [order]);
  const onMove = (photo: Photo, button: string, to: number) => {
    pressed.current = button;
    setRefusal(null);
    setMoved(t.moved(photo.description[locale] || photo.description.ru, Math.min(Math.max(to, 1), photos.length), photos.length));
  };
  return (
    <>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {refusal !== null && (
        <div className="mb-4">
          <Notice kind="danger" title={t.refused} announce>
            {errorText(locale, refusal.code, refusal.params)}
          </Notice>
        </div>
      )}
      <ol className="space-y-4">
        {photos.map((photo, index) => (
          <PhotoRow key={photo.id} photo={photo} place={index + 1} of={photos.length} mayChange={mayChange} removing={removing} onMove={onMove} onRefused={setRefusal} />
        ))}
      </ol>
    </>
  );
}

/** Tells the list of a refusal: the row may be gone by then. */
function useRefusal(answer: Answer | undefined, onRefused: (failure: Failure) => void): void {
  const failure = answer?.failure;
  useEffect(() => {
    if (failure !== undefined) onRefused(failure);
  }, [failure, onRefused]);
}

interface PhotoRowProps {
  photo: Photo;
  /** 1 for the first. */
  place: number;
  of: number;
  mayChange: boolean;
  removing: FetcherWithComponents<Answer>;
  onMove: (photo: Photo, button: string, to: number) => void;
  onRefused: (failure: Failure) => void;
}

function PhotoRow({ photo, place, of, mayChange, removing, onMove, onRefused }: PhotoRowProps) {
  const locale = useLocale();
  const t = profileTexts[locale].photos;
  const { place: profile } = useProfilePlace();
  const fetcher = useFetcher<Answer>({ key: `photo-${photo.id}` });
  useRefusal(fetcher.data, onRefused);
  const { ru, kk, en } = photo.description;
  const words = photo.description[locale] || ru;
  const moves = [{ direction: 'UP', label: t.up, to: place - 1 }, { direction: 'DOWN', label: t.down, to: place + 1 }] as const;
  return (
    <li className="card flex flex-wrap gap-4 p-4">
      <img
        src={`${profile}/photos/${photo.id}/image`}
        alt={words}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        decoding="async"
        className="aspect-[4/3] h-auto w-44 shrink-0 rounded-md border border-line object-cover"
      />
      <div className="min-w-60 flex-1">
        <p className="text-sm text-quiet">{t.place(place, of)}</p>
        <p lang="ru" className="font-medium">{ru}</p>
        <p lang="kk">{kk}</p>
        {en !== '' && <p lang="en" className="text-quiet">{en}</p>}
        {mayChange && (
          <div className="mt-3 flex flex-wrap gap-2">
            {moves.map(({ direction, label, to }) => {
              const button = `${direction}-${photo.id}`;
              const atEnd = to < 1 || to > of;
              return (
                <fetcher.Form key={direction} method="post" action={profile} onSubmit={() => onMove(photo, button, to)}>
                  <input type="hidden" name="photo" value={photo.id} />
                  <input type="hidden" name="direction" value={direction} />
                  <Button id={button} name="intent" value="move" variant="secondary" size="small" aria-disabled={atEnd || undefined} className={atEnd ? 'opacity-60' : undefined}>
                    {label}
                    <span className="sr-only">: {words}</span>
                  </Button>
                </fetcher.Form>
              );
            })}
            <ButtonLink href={`${profile}/photos/${photo.id}`} variant="secondary" size="small">
              {t.words}
              <span className="sr-only">: {words}</span>
            </ButtonLink>
            <removing.Form method="post" action={profile}>
              <input type="hidden" name="photo" value={photo.id} />
              <Button name="intent" value="remove" variant="danger" size="small">
                {t.remove}
                <span className="sr-only">: {words}</span>
              </Button>
            </removing.Form>
          </div>
        )}
      </div>
    </li>
  );
}
