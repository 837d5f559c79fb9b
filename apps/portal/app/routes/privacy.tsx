import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agreementsTexts } from '@balabaqsha/i18n/portal/agreements';
import { AgreementPage } from '../components/agreement-page.tsx';
import { shownVersion } from '../page/agreement-loader.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => agreementsTexts[locale].names.PRIVACY.title);

/** The data policy that people accept when they register (A1). */
export function loader(args: LoaderFunctionArgs) {
  return shownVersion('PRIVACY', args);
}

export default function Privacy() {
  return <AgreementPage agreement="PRIVACY" path="/privacy" {...useLoaderData<typeof loader>()} />;
}
