import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { featuresTexts } from '@balabaqsha/i18n/console/features';
import { PageTitle, SectionTitle } from '@balabaqsha/ui';
import { PauseForm, pauseInput } from '../administration/pause-form.tsx';
import { FeatureTable, PastPauses } from '../administration/pause-table.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
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
  const resuming = useForm({}, {}, 'resume');
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={resuming} />
      <DoneNotice texts={t.done} />
      <FeatureTable pauses={board.open} />
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
