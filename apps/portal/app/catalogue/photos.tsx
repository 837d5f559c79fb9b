import type { RouterOutputs } from '@balabaqsha/api';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { SectionTitle } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

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
            <figure>
              <img src={`/kindergartens/${id}/photos/${photo.id}`} alt={photo.description[locale]} width={photo.width} height={photo.height} loading="lazy" decoding="async" className="h-auto w-full rounded-lg border border-line" />
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
