import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { BasicConstraints, ExtKeyUsage, RelativeDistinguishedNames } from 'pkijs';
import { BitString, fromBER } from 'asn1js';
import type { Integer } from 'asn1js';
import {
  EXTENSION_AUTHORITY_KEY_IDENTIFIER,
  EXTENSION_BASIC_CONSTRAINTS,
  EXTENSION_CERTIFICATE_POLICIES,
  EXTENSION_EXTENDED_KEY_USAGE,
  EXTENSION_KEY_USAGE,
  EXTENSION_SUBJECT_ALTERNATIVE_NAME,
  EXTENSION_SUBJECT_KEY_IDENTIFIER,
} from './oids.ts';

/** A certificate in the two forms that the check needs: OpenSSL's for issuing, the ASN.1 tree for everything inside. */
export interface ParsedCertificate {
  der: Uint8Array;
  x509: X509Certificate;
  tree: Certificate;
}

const UNDERSTOOD_EXTENSIONS = new Set([
  EXTENSION_AUTHORITY_KEY_IDENTIFIER,
  EXTENSION_BASIC_CONSTRAINTS,
  EXTENSION_CERTIFICATE_POLICIES,
  EXTENSION_EXTENDED_KEY_USAGE,
  EXTENSION_KEY_USAGE,
  EXTENSION_SUBJECT_ALTERNATIVE_NAME,
  EXTENSION_SUBJECT_KEY_IDENTIFIER,
]);

/** @throws Error when the bytes are not a certificate */
export function parseCertificate(der: Uint8Array): ParsedCertificate {
  return { der, x509: new X509Certificate(der), tree: Certificate.fromBER(new Uint8Array(der)) };
}

/** @throws Error when the text is not a PEM certificate */
export function parsePemCertificate(pem: string): ParsedCertificate {
  return parseCertificate(new Uint8Array(new X509Certificate(pem).raw));
}

/** Serial number in upper-case hex, as certificates are named to people. */
export function serialOf(certificate: ParsedCertificate): string {
  return certificate.x509.serialNumber;
}

/** A serial number as hex, the same for certificates and revocation lists whatever zeros its encoding leads with. */
export function serialHex(serial: Integer): string {
  return serial.toBigInt().toString(16).toUpperCase();
}

/** Is the instant inside the certificate's validity? Both ends count. */
export function isValidAt(certificate: ParsedCertificate, at: Date): boolean {
  const { notBefore, notAfter } = certificate.tree;
  return notBefore.value.getTime() <= at.getTime() && at.getTime() <= notAfter.value.getTime();
}

/** The public key, or `null` when it is of a kind that the program doesn't know (GOST). */
export function publicKeyOf(certificate: ParsedCertificate): KeyObject | null {
  try {
    return certificate.x509.publicKey;
  } catch {
    return null;
  }
}

/** A critical extension that nobody here understands makes the certificate unusable (RFC 5280, 4.2). */
export function hasUnknownCriticalExtension(certificate: ParsedCertificate): boolean {
  return (certificate.tree.extensions ?? []).some((extension) => extension.critical && !UNDERSTOOD_EXTENSIONS.has(extension.extnID));
}

/** Extended key usages, as identifiers. */
export function extendedKeyUsages(certificate: ParsedCertificate): readonly string[] {
  const usage = extensionValue<ExtKeyUsage>(certificate, EXTENSION_EXTENDED_KEY_USAGE);
  return usage?.keyPurposes ?? [];
}

/** Which bits of the key usage say that the key signs documents. No extension = no such bit. */
export function mayMakeSignatures(certificate: ParsedCertificate): boolean {
  const extension = certificate.tree.extensions?.find((candidate) => candidate.extnID === EXTENSION_KEY_USAGE);
  if (extension === undefined) return false;
  const { result } = fromBER(extension.extnValue.valueBlock.valueHexView);
  if (!(result instanceof BitString)) return false;
  const bits = result.valueBlock.valueHexView[0] ?? 0;
  const digitalSignature = 0b1000_0000;
  const nonRepudiation = 0b0100_0000;
  return (bits & (digitalSignature | nonRepudiation)) !== 0;
}

/** How many further authorities may stand below this one; `null` = no limit. */
export function pathLengthOf(certificate: ParsedCertificate): number | null {
  const limit = extensionValue<BasicConstraints>(certificate, EXTENSION_BASIC_CONSTRAINTS)?.pathLenConstraint;
  if (limit === undefined) return null;
  return typeof limit === 'number' ? limit : Number(limit.toBigInt());
}

/** Every value of one part of the subject's name. */
export function subjectValues(certificate: ParsedCertificate, oid: string): readonly string[] {
  return nameValues(certificate.tree.subject, oid);
}

function nameValues(name: RelativeDistinguishedNames, oid: string): readonly string[] {
  return name.typesAndValues.flatMap((part) => {
    const value: unknown = part.type === oid ? part.value.valueBlock.value : null;
    return typeof value === 'string' ? [value] : [];
  });
}

function extensionValue<T>(certificate: ParsedCertificate, oid: string): T | undefined {
  const extension = certificate.tree.extensions?.find((candidate) => candidate.extnID === oid);
  return extension?.parsedValue as T | undefined;
}
