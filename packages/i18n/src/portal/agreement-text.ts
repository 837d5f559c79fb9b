import type { Agreement, Locale } from '@balabaqsha/domain';
import { privacyVersions } from './privacy.ts';
import { termsVersions } from './terms.ts';

/** A text that people accept, as it is shown. */
export interface AgreementText {
  title: string;
  lead: string;
  parts: readonly { title: string; text: string }[];
}

/** One text by its versions, the version's name first. A version that people accepted is never changed: a new one is added. */
export type VersionedTexts = Readonly<Record<string, Readonly<Record<Locale, AgreementText>>>>;

const texts: Readonly<Record<Agreement, VersionedTexts>> = { PRIVACY: privacyVersions, TERMS: termsVersions };

/** The words of a version of a text, `undefined` where there is no such version. */
export function agreementText(locale: Locale, agreement: Agreement, version: string): AgreementText | undefined {
  const versions = texts[agreement];
  return Object.hasOwn(versions, version) ? versions[version]?.[locale] : undefined;
}
