import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { PHOTO_TYPES } from '@balabaqsha/domain';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, FileField, PageTitle } from '@balabaqsha/ui';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { photoWords } from '../form/profile-input.ts';
import { useForm } from '../form/use-form.ts';
import { PhotoWords, usePhotoWordLabels } from '../kindergarten-profile/photo-words.tsx';
import { profilePlace, useProfilePlace } from '../kindergarten-profile/profile-place.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].photos.add);

/** One more photo for the kindergarten's page. */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args);
  const { actions } = await read(args, api.session.me());
  if (!actions.includes('staff.kindergarten.addPhoto')) throw new Response(null, { status: 403 });
  const { name } = await read(args, api.kindergarten.profile({ kindergartenId: profilePlace(args).kindergartenId }));
  return { name };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { place, kindergartenId } = profilePlace(args);
  const { upload } = args.context;
  const sent = upload?.field === 'file' ? upload : null;
  if (sent?.tooLarge) return refused(args, form, { code: 'FILE_TOO_LARGE', params: {}, fields: { file: 'FILE_TOO_LARGE' } });
  // Without a file the API says what is missing, of the words too.
  const file = sent === null ? (null as never) : { bytes: sent.bytes };
  const added = await attempt(args, form, () => staffApi(args).kindergarten.addPhoto({ kindergartenId, description: photoWords(form), file }));
  return added.ok ? redirect(`${place}?photo=added#photos`) : added.answer;
}

export default function ProfilePhotoNew() {
  const { name } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale].photos;
  const { place } = useProfilePlace();
  const form = useForm({ file: t.file, ...usePhotoWordLabels() }, {}, undefined, { file: { FILE_TYPE: t.fileType, FILE_TOO_LARGE: t.fileTooLarge } });
  return (
    <>
      <BackLink href={place}>{t.back}</BackLink>
      <PageTitle above={name[locale]}>{t.add}</PageTitle>
      <Problems form={form} kept={t.fileAgain} />
      <Form method="post" encType="multipart/form-data" className="max-w-(--container-text) space-y-5" noValidate>
        <FileField name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept={PHOTO_TYPES.join(',')} required />
        <PhotoWords form={form} />
        <ButtonRow>
          <Submit>{t.add}</Submit>
          <ButtonLink href={place} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
