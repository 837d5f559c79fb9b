import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { actorText, annulmentReasonText, applicationStateText, archiveReasonText, correctionTypeName, eventText, formatDateTime, formatDeadline, formatIin, formatNumber, formatPhone, voucherStateText } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { applicationTone, BackLink, Card, DefinitionRow, Definitions, PageTitle, Tag, TextArea, Timeline, voucherTone } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ application: { number: number } }>((locale, data) => (data === undefined ? queueTexts[locale].title : queueTexts[locale].application(data.application.number)));

/** Everything about one application, for a city officer (V13). The reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  return { application: await read(args, staffApi(args).city.case({ number: args.params.number })) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const number = args.params.number;
  const reinstated = await attempt(args, form, () => staffApi(args).city.reinstate({ number, comment: String(form.get('comment') ?? '') }));
  return reinstated.ok ? redirect(`/applications/${number}?done=reinstated`) : reinstated.answer;
}

export default function Application() {
  const { application } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const form = useForm({ comment: t.comment });
  const { state, archiveReason, position } = application;
  return (
    <>
      <BackLink href={`/queue/${application.correctionType}/${application.birthYear}`}>{correctionTypeName(locale, application.correctionType)}</BackLink>
      <PageTitle aside={<Tag tone={applicationTone(state)}>{applicationStateText(locale, state, 'staff')}</Tag>}>{t.application(application.number)}</PageTitle>
      <DoneNotice texts={{ reinstated: t.reinstated }} />
      <Problems form={form} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <Card>
            <Definitions>
              <DefinitionRow label={t.child}>{application.childName}</DefinitionRow>
              <DefinitionRow label={t.iin}>{formatIin(application.childIin)}</DefinitionRow>
              <DefinitionRow label={t.birthYear}>{application.birthYear}</DefinitionRow>
              <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, application.correctionType)}</DefinitionRow>
              <DefinitionRow label={t.guardian}>{application.guardianName}</DefinitionRow>
              <DefinitionRow label={t.phone}>{formatPhone(application.guardianPhone)}</DefinitionRow>
              <DefinitionRow label={t.sent}>{formatDateTime(locale, application.submittedAt)}</DefinitionRow>
              {position && <DefinitionRow label={t.position}>{t.place(formatNumber(locale, position.position), formatNumber(locale, position.of))}</DefinitionRow>}
              {archiveReason !== null && <DefinitionRow label={t.archived}>{archiveReasonText(locale, archiveReason, 'staff')}</DefinitionRow>}
            </Definitions>
          </Card>
          <Card title={t.vouchers}>
            {application.vouchers.length === 0 && <p className="text-quiet">{t.noVouchers}</p>}
            <ul className="divide-y divide-line">
              {application.vouchers.map((voucher) => (
                <li key={voucher.code} className="space-y-1 py-3 first:pt-0 last:pb-0">
                  <p className="flex flex-wrap items-center justify-between gap-2 font-semibold">
                    {voucher.code}
                    <Tag tone={voucherTone(voucher.state)}>{voucherStateText(locale, voucher.state)}</Tag>
                  </p>
                  <p className="text-sm text-quiet">
                    {t.offeredAt}: {formatDateTime(locale, voucher.offeredAt)}
                    <br />
                    {voucher.enrolBy === null ? `${t.respondBy}: ${formatDeadline(locale, voucher.respondBy)}` : `${t.enrolBy}: ${formatDeadline(locale, voucher.enrolBy)}`}
                  </p>
                  {voucher.annulmentReason !== null && (
                    <p className="text-sm">
                      {t.annulled}: {annulmentReasonText(locale, voucher.annulmentReason)}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          {application.canReinstate && (
            <Card title={t.reinstate}>
              <p className="mb-4 text-quiet">{t.reinstateNote}</p>
              <Form method="post" className="space-y-4" noValidate>
                <TextArea {...form.field('comment')} required rows={3} maxLength={1000} />
                <Submit>{t.reinstate}</Submit>
              </Form>
            </Card>
          )}
        </div>
        <Card title={t.history}>
          <Timeline
            label={t.history}
            items={application.history.map(({ at, event, actorKind, actorName, details }, index) => ({
              key: `${at.toISOString()} ${index}`,
              when: formatDateTime(locale, at),
              dateTime: at.toISOString(),
              title: eventText(locale, event, details),
              who: actorText(locale, { kind: actorKind, name: actorName }),
            }))}
          />
        </Card>
      </div>
    </>
  );
}
