import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { ButtonLink, ButtonRow, Checkbox, IinField, Notice, PageTitle, PasswordField, PhoneField, Tabs, TextField, TextLink } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { safePlace } from '../session/guard.ts';
import { enter } from '../session/sign-in.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => accountTexts[locale].signIn);

const WAYS = { iin: 'IIN', phone: 'PHONE', login: 'LOGIN', email: 'EMAIL' } as const;
type Way = keyof typeof WAYS;
const isWay = (text: string | null): text is Way => text !== null && Object.hasOwn(WAYS, text);

/** Sign-in by IIN, phone, login or e-mail (A3). */
export function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = safePlace(query.get('to'), '');
  if (context.signedIn) throw redirect(to || '/applications');
  const by = query.get('by');
  const done = (['registered', 'recovered', 'signedOut'] as const).find((each) => each === query.get('done')) ?? null;
  return { by: isWay(by) ? by : ('iin' as const), to, done };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const by = String(form.get('by') ?? '');
  const remember = form.get('remember') === 'on';
  const session = await attempt(args, form, () =>
    args.context.api.account.signIn({
      method: WAYS[isWay(by) ? by : 'iin'],
      identifier: String(form.get('identifier') ?? ''),
      password: String(form.get('password') ?? ''),
      remember,
      userAgent: args.context.userAgent,
    }),
  );
  return session.ok ? enter(args, session.value, remember, form.get('to')) : session.answer;
}

export default function Login() {
  const { by, to, done } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accountTexts[locale];
  const words = layoutTexts[locale];
  const labels = { iin: t.byIin, phone: t.byPhone, login: t.byLogin, email: t.byEmail };
  const form = useForm({ identifier: labels[by], password: t.password });
  // A password never stays in the field once the form has been sent.
  const key = useFreshKey();
  const query = to === '' ? '' : `&to=${encodeURIComponent(to)}`;
  const identifier = { ...form.field('identifier'), required: true };
  return (
    <Narrow>
      <PageTitle>{t.signIn}</PageTitle>
      {form.failure === null && (done !== null || to !== '') && (
        <div className="mb-6">
          <Notice kind={done === null ? 'info' : 'success'} announce>
            {done === null ? t.toContinue : t[done]}
          </Notice>
        </div>
      )}
      <Problems form={form} />
      <Tabs label={t.signInWays} items={(['iin', 'phone', 'login', 'email'] as const).map((way) => ({ href: `/login?by=${way}${query}`, label: labels[way], current: way === by }))} />
      <Form method="post" className="mt-6 space-y-6" noValidate key={`${by} ${key}`}>
        <input type="hidden" name="by" value={by} />
        <input type="hidden" name="to" value={to} />
        {by === 'iin' && <IinField {...identifier} autoComplete="username" />}
        {by === 'phone' && <PhoneField {...identifier} autoComplete="username" hint={t.phoneHint} />}
        {by === 'login' && <TextField {...identifier} autoComplete="username" autoCapitalize="none" spellCheck={false} />}
        {by === 'email' && <TextField {...identifier} type="email" autoComplete="username" />}
        <PasswordField {...form.field('password')} texts={{ show: words.show, hide: words.hide }} hint={t.passwordHint} required />
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <Checkbox name="remember" label={t.remember} defaultChecked={form.failure?.values.remember === 'on'} />
          <TextLink href="/recover">{t.forgot}</TextLink>
        </div>
        <ButtonRow>
          <Submit wide>{t.enter}</Submit>
          <ButtonLink href={`/login/code${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`} variant="secondary" wide>
            {t.signInWithCode}
          </ButtonLink>
        </ButtonRow>
      </Form>
      <p className="mt-8 border-t border-line pt-5">
        {t.noAccount} <TextLink href="/register">{t.register}</TextLink>
      </p>
    </Narrow>
  );
}
