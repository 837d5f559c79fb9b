import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import { Attribute, type Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs';
import * as oid from '../../signatures/oids.ts';
import type { RsaKey } from './keys.ts';

/** A private key and the certificate that goes with it. */
export interface SigningKey {
  privateKey: RsaKey;
  certificate: Certificate;
}

/**
 * Signs bytes as NCALayer does: a detached CMS with CAdES attributes, the signer's certificate inside.
 * @param input.keys usually one; more make a CMS of several signers
 * @param input.chain certificates of authorities to put beside the signer's
 * @param input.at the signing time to claim, a UTC instant
 * @returns DER
 */
export async function signDetached(input: { document: Uint8Array; keys: readonly SigningKey[]; chain: readonly Certificate[]; at: Date }): Promise<Uint8Array> {
  const digest = createHash('sha256').update(input.document).digest();
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.CONTENT_TYPE_DATA }),
    signerInfos: input.keys.map(({ certificate }) => signerInfo(certificate, digest, input.at)),
    certificates: [...input.keys.map(({ certificate }) => certificate), ...input.chain],
  });
  for (const [index, { privateKey }] of input.keys.entries()) {
    await data.sign(privateKey, index, 'SHA-256', new Uint8Array(input.document));
  }
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER(false));
}

function signerInfo(certificate: Certificate, digest: Uint8Array, at: Date): SignerInfo {
  const certificateHash = createHash('sha256').update(new Uint8Array(certificate.toSchema(false).toBER(false))).digest();
  const attributes = [
    new Attribute({ type: oid.ATTRIBUTE_CONTENT_TYPE, values: [new ObjectIdentifier({ value: oid.CONTENT_TYPE_DATA })] }),
    new Attribute({ type: oid.ATTRIBUTE_SIGNING_TIME, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: oid.ATTRIBUTE_MESSAGE_DIGEST, values: [octets(digest)] }),
    new Attribute({ type: oid.ATTRIBUTE_SIGNING_CERTIFICATE_V2, values: [sequence(sequence(sequence(octets(certificateHash))))] }),
  ];
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: inDerOrder(attributes) }),
  });
}

/** Members of a SET stand in the order of their encodings; a check that encodes them again would fail otherwise. */
function inDerOrder(attributes: readonly Attribute[]): Attribute[] {
  const encoded = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER(false));
  return [...attributes].sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes).buffer });
}

function sequence(value: Sequence | OctetString): Sequence {
  return new Sequence({ value: [value] });
}
