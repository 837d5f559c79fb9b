import type { KeyHolder } from '@balabaqsha/services/ports';
import { extendedKeyUsages, subjectValues } from './certificate.ts';
import type { ParsedCertificate } from './certificate.ts';
import {
  NAME_COMMON,
  NAME_ORGANISATION_UNIT,
  NAME_SERIAL_NUMBER,
  USAGE_EMPLOYEE,
  USAGE_FIRST_HEAD,
  USAGE_LEGAL_ENTITY,
  USAGE_NATURAL_PERSON,
  USAGE_RIGHT_TO_SIGN,
} from './oids.ts';

/** The certification authority's published test certificates name these; nobody holds them. */
const TEST_IINS: ReadonlySet<string> = new Set(['123456789011']);
const TEST_BINS: ReadonlySet<string> = new Set(['123456789021']);

const HOLDERS: Readonly<Record<string, KeyHolder>> = {
  [USAGE_NATURAL_PERSON]: 'NATURAL_PERSON',
  [USAGE_LEGAL_ENTITY]: 'LEGAL_ENTITY',
  [USAGE_FIRST_HEAD]: 'FIRST_HEAD',
  [USAGE_RIGHT_TO_SIGN]: 'RIGHT_TO_SIGN',
  [USAGE_EMPLOYEE]: 'EMPLOYEE',
};

/** Who a national certificate was issued to. The certificate's own serial number is never mistaken for an IIN. */
export interface CertificateHolder {
  iin: string;
  bin: string | null;
  name: string;
  holders: readonly KeyHolder[];
}

/**
 * Reads the holder out of the subject: `SERIALNUMBER=IIN…`, `OU=BIN…`, `CN`.
 * @returns `null` when there is not exactly one IIN, or more than one BIN: such a certificate names nobody
 */
export function readHolder(certificate: ParsedCertificate): CertificateHolder | null {
  const iins = numbersAfter('IIN', subjectValues(certificate, NAME_SERIAL_NUMBER));
  const bins = numbersAfter('BIN', subjectValues(certificate, NAME_ORGANISATION_UNIT));
  const iin = iins[0];
  if (iin === undefined || iins.length > 1 || bins.length > 1) return null;
  return {
    iin,
    bin: bins[0] ?? null,
    name: subjectValues(certificate, NAME_COMMON)[0] ?? '',
    holders: extendedKeyUsages(certificate).flatMap((oid) => HOLDERS[oid] ?? []),
  };
}

/** Is it one of the certification authority's test certificates? Only a sandbox may take those. */
export function isTestHolder(holder: CertificateHolder): boolean {
  return TEST_IINS.has(holder.iin) || (holder.bin !== null && TEST_BINS.has(holder.bin));
}

function numbersAfter(prefix: 'IIN' | 'BIN', values: readonly string[]): readonly string[] {
  return values.flatMap((value) => (new RegExp(`^${prefix}\\d{12}$`).test(value) ? [value.slice(prefix.length)] : []));
}
