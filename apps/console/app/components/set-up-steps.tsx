import type { ReactNode } from 'react';
import { useActionData } from '@remix-run/react';
import { secondFactorTexts } from '@balabaqsha/i18n/console/second-factor';
import { BackLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { AuthenticatorSetUp } from './authenticator-set-up.tsx';

/** The page of the two steps: the form that asks who one is, then the new authenticator (S2). @param children the first step */
export function SetUpSteps({ children }: { children: ReactNode }) {
  const begun = useActionData<{ ticket?: string; secret?: string; login?: string }>();
  const t = secondFactorTexts[useLocale()];
  return (
    <div className="mx-auto max-w-(--container-form) lg:mx-0 lg:pt-10">
      <BackLink href="/login">{t.back}</BackLink>
      {begun?.ticket !== undefined && begun.secret !== undefined ? <AuthenticatorSetUp ticket={begun.ticket} secret={begun.secret} login={begun.login ?? ''} /> : children}
    </div>
  );
}
