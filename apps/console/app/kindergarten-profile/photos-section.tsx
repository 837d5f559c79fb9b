import { MOST_PHOTOS } from '@balabaqsha/domain';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { ButtonLink, EmptyState, SectionTitle } from '@balabaqsha/ui';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { PhotoDone } from './photo-done.tsx';
import { PhotoList } from './photo-list.tsx';
import type { Profile } from './profile-form.tsx';
import { useProfilePlace } from './profile-place.ts';

/** Photos of the page, with ways to add, move, describe and remove them. */
export function PhotosSection({ photos, mayChange }: { photos: Profile['photos']; mayChange: boolean }) {
  const t = profileTexts[useLocale()].photos;
  const { place } = useProfilePlace();
  const restoring = useForm({}, {}, 'restore');
  const isFull = photos.length >= MOST_PHOTOS;
  return (
    <section id="photos" aria-labelledby="photos-title" className="max-w-(--container-text)">
      <SectionTitle
        id="photos-title"
        aside={
          mayChange && !isFull ? (
            <ButtonLink href={`${place}/photos/new`} icon="plus" size="small">
              {t.add}
            </ButtonLink>
          ) : undefined
        }
      >
        {t.title}
      </SectionTitle>
      <p className="mb-4 text-quiet">{isFull ? t.full(MOST_PHOTOS) : t.lead(MOST_PHOTOS)}</p>
      <Problems form={restoring} kept={t.refused} />
      <PhotoDone />
      {photos.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={t.none}>
            {mayChange && t.noneText}
          </EmptyState>
        </div>
      ) : (
        <PhotoList photos={photos} mayChange={mayChange} />
      )}
    </section>
  );
}
