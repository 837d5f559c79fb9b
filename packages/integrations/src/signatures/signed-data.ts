import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Primitive, Sequence } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { SignedAndUnsignedAttributes, SignerInfo } from 'pkijs';
import { digestOf } from './algorithms.ts';
import { parseCertificate } from './certificate.ts';
import type { ParsedCertificate } from './certificate.ts';
import {
  ATTRIBUTE_CONTENT_TYPE,
  ATTRIBUTE_MESSAGE_DIGEST,
  ATTRIBUTE_SIGNING_CERTIFICATE_V2,
  CONTENT_TYPE_DATA,
  CONTENT_TYPE_SIGNED_DATA,
  EXTENSION_SUBJECT_KEY_IDENTIFIER,
} from './oids.ts';

/** More than any honest signature carries; each one costs a search for its issuer. */
const MOST_CERTIFICATES = 10;

/** A detached CMS SignedData, taken apart. Nothing in it is verified yet. */
export interface DetachedSignature {
  signers: readonly SignerInfo[];
  certificates: readonly ParsedCertificate[];
}

/** @returns `null` for anything but a detached SignedData over plain data */
export function parseDetachedSignature(der: Uint8Array): DetachedSignature | null {
  try {
    const info = ContentInfo.fromBER(new Uint8Array(der));
    if (info.contentType !== CONTENT_TYPE_SIGNED_DATA) return null;
    const data = new SignedData({ schema: info.content });
    const { eContent, eContentType } = data.encapContentInfo;
    if (eContent !== undefined || eContentType !== CONTENT_TYPE_DATA) return null;
    const certificates = (data.certificates ?? []).filter((item) => item instanceof Certificate);
    if (certificates.length > MOST_CERTIFICATES) return null;
    return {
      signers: data.signerInfos,
      certificates: certificates.map((certificate) => parseCertificate(new Uint8Array(certificate.toSchema(false).toBER()))),
    };
  } catch {
    return null;
  }
}

/** The certificate that the signer names, by issuer and serial number or by key identifier; `null` when it isn't there. */
export function certificateOf(signer: SignerInfo, certificates: readonly ParsedCertificate[]): ParsedCertificate | null {
  const sid: unknown = signer.sid;
  if (sid instanceof IssuerAndSerialNumber) {
    return (
      certificates.find(
        ({ tree }) => tree.issuer.isEqual(sid.issuer) && hex(tree.serialNumber.valueBlock.valueHexView) === hex(sid.serialNumber.valueBlock.valueHexView),
      ) ?? null
    );
  }
  if (sid instanceof Primitive) {
    const wanted = hex(sid.valueBlock.valueHexView);
    return certificates.find((certificate) => keyIdentifier(certificate) === wanted) ?? null;
  }
  return null;
}

/** What the signature was made over. */
export interface SignedAttributes {
  /** The attributes' own encoding, the bytes under the signature. */
  encoded: Uint8Array;
  messageDigest: Uint8Array;
}

/**
 * Reads the signed attributes that CAdES asks for.
 * @returns `null` when they are missing, double, about another content type, or bound to another certificate
 */
export function readSignedAttributes(signer: SignerInfo, certificate: ParsedCertificate): SignedAttributes | null {
  const attributes = signer.signedAttrs;
  if (attributes === undefined) return null;
  const contentType = onlyValue(attributes, ATTRIBUTE_CONTENT_TYPE);
  const messageDigest = onlyValue(attributes, ATTRIBUTE_MESSAGE_DIGEST);
  if (!(contentType instanceof ObjectIdentifier) || contentType.valueBlock.toString() !== CONTENT_TYPE_DATA) return null;
  if (!(messageDigest instanceof OctetString)) return null;
  if (!namesTheCertificate(attributes, certificate)) return null;
  return { encoded: new Uint8Array(attributes.encodedValue), messageDigest: messageDigest.valueBlock.valueHexView };
}

/** Where a signing-certificate attribute is present, its hash must be the signer's (RFC 5035). */
function namesTheCertificate(attributes: SignedAndUnsignedAttributes, certificate: ParsedCertificate): boolean {
  if (!attributes.attributes.some((attribute) => attribute.type === ATTRIBUTE_SIGNING_CERTIFICATE_V2)) return true;
  const list = firstIn(onlyValue(attributes, ATTRIBUTE_SIGNING_CERTIFICATE_V2));
  const entry = firstIn(list);
  if (!(entry instanceof Sequence)) return false;
  const algorithm = entry.valueBlock.value.find((part) => part instanceof Sequence)?.valueBlock.value[0];
  const hash = entry.valueBlock.value.find((part) => part instanceof OctetString);
  const first = entry.valueBlock.value[0];
  const digest = first instanceof OctetString ? 'sha256' : algorithm instanceof ObjectIdentifier ? digestOf(algorithm.valueBlock.toString()) : null;
  if (digest === null || hash === undefined) return false;
  return createHash(digest).update(certificate.der).digest('hex') === hex(hash.valueBlock.valueHexView);
}

function firstIn(value: unknown): unknown {
  return value instanceof Sequence ? value.valueBlock.value[0] : undefined;
}

function onlyValue(attributes: SignedAndUnsignedAttributes, type: string): unknown {
  const found = attributes.attributes.filter((attribute) => attribute.type === type);
  const values: readonly unknown[] = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

function keyIdentifier(certificate: ParsedCertificate): string | null {
  const value = certificate.tree.extensions?.find((extension) => extension.extnID === EXTENSION_SUBJECT_KEY_IDENTIFIER)?.parsedValue;
  return value instanceof OctetString ? hex(value.valueBlock.valueHexView) : null;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
