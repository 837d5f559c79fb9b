import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { featuresTexts } from '@balabaqsha/i18n/console/features';
import { PageTitle, SectionTitle } from '@balabaqsha/ui';
import { expectedPauses } from '../administration/expected-pauses.ts';
import { PauseForm, pauseInput } from '../administration/pause-form.tsx';
import { FeatureTable, PastPauses } from '../administration/pause-table.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => featuresTexts[locale].title);

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  return data({ board: await read(args, staffApi(args).features.board()), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { features } = staffApi(args);
  if (form.get('intent') === 'resume') {
    const resumed = await attempt(args, form, () => features.resume({ id: String(form.get('id') ?? '') }));
    return resumed.ok ? redirect('/features?done=resumed') : resumed.answer;
  }
  const paused = await attempt(args, form, () => features.pause(pauseInput(form)));
  return paused.ok ? redirect('/features?done=paused') : paused.answer;
}

export default function Features() {
  const { board, kept } = useLoaderData<typeof loader>();
  const t = featuresTexts[useLocale()];
  const { failure: answered } = useForm({});
  const resuming = useForm({}, {}, 'resume');
  const open = expectedPauses(board, usePendingForms('/features'), { name: usePageData()?.me?.name ?? '', now: useNow() });
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Refusal form={resuming} />
      {answered === null && <DoneNotice texts={t.done} />}
      <FeatureTable pauses={open} />
      <PauseForm key={board.open.length} cities={board.cities} kept={kept} />
      {board.over.length > 0 && (
        <section className="mt-10">
          <SectionTitle>{t.over}</SectionTitle>
          <PastPauses pauses={board.over} />
        </section>
      )}
    </>
  );
}
