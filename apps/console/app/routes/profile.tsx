import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatDateTime } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { BackLink, buttonClass, Icon, PageTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { takeKept } from '../form/kept.ts';
import { PhotosSection } from '../kindergarten-profile/photos-section.tsx';
import { profileAction } from '../kindergarten-profile/profile-actions.ts';
import { ProfileFacts } from '../kindergarten-profile/profile-facts.tsx';
import { ProfileForm } from '../kindergarten-profile/profile-form.tsx';
import { profilePlace, useProfilePlace } from '../kindergarten-profile/profile-place.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].title);

/** What a kindergarten's page tells parents: of the employee's own, or of one that an officer chose (P3). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { kindergartenId } = profilePlace(args);
  const profile = await read(args, staffApi(args).kindergarten.profile({ kindergartenId }));
  return data({ profile, kept: values, tiles: args.context.mapTiles, publicPage: `${args.context.portalUrl}/kindergartens/${profile.id}` }, { headers });
}

export const action = profileAction;

/** Also after a refusal: who was too late must see what stands there now. */
export const shouldRevalidate = () => true;

export default function Profile() {
  const { profile, kept, tiles, publicPage } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale];
  const { ofCity } = useProfilePlace();
  const mayChange = usePageData()?.me?.actions.includes('staff.kindergarten.saveProfile') ?? false;
  const { changed } = profile;
  return (
    <>
      {ofCity && <BackLink href={`/kindergartens/${profile.id}`}>{profile.name[locale]}</BackLink>}
      <PageTitle
        above={!ofCity && profile.name[locale]}
        lead={t.lead}
        aside={
          <a href={publicPage} target="_blank" rel="noreferrer" className={buttonClass('secondary')}>
            <Icon name="external" size="size-5" />
            {t.asParents}
          </a>
        }
      >
        {t.title}
      </PageTitle>
      <DoneNotice texts={{ saved: t.saved }} />
      {!mayChange && <p className="mb-5 text-quiet">{t.readOnly}</p>}
      {changed !== null && <p className="mb-5 text-sm text-quiet">{t.changed(formatDateTime(locale, changed.at), changed.by)}</p>}
      <div className="grid items-start gap-10 2xl:grid-cols-2">
        <div className="min-w-0">{mayChange ? <ProfileForm profile={profile} kept={kept} tiles={tiles} /> : <ProfileFacts profile={profile} />}</div>
        <PhotosSection photos={profile.photos} mayChange={mayChange} />
      </div>
    </>
  );
}
