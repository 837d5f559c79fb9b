import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { PROBLEM_CODES } from '@balabaqsha/domain';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { problemsTexts } from '@balabaqsha/i18n/console/problems';
import { EmptyState, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { GoneProblems, ProblemKind } from '../administration/problem-tables.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { MOST_COUNTED, useFreshCount } from '../live/open-cases.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => problemsTexts[locale].title);

/** States that must not exist; the list should be empty. */
export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).operations.problems()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const checked = await attempt(args, form, () => staffApi(args).operations.checkProblems());
  return checked.ok ? redirect(`/problems?done=checked&found=${checked.value.found}`) : checked.answer;
}

export default function ProblemList() {
  const { checkedAt, present, gone } = useLoaderData<typeof loader>().board;
  const found = Number(useSearchParams()[0].get('found') ?? '');
  useFreshCount('PROBLEM', Math.min(present.length, MOST_COUNTED));
  const locale = useLocale();
  const t = problemsTexts[locale];
  const form = useForm({});
  const kinds = PROBLEM_CODES.map((code) => ({ code, rows: present.filter((row) => row.code === code) })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageTitle
        lead={`${t.lead} ${checkedAt === null ? t.notChecked : t.checkedAt(formatDateTime(locale, checkedAt))}`}
        aside={
          <Form method="post">
            <Submit variant="secondary" icon="turn">
              {t.checkNow}
            </Submit>
          </Form>
        }
      >
        {t.title}
      </PageTitle>
      <Problems form={form} />
      {form.failure === null && Number.isSafeInteger(found) && <DoneNotice texts={{ checked: t.checked(formatNumber(locale, found)) }} />}
      {kinds.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        kinds.map((kind) => <ProblemKind key={kind.code} {...kind} />)
      )}
      {gone.length > 0 && (
        <section className="mt-10">
          <SectionTitle>{t.gone}</SectionTitle>
          <GoneProblems rows={gone} />
        </section>
      )}
    </>
  );
}
