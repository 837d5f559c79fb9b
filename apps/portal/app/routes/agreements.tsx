import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { agreementText } from '@balabaqsha/i18n/portal/agreement-text';
import { agreementsTexts } from '@balabaqsha/i18n/portal/agreements';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { ButtonRow, Card, Checkbox, Disclosure, PageTitle, TextLink } from '@balabaqsha/ui';
import { AgreementParts } from '../components/agreement-parts.tsx';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read, safePlace } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => agreementsTexts[locale].title);

const PATHS = { PRIVACY: '/privacy', TERMS: '/terms' } as const;

/** The page between, where a text has a new version in force (A1): it leads on to where the person was going. */
export async function loader(args: LoaderFunctionArgs) {
  const { toAccept } = await read(args, guardianApi(args).profile.get());
  const to = safePlace(new URL(args.request.url).searchParams.get('to'), '/applications');
  if (toAccept.length === 0) throw redirect(to);
  return { toAccept, to };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = guardianApi(args);
  const { toAccept } = await read(args, api.profile.get());
  const to = safePlace(form.get('to'), '/applications');
  // What was shown, and only that: a version that came meanwhile is asked for anew.
  const shown = toAccept.filter(({ agreement, version }) => form.get(agreement) === version);
  if (toAccept.length === 0) throw redirect(to);
  if (shown.length < toAccept.length) throw redirect(`/agreements?to=${encodeURIComponent(to)}`);
  const accepted = await attempt(args, form, () => api.agreements.accept({ shown, consent: (form.get('consent') === 'on') as true }));
  return accepted.ok ? redirect(to) : accepted.answer;
}

export default function Agreements() {
  const { toAccept, to } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = agreementsTexts[locale];
  const consent = t.consent(toAccept.map(({ agreement }) => t.names[agreement].accept));
  const form = useForm({ consent });
  return (
    <Narrow>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      <div className="space-y-5">
        {toAccept.map(({ agreement, version }) => {
          const text = agreementText(locale, agreement, version);
          return (
            <Card key={agreement} title={t.names[agreement].title} footer={<TextLink href={PATHS[agreement]}>{t.open}</TextLink>}>
              {text && (
                <>
                  <p className="mb-3">{text.lead}</p>
                  <Disclosure summary={`${t.read}: ${t.version(version)}`}>
                    <AgreementParts text={text} level={3} />
                  </Disclosure>
                </>
              )}
            </Card>
          );
        })}
      </div>
      <Form method="post" className="mt-8 space-y-6" noValidate>
        <input type="hidden" name="to" value={to} />
        {toAccept.map(({ agreement, version }) => (
          <input key={agreement} type="hidden" name={agreement} value={version} />
        ))}
        <Checkbox name="consent" label={consent} error={form.error('consent')} required />
        <Submit wide>{t.continue}</Submit>
      </Form>
      <Form method="post" action="/sign-out" className="mt-8 border-t border-line pt-5">
        <p className="mb-3">{t.help}</p>
        <ButtonRow>
          <Submit variant="secondary">{layoutTexts[locale].signOut}</Submit>
          <TextLink href="/support">{layoutTexts[locale].support}</TextLink>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}
