import type { RouterOutputs } from '@balabaqsha/api';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { SectionTitle } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { Photo } from './photo.tsx';

/** Pictures of a kindergarten, with what they show in words; nothing where there are none. */
export function Photos({ kindergarten: { id, photos } }: { kindergarten: RouterOutputs['public']['kindergarten'] }) {
  const locale = useLocale();
  if (photos.length === 0) return null;
  return (
    <section className="mt-10">
      <SectionTitle>{kindergartensTexts[locale].photos}</SectionTitle>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Photo kindergartenId={id} photo={photo} sizes="(min-width: 1024px) 24rem, (min-width: 640px) 50vw, 100vw" className="rounded-lg border border-line" />
          </li>
        ))}
      </ul>
    </section>
  );
}
