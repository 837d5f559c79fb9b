import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { writeCoordinates } from '@balabaqsha/domain';
import { formatDate, formatPhone } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { BackLink, ButtonLink, DefinitionRow, Definitions, Notice, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { SeatsBoard } from '../kindergarten/seats-board.tsx';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { KindergartenEmployees } from '../registry/kindergarten-employees.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ kindergarten: { name: { ru: string; kk: string; en: string } } }>((locale, data) => data?.kindergarten.name[locale] ?? kindergartensTexts[locale].title);

/** One kindergarten of the city: what it is, its groups and seats, who works there. */
export async function loader(args: LoaderFunctionArgs) {
  return { kindergarten: await read(args, staffApi(args).registry.kindergarten({ id: args.params.id ?? '' })) };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

/** Opens a closed one again. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const id = args.params.id ?? '';
  const reopened = await attempt(args, form, () => staffApi(args).registry.reopenKindergarten({ id }));
  return reopened.ok ? redirect(`/kindergartens/${id}?done=reopened`) : reopened.answer;
}

export default function Kindergarten() {
  const { kindergarten } = useLoaderData<typeof loader>();
  const { id, name, bin, district, address, phone, hasDirector, groups, employees } = kindergarten;
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const reopening = useForm({});
  // It stands open at once; its groups are read again with the answer.
  const isReopening = usePendingForms(`/kindergartens/${id}`).some((form) => form.get('intent') === 'reopen');
  const closedFrom = isReopening ? null : kindergarten.closedFrom;
  return (
    <>
      <BackLink href="/kindergartens">{t.back}</BackLink>
      <PageTitle
        aside={
          <ButtonLink href={`/kindergartens/${id}/profile`} variant="secondary" size="small">
            {t.profile}
          </ButtonLink>
        }
      >
        {name[locale]}
      </PageTitle>
      <Refusal form={reopening} />
      {reopening.failure === null && <DoneNotice texts={t.done} />}
      <div className="space-y-10">
        {closedFrom !== null && (
          <Notice kind="warning" title={t.closedFrom(formatDate(locale, closedFrom))}>
            {t.closedText} {t.reopenNote}
            <Form method="post" className="mt-3">
              <Submit name="intent" value="reopen" variant="secondary" size="small">
                {t.reopen}
              </Submit>
            </Form>
          </Notice>
        )}
        {closedFrom === null && !hasDirector && (
          <Notice kind="warning" title={t.noDirector}>
            {t.noDirectorText}
          </Notice>
        )}
        <section className="max-w-(--container-text)">
          <Definitions>
            <DefinitionRow label={t.bin}>{bin}</DefinitionRow>
            <DefinitionRow label={t.district}>{district.name[locale]}</DefinitionRow>
            <DefinitionRow label={t.address}>
              {address[locale]}
              <span className="block text-quiet">{formatPhone(phone)}</span>
            </DefinitionRow>
            <DefinitionRow label={t.coordinates}>{writeCoordinates(kindergarten)}</DefinitionRow>
          </Definitions>
          <p className="mt-4 flex flex-wrap gap-3">
            <ButtonLink href={`/kindergartens/${id}/change`} variant="secondary" size="small">
              {t.change}
            </ButtonLink>
            {closedFrom === null && (
              <ButtonLink href={`/kindergartens/${id}/close`} variant="danger" size="small">
                {t.close}
              </ButtonLink>
            )}
          </p>
        </section>
        <section>
          <SectionTitle>{groupTexts[locale].title}</SectionTitle>
          {groups.length === 0 ? <p className="text-quiet">{t.noGroups}</p> : <SeatsBoard board={kindergarten} mayChange={false} />}
        </section>
        <KindergartenEmployees kindergartenId={id} employees={employees} isClosed={closedFrom !== null} />
      </div>
    </>
  );
}
