import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { BackLink, ButtonLink, ConfirmChoice } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

const ACTIONS = { withdraw: 'WITHDRAW', 'take-back': 'TAKE_BACK', leave: 'LEAVE' } as const;
type Step = keyof typeof ACTIONS;

function stepOf(text: string | undefined): Step {
  if (text === 'withdraw' || text === 'take-back' || text === 'leave') return text;
  throw new Response(null, { status: 404 });
}

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled<{ step: Step }>((locale, data) => (data === undefined ? applicationsTexts[locale].title : applicationsTexts[locale].confirmations[data.step].title));

/** Asks once more before a step back (Q9, E2, E7). What can no longer be done leads to the card. */
export async function loader(args: LoaderFunctionArgs) {
  const step = stepOf(args.params.step);
  const { number, childName, actions } = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  if (!actions.includes(ACTIONS[step])) throw redirect(`/applications/${number}`);
  return { step, number, childName };
}

export async function action(args: ActionFunctionArgs) {
  const step = stepOf(args.params.step);
  const api = guardianApi(args);
  const number = Number(args.params.number);
  const form = await args.request.formData();
  const calls = { withdraw: api.applications.withdraw, 'take-back': api.enrolment.takeBack, leave: api.enrolment.leave };
  const done = await attempt(args, form, () => calls[step]({ number }));
  return done.ok ? redirect(`/applications/${number}?done=${step}`) : done.answer;
}

export default function ConfirmStep() {
  const { step, number, childName } = useLoaderData<typeof loader>();
  const t = applicationsTexts[useLocale()];
  const { title, warning, button } = t.confirmations[step];
  const form = useForm({});
  return (
    <Narrow>
      <BackLink href={`/applications/${number}`}>{t.application(number)}</BackLink>
      <Problems form={form} />
      <ConfirmChoice
        title={title}
        warning={
          <>
            <p className="font-semibold">{childName}</p>
            <p>{warning}</p>
          </>
        }
        confirm={
          <Form method="post">
            <Submit variant="danger" wide>
              {button}
            </Submit>
          </Form>
        }
        cancel={
          <ButtonLink href={`/applications/${number}`} variant="secondary" wide>
            {t.keep}
          </ButtonLink>
        }
      />
    </Narrow>
  );
}
