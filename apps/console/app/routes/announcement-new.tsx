import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { BackLink, ButtonLink, ButtonRow, Card, Notice, PageTitle } from '@balabaqsha/ui';
import { AnnouncementForm } from '../announcements/announcement-form.tsx';
import { announcementInput, announcementMark, audienceOf } from '../announcements/announcement-input.ts';
import { AnnouncementPreview, type AnnouncementReach } from '../announcements/announcement-preview.tsx';
import { Audience } from '../announcements/audience.tsx';
import { applicationsAddress } from '../applications/search.ts';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => announcementsTexts[locale].newTitle);

/** An empty announcement to those whom the address means. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const choices = await read(args, api.applications.choices({}));
  return data({ filter: audienceOf(new URL(args.request.url).searchParams), choices, kept: values }, { headers });
}

interface Shown {
  reach: AnnouncementReach;
  values: Readonly<Record<string, string>>;
  mark: string;
  /** The form was changed after the preview that it was sent by. */
  stale: boolean;
}

/** Shows whom it reaches, and sends it only as it was shown. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { announcements } = staffApi(args);
  const input = announcementInput(form, audienceOf(new URL(args.request.url).searchParams));
  const mark = announcementMark(form);
  if (form.get('intent') === 'send' && form.get('mark') === mark) {
    const written = await attempt(args, form, () => announcements.write(input));
    return written.ok ? redirect(`/announcements/${written.value.id}?done=${written.value.state === 'PENDING' ? 'asked' : 'sent'}`) : written.answer;
  }
  const previewed = await attempt(args, form, () => announcements.preview(input));
  if (!previewed.ok) return previewed.answer;
  return data({ shown: { reach: previewed.value, values: typedValues(form), mark, stale: form.get('intent') === 'send' } satisfies Shown });
}

export default function AnnouncementNew() {
  const { filter, choices, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: Shown }>()?.shown ?? null;
  const t = announcementsTexts[useLocale()];
  const form = useForm({ textRu: t.textRu, textKk: t.textKk, textEn: t.textEn }, { ...(shown?.values ?? kept) });
  const typed = form.failure?.values ?? shown?.values ?? kept;
  const ticked = (name: string): boolean => typed === null || Object.hasOwn(typed, name);
  return (
    <>
      <BackLink href="/announcements">{t.back}</BackLink>
      <PageTitle>{t.newTitle}</PageTitle>
      <Problems form={form} />
      {shown?.stale && (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.stale}
          </Notice>
        </div>
      )}
      {shown !== null && form.failure === null && <AnnouncementPreview reach={shown.reach} />}
      <div className="mb-6 max-w-(--container-text)">
        <Card title={t.audience}>
          <Audience filter={filter} choices={choices} />
          <p className="mt-2 text-sm text-quiet">{t.audienceHint}</p>
          <div className="mt-3">
            <ButtonRow>
              <ButtonLink href={filter === null ? '/applications' : applicationsAddress(filter)} variant="secondary" size="small" icon="filter">
                {filter === null ? t.chooseAudience : t.changeAudience}
              </ButtonLink>
              {filter !== null && (
                <ButtonLink href="/announcements/new" variant="quiet" size="small">
                  {t.forEverybody}
                </ButtonLink>
              )}
            </ButtonRow>
          </div>
        </Card>
      </div>
      <AnnouncementForm form={form} channels={{ sms: ticked('sms'), email: ticked('email'), push: ticked('push') }} mark={shown?.mark ?? null} />
    </>
  );
}
