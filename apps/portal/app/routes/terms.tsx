import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agreementsTexts } from '@balabaqsha/i18n/portal/agreements';
import { AgreementPage } from '../components/agreement-page.tsx';
import { shownVersion } from '../page/agreement-loader.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => agreementsTexts[locale].names.TERMS.title);

/** The terms of use that people accept when they register (A1). */
export function loader(args: LoaderFunctionArgs) {
  return shownVersion('TERMS', args);
}

export default function Terms() {
  return <AgreementPage agreement="TERMS" path="/terms" {...useLoaderData<typeof loader>()} />;
}
