import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { POLICY_FIELDS } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { policyTexts, policyValueText } from '@balabaqsha/i18n/console/policy';
import { ButtonLink, Card, Notice, PageTitle, Table } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { PolicyChanges, PolicyHistory } from '../components/policy-history.tsx';
import { RulesTabs } from '../components/rules-tabs.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => policyTexts[locale].title);

/** Rules that the city has set, the change that is ahead, and the history. */
export async function loader(args: LoaderFunctionArgs) {
  return read(args, staffApi(args).rules.policy());
}

/** Takes the change back that is ahead. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const taken = await attempt(args, form, () => staffApi(args).rules.takeBackPolicy({ id: String(form.get('id') ?? '') }));
  return taken.ok ? redirect('/rules?done=back') : taken.answer;
}

export default function Policy() {
  const { inForce, ahead, history } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = policyTexts[locale];
  const form = useForm({});
  return (
    <>
      <PageTitle
        lead={t.lead}
        aside={
          ahead === null && (
            <ButtonLink href="/rules/change" icon="settings">
              {t.change}
            </ButtonLink>
          )
        }
      >
        {t.title}
      </PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={t.done} />}
      <RulesTabs current="policy" />
      {ahead !== null && (
        <div className="mb-6">
          <Notice kind="info" title={t.ahead(formatDate(locale, ahead.effectiveFrom))}>
            <PolicyChanges change={ahead} />
            <Form method="post" className="mt-3">
              <input type="hidden" name="id" value={ahead.id} />
              <Submit variant="secondary" size="small">
                {t.takeBack}
              </Submit>
            </Form>
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Table
          caption={t.inForce}
          rows={POLICY_FIELDS}
          rowKey={(field) => field}
          columns={[
            { key: 'rule', header: t.rule, rowHeader: true, cell: (field) => t.fields[field] },
            { key: 'value', header: t.value, cell: (field) => policyValueText(locale, inForce, field) },
          ]}
        />
        <Card title={t.fixed}>
          <ul className="list-disc space-y-1.5 pl-5">
            {t.fixedRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Card>
      </div>
      <h2 className="mt-10 mb-3 text-xl font-semibold">{t.history}</h2>
      <PolicyHistory history={history} />
    </>
  );
}
