import { BitString, type Constructed, Integer, ObjectIdentifier, OctetString, PrintableString, Sequence, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, AuthorityKeyIdentifier, BasicConstraints, Certificate, ExtKeyUsage, Extension, RelativeDistinguishedNames, Time } from 'pkijs';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import * as oid from '../../signatures/oids.ts';
import type { DemoHolder } from './holder.ts';
import type { RsaKey } from './keys.ts';

/** Bits of the key usage extension. */
const DOCUMENT_SIGNING = 0b1100_0000;
const CERTIFICATE_SIGNING = 0b0000_0110;

const HOLDER_USAGES = {
  FIRST_HEAD: oid.USAGE_FIRST_HEAD,
  RIGHT_TO_SIGN: oid.USAGE_RIGHT_TO_SIGN,
  EMPLOYEE: oid.USAGE_EMPLOYEE,
} as const;

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** One part of a name. Numbers and codes are printable strings, words are UTF-8: Kazakh letters survive. */
type NamePart = readonly [type: string, value: string];

/** Name of an authority. */
export function authorityName(commonName: string): readonly NamePart[] {
  return [
    [oid.NAME_COUNTRY, 'KZ'],
    [oid.NAME_COMMON, commonName],
  ];
}

/** Subject as the national certification authority writes it, upper case throughout. */
export function subjectOf(holder: DemoHolder): readonly NamePart[] {
  const upper = (text: string): string => text.toLocaleUpperCase('kk');
  const parts: NamePart[] = [
    [oid.NAME_COMMON, upper(`${holder.surname} ${holder.name}`)],
    [oid.NAME_SURNAME, upper(holder.surname)],
    [oid.NAME_SERIAL_NUMBER, `IIN${holder.iin}`],
    [oid.NAME_COUNTRY, 'KZ'],
  ];
  if (holder.kind === 'organisation') parts.push([oid.NAME_ORGANISATION, upper(holder.organisation)], [oid.NAME_ORGANISATION_UNIT, `BIN${holder.bin}`]);
  if (holder.patronymic !== null) parts.push([oid.NAME_GIVEN, upper(holder.patronymic)]);
  return parts;
}

/** Extended key usages of the holder's signing key. */
export function signingUsagesOf(holder: DemoHolder): readonly string[] {
  return holder.kind === 'person'
    ? [oid.USAGE_EMAIL_PROTECTION, oid.USAGE_NATURAL_PERSON]
    : [oid.USAGE_EMAIL_PROTECTION, oid.USAGE_LEGAL_ENTITY, HOLDER_USAGES[holder.role]];
}

/** Extended key usages of the authentication key that everybody has beside the signing one. */
export function authenticationUsagesOf(holder: DemoHolder): readonly string[] {
  return [oid.USAGE_CLIENT_AUTHENTICATION, ...signingUsagesOf(holder).slice(1)];
}

/** The policy that the certificate is issued under. */
export function policyOf(holder: DemoHolder): string {
  return holder.kind === 'person' ? oid.POLICY_NATURAL_PERSON_SIGNING : oid.POLICY_LEGAL_ENTITY_SIGNING;
}

/** What makes a certificate an authority's. */
export async function authorityExtensions(publicKey: RsaKey, issuerKey: RsaKey, pathLength: number): Promise<Extension[]> {
  return [
    extension(oid.EXTENSION_BASIC_CONSTRAINTS, new BasicConstraints({ cA: true, pathLenConstraint: pathLength }).toSchema(), true),
    keyUsage(CERTIFICATE_SIGNING),
    ...(await keyIdentifiers(publicKey, issuerKey)),
  ];
}

/** What makes a certificate a person's. */
export async function holderExtensions(publicKey: RsaKey, issuerKey: RsaKey, usages: readonly string[], policy: string): Promise<Extension[]> {
  return [
    keyUsage(DOCUMENT_SIGNING),
    extension(oid.EXTENSION_EXTENDED_KEY_USAGE, new ExtKeyUsage({ keyPurposes: [...usages] }).toSchema(), false),
    extension(oid.EXTENSION_CERTIFICATE_POLICIES, new Sequence({ value: [new Sequence({ value: [new ObjectIdentifier({ value: policy })] })] }), false),
    ...(await keyIdentifiers(publicKey, issuerKey)),
  ];
}

/** Makes and signs a version 3 certificate with RSA and SHA-256. */
export async function makeCertificate(input: {
  subject: readonly NamePart[];
  issuer: readonly NamePart[];
  publicKey: RsaKey;
  issuerPrivateKey: RsaKey;
  validity: Validity;
  extensions: Extension[];
}): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = positiveInteger(randomBytes(19));
  certificate.issuer = name(input.issuer);
  certificate.subject = name(input.subject);
  certificate.notBefore = new Time({ type: 0, value: input.validity.notBefore });
  certificate.notAfter = new Time({ type: 0, value: input.validity.notAfter });
  certificate.extensions = input.extensions;
  await certificate.subjectPublicKeyInfo.importKey(input.publicKey);
  await certificate.sign(input.issuerPrivateKey, 'SHA-256');
  return certificate;
}

/** A name in its ASN.1 form. */
export function name(parts: readonly NamePart[]): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: parts.map(
      ([type, value]) => new AttributeTypeAndValue({ type, value: isPrintable(type) ? new PrintableString({ value }) : new Utf8String({ value }) }),
    ),
  });
}

function isPrintable(type: string): boolean {
  return type === oid.NAME_COUNTRY || type === oid.NAME_SERIAL_NUMBER;
}

function keyUsage(bits: number): Extension {
  const unused = 31 - Math.clz32(bits & -bits);
  return extension(oid.EXTENSION_KEY_USAGE, new BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused }), true);
}

async function keyIdentifiers(publicKey: RsaKey, issuerKey: RsaKey): Promise<Extension[]> {
  const own = new OctetString({ valueHex: await keyDigest(publicKey) });
  const issuer = new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: await keyDigest(issuerKey) }) });
  return [extension(oid.EXTENSION_SUBJECT_KEY_IDENTIFIER, own, false), extension(oid.EXTENSION_AUTHORITY_KEY_IDENTIFIER, issuer.toSchema(), false)];
}

async function keyDigest(key: RsaKey): Promise<ArrayBuffer> {
  const spki = await webcrypto.subtle.exportKey('spki', key);
  return new Uint8Array(createHash('sha256').update(new Uint8Array(spki)).digest().subarray(0, 20)).buffer;
}

function extension(extnID: string, value: Sequence | BitString | OctetString | Constructed, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) });
}

/** A serial number of full length: the first byte is neither zero nor read as a sign. */
function positiveInteger(random: Uint8Array): Integer {
  const bytes = new Uint8Array([0x10 | ((random[0] ?? 0) & 0x6f), ...random.subarray(1)]);
  return new Integer({ valueHex: bytes.buffer });
}
