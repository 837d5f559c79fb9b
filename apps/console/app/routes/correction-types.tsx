import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatDateShort } from '@balabaqsha/i18n';
import { correctionTypesTexts } from '@balabaqsha/i18n/console/correction-types';
import { PageTitle, Table, Tag, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { RulesTabs } from '../components/rules-tabs.tsx';
import { expectedOffers } from '../correction-types/expected-offers.ts';
import { attempt } from '../form/failure.ts';
import { Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => correctionTypesTexts[locale].title);

/** Every type of the closed list as the city offers it today. */
export async function loader(args: LoaderFunctionArgs) {
  return { types: await read(args, staffApi(args).rules.correctionTypes()) };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

/** Takes back what has not come yet. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const taken = await attempt(args, form, () => staffApi(args).rules.takeBackCorrectionType({ id: String(form.get('id') ?? '') }));
  return taken.ok ? redirect('/rules/correction-types?done=back') : taken.answer;
}

export default function CorrectionTypes() {
  const types = expectedOffers(useLoaderData<typeof loader>().types, usePendingForms('/rules/correction-types'));
  const locale = useLocale();
  const t = correctionTypesTexts[locale];
  const form = useForm({});
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Refusal form={form} />
      {form.failure === null && <DoneNotice texts={t.done} />}
      <RulesTabs current="correctionTypes" />
      <Table
        caption={t.caption}
        rows={types}
        rowKey={({ correctionType }) => correctionType}
        columns={[
          { key: 'order', header: t.columns.order, numeric: true, cell: ({ inForce }) => inForce.sortOrder },
          {
            key: 'type',
            header: t.columns.type,
            rowHeader: true,
            className: 'min-w-52',
            cell: ({ correctionType }) => <TextLink href={`/rules/correction-types/${correctionType}`}>{correctionTypeName(locale, correctionType)}</TextLink>,
          },
          { key: 'offered', header: t.columns.offered, cell: ({ inForce }) => <Tag tone={inForce.offered ? 'done' : 'neutral'}>{inForce.offered ? t.offered.yes : t.offered.no}</Tag> },
          { key: 'explanation', header: t.columns.explanation, className: 'min-w-36', cell: ({ inForce }) => (inForce.explanation[locale] === '' ? <span className="text-quiet">{t.noExplanation}</span> : inForce.explanation[locale]) },
          {
            key: 'ahead',
            header: t.columns.ahead,
            className: 'min-w-44',
            cell: ({ correctionType, inForce, ahead }) => {
              if (ahead === null) return t.noAhead;
              const what = ahead.offered === inForce.offered ? t.changes.words : ahead.offered ? t.changes.offered : t.changes.stopped;
              return (
                <>
                  {t.aheadFrom(formatDateShort(ahead.effectiveFrom), what)}
                  <Form method="post" className="mt-2" preventScrollReset>
                    <Submit name="id" value={ahead.id} variant="secondary" size="small" aria-label={`${t.takeBack}: ${correctionTypeName(locale, correctionType)}`}>
                      {t.takeBack}
                    </Submit>
                  </Form>
                </>
              );
            },
          },
        ]}
      />
    </>
  );
}
