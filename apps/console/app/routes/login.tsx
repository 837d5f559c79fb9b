import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { CodeField, Notice, PageTitle, PasswordField, TextField, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { SESSION_COOKIE, setCookie } from '../session/cookies.ts';
import { safePlace } from '../session/guard.ts';

export const meta = titled((locale) => sessionTexts[locale].title);

/** Sign-in by login, password and the authenticator's code (S2). */
export function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = safePlace(query.get('to'), '');
  if (context.signedIn) throw redirect(to || '/');
  return { to, signedOut: query.get('done') === 'signedOut' };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const session = await attempt(args, form, () =>
    args.context.api.staff.session.signIn({ login: text('login'), password: text('password'), code: text('code'), userAgent: args.context.userAgent }),
  );
  if (!session.ok) return session.answer;
  const { token, expiresAt } = session.value;
  return redirect(safePlace(form.get('to'), '/'), { headers: { 'Set-Cookie': setCookie(SESSION_COOKIE, token, { expires: expiresAt, secure: args.context.secureCookies }) } });
}

export default function Login() {
  const { to, signedOut } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = sessionTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({ login: t.login, password: t.password, code: t.code });
  return (
    <div className="mx-auto max-w-(--container-form) lg:mx-0 lg:pt-10">
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      {form.failure === null && (signedOut || (to !== '' && to !== '/')) && (
        <div className="mb-6">
          <Notice kind={signedOut ? 'success' : 'info'} announce>
            {signedOut ? t.signedOut : t.toContinue}
          </Notice>
        </div>
      )}
      <Problems form={form} kept={t.kept} />
      <Form method="post" className="space-y-5" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField {...form.field('login')} required autoComplete="username" autoCapitalize="none" spellCheck={false} className="max-w-96" />
        <PasswordField {...form.field('password')} required texts={{ show: words.show, hide: words.hide }} />
        <CodeField {...form.field('code')} required hint={t.codeHint} />
        <Submit size="large">{t.enter}</Submit>
        <p>
          <TextLink href="/second-factor">{t.newPhone}</TextLink>
        </p>
        <p>
          <TextLink href="/invitation">{t.invited}</TextLink>
        </p>
        <p className="text-quiet">{t.forgotten}</p>
      </Form>
    </div>
  );
}
