import type { RouterOutputs } from '@balabaqsha/api';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { Tag, UiLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { Photo } from './photo.tsx';

export type CatalogueKindergarten = RouterOutputs['public']['kindergartens']['kindergartens'][number];

/** Whether there are free seats, as an icon and words. */
export function FreeSeats({ free }: { free: number }) {
  const t = kindergartensTexts[useLocale()];
  return (
    <Tag tone={free > 0 ? 'done' : 'neutral'} icon={free > 0 ? 'check' : 'pause'}>
      {t.free(free)}
    </Tag>
  );
}

/** A kindergarten in the list of the catalogue. */
export function KindergartenItem({ kindergarten }: { kindergarten: CatalogueKindergarten }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  return (
    <article className="card relative flex flex-wrap gap-4 p-5 transition-colors hover:border-accent sm:flex-nowrap">
      {kindergarten.photo !== null && (
        <div className="w-full shrink-0 sm:w-36">
          <Photo kindergartenId={kindergarten.id} photo={kindergarten.photo} className="aspect-[16/9] rounded-md sm:aspect-[4/3]" />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 className="min-w-0 text-lg font-semibold">
            <UiLink href={`/kindergartens/${kindergarten.id}`} className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg">
              {kindergarten.name[locale]}
            </UiLink>
          </h2>
          <FreeSeats free={kindergarten.freeSeats} />
        </div>
        <p className="text-quiet">
          {t.districtName(kindergarten.district[locale])}, {kindergarten.address[locale]}
        </p>
        <p className="mt-2 text-sm">{kindergarten.correctionTypes.map((type) => correctionTypeName(locale, type)).join(' · ')}</p>
        <p className="mt-1 text-sm text-quiet">
          {kindergarten.languages.map((language) => languageName(locale, language)).join(', ')}; {t.capacity(kindergarten.capacity)}
        </p>
      </div>
    </article>
  );
}
