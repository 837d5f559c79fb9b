import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { actorText, applicationStateText, archiveReasonText, correctionTypeName, eventText, formatDateTime, formatIin, formatNumber, formatPhone } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { applicationTone, askedDay, BackLink, Card, DefinitionRow, Definitions, PageTitle, Tag, TextArea, TextLink, Timeline } from '@balabaqsha/ui';
import { ApplicationVouchers } from '../components/application-vouchers.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshApplication } from '../live/open-cases.ts';
import { ConclusionCard, RenewalsCard } from '../officer-case/conclusion-card.tsx';
import { EnrolmentsCard } from '../officer-case/enrolments-card.tsx';
import { MessagesCard } from '../officer-case/messages-card.tsx';
import { AppealsCard, OtherGuardiansCard } from '../officer-case/people-cards.tsx';
import { WishRows } from '../officer-case/wish-rows.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ForecastCard } from '../queue/forecast-card.tsx';
import { PositionStory } from '../queue/position-story.tsx';
import { VoucherReasons } from '../queue/voucher-reasons.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ application: { number: number } }>((locale, page) => (page ? queueTexts[locale].application(page.application.number) : queueTexts[locale].title));

/** One application of the city: facts, why it stands where it does, vouchers, everything that happened. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { city } = staffApi(args);
  const number = Number(args.params.number);
  const today = localDateOf(args.context.now);
  const since = askedDay(new URL(args.request.url).searchParams, today);
  const [application, explanation] = await Promise.all([read(args, city.case({ number })), read(args, city.explain({ number, since }))]);
  return data({ application, explanation, since, today, now: args.context.now, kept: values }, { headers });
}

/** Puts an application whose voucher was annulled back into its original place (V13). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const number = Number(args.params.number);
  const done = await attempt(args, form, () => args.context.api.staff.city.reinstate({ number, comment: String(form.get('comment') ?? '') }));
  return done.ok ? redirect(`/applications/${number}?done=reinstated`) : done.answer;
}

export default function Application() {
  const { application, explanation, since, today, now, kept } = useLoaderData<typeof loader>();
  useFreshApplication(application);
  const locale = useLocale();
  const t = queueTexts[locale];
  const { number, state, position, archiveReason, correctionType, birthYear } = application;
  const form = useForm({ comment: t.comment }, kept ?? {});
  return (
    <>
      <BackLink href="/applications">{applicationsTexts[locale].title}</BackLink>
      <PageTitle
        lead={application.childName}
        aside={<Tag tone={applicationTone(state)}>{applicationStateText(locale, state, 'staff')}</Tag>}
      >
        {t.application(number)}
      </PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={{ reinstated: t.reinstated }} />}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="space-y-5">
          <Card>
            <Definitions>
              {position !== null && (
                <DefinitionRow label={t.position}>
                  <TextLink href={`/queue/${correctionType}/${birthYear}`}>{t.place(formatNumber(locale, position.position), formatNumber(locale, position.of))}</TextLink>
                </DefinitionRow>
              )}
              {archiveReason !== null && <DefinitionRow label={t.archived}>{archiveReasonText(locale, archiveReason, 'staff')}</DefinitionRow>}
              <DefinitionRow label={t.sent}>{formatDateTime(locale, application.submittedAt)}</DefinitionRow>
              <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, correctionType)}</DefinitionRow>
              <DefinitionRow label={t.birthYear}>{birthYear}</DefinitionRow>
              <DefinitionRow label={t.iin}>{formatIin(application.childIin)}</DefinitionRow>
              <DefinitionRow label={t.guardian}>{application.guardianName}</DefinitionRow>
              <DefinitionRow label={t.phone}>{formatPhone(application.guardianPhone)}</DefinitionRow>
              <WishRows wish={application.wish} />
            </Definitions>
          </Card>
          <EnrolmentsCard enrolments={application.enrolments} />
          <ApplicationVouchers vouchers={application.vouchers} />
          <AppealsCard appeals={application.appeals} />
          {application.canReinstate && (
            <Card title={t.reinstate}>
              <p className="mb-4 text-quiet">{t.reinstateNote}</p>
              <Form method="post" className="space-y-4" noValidate>
                <TextArea {...form.field('comment')} rows={3} maxLength={1000} required />
                <Submit>{t.reinstate}</Submit>
              </Form>
            </Card>
          )}
          <ConclusionCard conclusion={application.conclusion} />
          <RenewalsCard renewals={application.renewals} />
          <OtherGuardiansCard otherGuardians={application.otherGuardians} />
        </div>
        <div className="space-y-5">
          {application.forecast !== null && position !== null && <ForecastCard forecast={application.forecast} ahead={position.position - 1} now={now} />}
          {explanation.position !== null && <PositionStory address={`/applications/${number}`} position={explanation.position} since={since} today={today} />}
          {explanation.voucher !== null && <VoucherReasons voucher={explanation.voucher} />}
          <Card title={t.history}>
            <Timeline
              label={t.history}
              items={application.history.toReversed().map(({ at, event, actorKind, actorName, details }, index) => ({
                key: `${at.toISOString()} ${event} ${index}`,
                when: formatDateTime(locale, at),
                dateTime: at.toISOString(),
                title: eventText(locale, event, details, application.correctionType),
                who: actorText(locale, { kind: actorKind, name: actorName }),
              }))}
            />
          </Card>
          <MessagesCard messages={application.messages} />
        </div>
      </div>
    </>
  );
}
