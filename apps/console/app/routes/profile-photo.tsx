import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, PageTitle } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { photoWords } from '../form/profile-input.ts';
import { useForm } from '../form/use-form.ts';
import { PhotoWords, usePhotoWordLabels } from '../kindergarten-profile/photo-words.tsx';
import { profilePlace, useProfilePlace } from '../kindergarten-profile/profile-place.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].photos.words);

/** What one photo is said to show. */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args);
  const { actions } = await read(args, api.session.me());
  if (!actions.includes('staff.kindergarten.describePhoto')) throw new Response(null, { status: 403 });
  const { name, photos } = await read(args, api.kindergarten.profile({ kindergartenId: profilePlace(args).kindergartenId }));
  const photo = photos.find(({ id }) => id === args.params.photoId);
  if (photo === undefined) throw new Response(null, { status: 404 });
  return { name, photo };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const described = await attempt(args, form, () => staffApi(args).kindergarten.describePhoto({ id: args.params.photoId ?? '', description: photoWords(form) }));
  return described.ok ? redirect(`${profilePlace(args).place}?photo=described#photos`) : described.answer;
}

export default function ProfilePhoto() {
  const { name, photo } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale].photos;
  const { place } = useProfilePlace();
  const { ru, kk, en } = photo.description;
  const form = useForm(usePhotoWordLabels(), { 'description.ru': ru, 'description.kk': kk, 'description.en': en });
  return (
    <>
      <BackLink href={place}>{t.back}</BackLink>
      <PageTitle above={name[locale]}>{t.words}</PageTitle>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <img src={`${place}/photos/${photo.id}/image`} alt={photo.description[locale] || ru} width={photo.width} height={photo.height} className="h-auto w-80 rounded-md border border-line" />
        <PhotoWords form={form} />
        <ButtonRow>
          <Submit>{layoutTexts[locale].save}</Submit>
          <ButtonLink href={place} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
