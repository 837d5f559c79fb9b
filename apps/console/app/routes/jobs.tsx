import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { jobTexts } from '@balabaqsha/i18n/console/jobs';
import { PageTitle, SectionTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { expectedFailures } from '../jobs/expected-failures.ts';
import { Failures } from '../jobs/failures.tsx';
import { QueueTable, ScheduleTable } from '../jobs/job-tables.tsx';
import { useJobBoard } from '../live/lists.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => jobTexts[locale].title);

/** Queues of jobs, what fails, and the schedules; fresh by itself. */
export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).operations.jobs()) };
}

type RetryInput = Parameters<ActionFunctionArgs['context']['api']['staff']['operations']['retryJobs']>[0];

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  // A name that is none of the queues is for the input's schema to refuse.
  const input = { queue: String(form.get('queue') ?? ''), id: form.get('id') } as RetryInput;
  const done = await attempt(args, form, () => args.context.api.staff.operations.retryJobs(input));
  return done.ok ? redirect(`/jobs?done=retried&jobs=${done.value.retried}`) : done.answer;
}

export default function Jobs() {
  const board = useJobBoard(useLoaderData<typeof loader>().board);
  const failures = expectedFailures(board.failures, usePendingForms('/jobs'));
  const retried = Number(useSearchParams()[0].get('jobs') ?? '');
  const locale = useLocale();
  const t = jobTexts[locale];
  const form = useForm({});
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && Number.isSafeInteger(retried) && <DoneNotice texts={{ retried: t.retried(formatNumber(locale, retried)) }} />}
      <div className="space-y-10">
        <section>
          <SectionTitle>{t.failures}</SectionTitle>
          <Failures failures={failures} queues={board.queues} />
        </section>
        <section>
          <SectionTitle>{t.queues}</SectionTitle>
          <QueueTable queues={board.queues} />
        </section>
        <section>
          <SectionTitle aside={<span className="text-quiet">{t.schedulesNote}</span>}>{t.schedules}</SectionTitle>
          <ScheduleTable schedules={board.schedules} />
        </section>
      </div>
    </>
  );
}
