import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { phoneChangeTexts } from '@balabaqsha/i18n/portal/phone-change';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { secondsUntil } from '../form/seconds-until.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { forgetPhoneCodes, keepPhoneCodes, pendingPhoneCodes } from '../profile/phone-codes.ts';
import { NewPhoneStep } from '../profile/new-phone-step.tsx';
import { PhoneCodesStep } from '../profile/phone-codes-step.tsx';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => phoneChangeTexts[locale].title);

/** Another phone number: codes to both, then the change (A9). */
export async function loader(args: LoaderFunctionArgs) {
  const { phone, email } = await read(args, guardianApi(args).profile.get());
  const pending = pendingPhoneCodes(args);
  const step = new URL(args.request.url).searchParams.get('step');
  if (step === 'codes' && pending !== null) return { step: 'codes' as const, pending, waitSeconds: secondsUntil(pending.resendAt, args.context.now) };
  return { step: 'phone' as const, phone, email, late: step !== null };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { profile } = guardianApi(args, form);
  const text = (name: string): string => String(form.get(name) ?? '');
  if (text('intent') === 'confirm') {
    const pending = pendingPhoneCodes(args);
    if (pending === null) throw redirect('/profile/phone?step=late');
    const { oldCodeId, newCodeId } = pending;
    const changed = await attempt(args, form, () => profile.confirmPhone({ oldCodeId, oldCode: text('oldCode'), newCodeId, newCode: text('newCode') }));
    return changed.ok ? redirect('/profile?done=phone', { headers: { 'Set-Cookie': forgetPhoneCodes(args) } }) : changed.answer;
  }
  const phone = text('phone');
  const proveBy = text('proveBy') === 'EMAIL' ? ('EMAIL' as const) : ('PHONE' as const);
  const sent = await attempt(args, form, () => profile.requestPhoneCodes(proveBy === 'EMAIL' ? { proveBy, phone, password: text('password') } : { proveBy, phone }));
  if (!sent.ok) return sent.answer;
  const { old, new: fresh } = sent.value;
  const pending = { proveBy, oldCodeId: old.codeId, newCodeId: fresh.codeId, oldMasked: old.maskedPhone, newMasked: fresh.maskedPhone, resendAt: fresh.resendAt.toISOString() };
  return redirect('/profile/phone?step=codes', { headers: { 'Set-Cookie': keepPhoneCodes(args, pending) } });
}

export default function ProfilePhone() {
  const data = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = phoneChangeTexts[locale];
  return (
    <Narrow>
      <BackLink href="/profile">{profileTexts[locale].title}</BackLink>
      <PageTitle lead={data.step === 'phone' ? t.lead : undefined}>{data.step === 'phone' ? t.title : t.codesTitle}</PageTitle>
      {data.step === 'phone' ? <NewPhoneStep {...data} /> : <PhoneCodesStep {...data} />}
    </Narrow>
  );
}
