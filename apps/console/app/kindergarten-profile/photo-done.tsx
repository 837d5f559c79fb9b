import { Form, useSearchParams } from '@remix-run/react';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { Notice } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { useProfilePlace } from './profile-place.ts';

/** What was just done with a photo, as the address says; a removal can be taken back from here. */
export function PhotoDone() {
  const t = profileTexts[useLocale()].photos;
  const { place: profile } = useProfilePlace();
  const [search] = useSearchParams();
  const [done, photo, place] = ['photo', 'id', 'place'].map((name) => search.get(name));
  if (!done || !Object.hasOwn(t.done, done)) return null;
  const undo = done === 'removed' && photo && place && (
    <Form method="post" action={profile}>
      <input type="hidden" name="photo" value={photo} />
      <input type="hidden" name="place" value={place} />
      <Submit name="intent" value="restore" variant="secondary" size="small">
        {t.restore}
      </Submit>
    </Form>
  );
  return (
    <div className="mb-4">
      <Notice kind="success" announce actions={undo || undefined}>
        {t.done[done as keyof typeof t.done]}
      </Notice>
    </div>
  );
}
