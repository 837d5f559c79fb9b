import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, PageTitle } from '@balabaqsha/ui';
import { childrenAddress, childrenQuery, childrenSearchOf } from '../children/search.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { childBox, markedChildren } from '../kindergarten/child-box.ts';
import { jointAnswer, keptAnswer, leavingInput } from '../kindergarten/joint-answer.ts';
import { JointPreview, mayConfirm } from '../kindergarten/joint-preview.tsx';
import { JOINT_DONE } from '../kindergarten/joint-undo.tsx';
import { LeavingFields, useLeavingForm } from '../kindergarten/leaving-fields.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => jointChangeTexts[locale].leaving.several);

/** The address alone names nobody: who leaves comes with the form. */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args);
  const [reasons, { kept, headers }] = await Promise.all([
    read(args, api.reasons({ kind: 'DISENROLMENT' })),
    keptAnswer(args, (values) => api.enrolments.previewDisenrolments({ chosen: markedChildren(Object.keys(values)) })),
  ]);
  return data({ reasons, today: localDateOf(args.context.now), kept }, { headers });
}

/** Shows what the disenrolment of the marked children would free, or disenrols them as it was shown (E7). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args).enrolments;
  const chosen = markedChildren(form.keys());
  const answer = await jointAnswer(args, form, {
    look: () => api.previewDisenrolments({ chosen }),
    make: () => api.disenrolSeveral({ chosen, ...leavingInput(form), seen: String(form.get('seen') ?? '') }),
  });
  if (answer !== 'done') return answer;
  const query = new URLSearchParams(childrenQuery(childrenSearchOf(new URL(args.request.url).searchParams)));
  query.set('done', JOINT_DONE);
  return redirect(`/children?${query.toString()}`);
}

export default function ChildrenDisenrol() {
  const { reasons, today, kept } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const shown = answer !== undefined && typeof answer === 'object' && 'preview' in answer ? answer : answer === undefined ? kept : null;
  const back = childrenAddress(childrenSearchOf(useSearchParams()[0]));
  const locale = useLocale();
  const t = jointChangeTexts[locale].leaving;
  const form = useLeavingForm(today, t.none, kept?.values);
  // Refused without a look at it: what was typed stays, to be sent once more.
  const refused = shown === null && form.failure?.values.intent === 'confirm' ? form.failure.values : null;
  const ids = markedChildren(Object.keys(shown?.values ?? refused ?? {}));
  return (
    <>
      <BackLink href={back}>{t.back}</BackLink>
      <PageTitle>{ids.length === 0 ? t.several : t.title(ids.length)}</PageTitle>
      <div id="chosen" tabIndex={-1}>
        <Problems form={form} />
        {shown === null && form.failure === null && <p className="text-quiet">{t.none}</p>}
      </div>
      {shown !== null && <JointPreview preview={shown.preview} years={false} quiet={form.failure !== null} />}
      {(refused !== null || (shown !== null && mayConfirm(shown.preview))) && (
        <Form method="post" className="max-w-(--container-form) space-y-5" noValidate>
          <input type="hidden" name="seen" value={shown?.preview.seal ?? refused?.seen ?? ''} />
          {ids.map((id) => (
            <input key={id} type="hidden" name={childBox(id)} value="on" />
          ))}
          <LeavingFields form={form} reasons={reasons} today={today} />
          <ButtonRow>
            <Submit name="intent" value="confirm" variant="danger">
              {t.confirm}
            </Submit>
            <ButtonLink href={back} variant="secondary">
              {layoutTexts[locale].cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
