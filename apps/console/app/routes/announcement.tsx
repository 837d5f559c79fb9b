import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LOCALES } from '@balabaqsha/domain';
import { formatDateTime, localeName } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { BackLink, Card, Notice, PageTitle, SummaryList } from '@balabaqsha/ui';
import { AnnouncementDeeds } from '../announcements/announcement-deeds.tsx';
import { AnnouncementDelivery } from '../announcements/announcement-delivery.tsx';
import { AnnouncementProgress } from '../announcements/announcement-progress.tsx';
import { AnnouncementStateTag } from '../announcements/announcement-state.tsx';
import { Audience } from '../announcements/audience.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useAnnouncement } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => announcementsTexts[locale].title);

/** One announcement; who may not read the table of applications sees no names of what its filter chooses. */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args);
  const { actions } = await read(args, api.session.me());
  const [announcement, choices] = await Promise.all([
    read(args, api.announcements.page({ id: args.params.id ?? '' })),
    actions.includes('staff.applications.choices') ? read(args, api.applications.choices({})) : null,
  ]);
  return { announcement, choices };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { announcements } = staffApi(args);
  const id = args.params.id ?? '';
  const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
    approved: () => announcements.decide({ id, decision: 'APPROVED' }),
    refused: () => announcements.decide({ id, decision: 'REFUSED' }),
    back: () => announcements.takeBack({ id }),
    stopped: () => announcements.stop({ id }),
  };
  const intent = String(form.get('intent') ?? '');
  const deed = deeds[intent];
  if (deed === undefined) throw new Response(null, { status: 404 });
  const done = await attempt(args, form, deed);
  return done.ok ? redirect(`/announcements/${id}?done=${intent}`) : done.answer;
}

export default function Announcement() {
  const { announcement: loaded, choices } = useLoaderData<typeof loader>();
  const announcement = useAnnouncement(loaded);
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const form = useForm({});
  const { text, state, author, writtenAt, decision, end, filter, recipients } = announcement;
  const when = (at: Date): string => formatDateTime(locale, at);
  const isOver = state === 'STOPPED' || state === 'TAKEN_BACK' || state === 'SENT';
  return (
    <>
      <BackLink href="/announcements">{t.back}</BackLink>
      <PageTitle above={t.title} aside={<AnnouncementStateTag state={state} />}>
        {when(writtenAt)}
      </PageTitle>
      {form.failure?.code === 'STATE_CHANGED' ? (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.conflict}
          </Notice>
        </div>
      ) : (
        <Problems form={form} />
      )}
      {form.failure === null && <DoneNotice texts={t.done} />}
      <div className="max-w-(--container-page) space-y-6">
        <AnnouncementDeeds announcement={announcement} />
        <Card title={t.texts}>
          <SummaryList rows={LOCALES.map((language) => ({ label: localeName(language), value: <span lang={language} className="whitespace-pre-line">{text[language]}</span> }))} />
        </Card>
        <Card title={t.audience}>
          <Audience filter={filter} choices={choices} />
          <div className="mt-4">
            <SummaryList
              rows={[
                { label: t.author, value: author },
                ...(decision === null ? [] : [{ label: t.decidedBy, value: state === 'REFUSED' ? t.refusedBy(decision.by, when(decision.at)) : t.approvedBy(decision.by, when(decision.at)) }]),
                ...(end === null || !isOver ? [] : [{ label: t.endLabels[state], value: end.by === null ? when(end.at) : t.endedBy(end.by, when(end.at)) }]),
              ]}
            />
          </div>
        </Card>
        {recipients !== null && (
          <section>
            <h2 className="mb-3 text-lg font-semibold">{t.delivery}</h2>
            <AnnouncementProgress state={state} told={announcement.told} recipients={recipients} />
            <AnnouncementDelivery {...announcement} recipients={recipients} />
          </section>
        )}
      </div>
    </>
  );
}
