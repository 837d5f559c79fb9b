import { createHash } from 'node:crypto';
import type { SignerInfo } from 'pkijs';
import type { SignatureAnswer, SignatureVerifier } from '@balabaqsha/services/ports';
import { digestOf, knowsSignature, signatureHolds } from './algorithms.ts';
import { extendedKeyUsages, hasUnknownCriticalExtension, isValidAt, mayMakeSignatures, parsePemCertificate, publicKeyOf, serialOf } from './certificate.ts';
import type { ParsedCertificate } from './certificate.ts';
import { findTrustedPath } from './chain.ts';
import { decodeCms } from './cms-encoding.ts';
import { isTestHolder, readHolder } from './holder.ts';
import { USAGE_CLIENT_AUTHENTICATION, USAGE_EMAIL_PROTECTION } from './oids.ts';
import type { RevocationSource } from './revocation.ts';
import { certificateOf, parseDetachedSignature, readSignedAttributes } from './signed-data.ts';

export interface CmsVerifierOptions {
  /** PEM certificates of the roots. Nothing else is trusted. */
  trustedRoots: readonly string[];
  /** PEM certificates of known authorities below the roots, for signatures that carry the signer's certificate alone. */
  authorities?: readonly string[];
  /** Without it revocation is not looked at: fit for tests only. */
  revocation?: RevocationSource;
  /** Takes the certification authority's test certificates. Off in production. */
  allowTestIins?: boolean;
  /** Verifies what the program can't compute itself: GOST keys, by the state's own library. */
  other?: SignatureVerifier;
}

type Refusal = Extract<SignatureAnswer, { ok: false }>;

/**
 * Verifies CMS signatures made with RSA and ECDSA keys over SHA-2 (E6). The order of the checks decides which message
 * people get: first whether it is a signature at all, then whether it is over this document, then whose key it is.
 * Signatures with other algorithms go to `other`; without it the answer is UNAVAILABLE.
 * @throws Error at once when a root or an authority is not a PEM certificate
 */
export function cmsVerifier(options: CmsVerifierOptions): SignatureVerifier {
  const roots = options.trustedRoots.map(parsePemCertificate);
  const known = (options.authorities ?? []).map(parsePemCertificate);

  return {
    async verify(input) {
      const der = decodeCms(input.cms);
      const parsed = der === null ? null : parseDetachedSignature(der);
      if (parsed === null) return refuse('SIGNATURE_MALFORMED');

      const signer = parsed.signers[0];
      if (signer === undefined || parsed.signers.length !== 1) return refuse('SIGNATURE_INVALID');
      if (!isComputable(signer)) return options.other?.verify(input) ?? refuse('UNAVAILABLE');
      const certificate = certificateOf(signer, parsed.certificates);
      if (certificate === null) return refuse('SIGNATURE_INVALID');

      const broken = checkSignature(signer, certificate, input.document);
      if (broken !== null) return broken;

      const path = findTrustedPath({ signer: certificate, authorities: [...parsed.certificates, ...known], roots, at: input.at });
      if (path === null) return refuse('SIGNATURE_UNTRUSTED');
      if (!isValidAt(certificate, input.at)) return refuse('SIGNATURE_CERTIFICATE_EXPIRED');
      if (!isSigningKey(certificate)) return refuse('SIGNATURE_KEY_USAGE');

      const holder = readHolder(certificate);
      if (holder === null || (isTestHolder(holder) && options.allowTestIins !== true)) return refuse('SIGNATURE_UNTRUSTED');

      const revoked = options.revocation === undefined ? null : await checkRevocation(options.revocation, path, input.at);
      if (revoked !== null) return revoked;

      const { notBefore, notAfter } = certificate.tree;
      return { ok: true, signature: { ...holder, certificateSerial: serialOf(certificate), validFrom: notBefore.value, validTo: notAfter.value } };
    },
  };
}

function refuse(code: Refusal['code']): Refusal {
  return { ok: false, code };
}

function isComputable(signer: SignerInfo): boolean {
  return digestOf(signer.digestAlgorithm.algorithmId) !== null && knowsSignature(signer.signatureAlgorithm.algorithmId);
}

/** The signature must be over these very bytes, by the key of this certificate. */
function checkSignature(signer: SignerInfo, certificate: ParsedCertificate, document: Uint8Array): Refusal | null {
  const digest = digestOf(signer.digestAlgorithm.algorithmId);
  const attributes = readSignedAttributes(signer, certificate);
  const key = publicKeyOf(certificate);
  if (digest === null || attributes === null || key === null) return refuse('SIGNATURE_INVALID');
  const holds = signatureHolds({
    oid: signer.signatureAlgorithm.algorithmId,
    digest,
    key,
    data: attributes.encoded,
    signature: signer.signature.valueBlock.valueHexView,
  });
  if (!holds) return refuse('SIGNATURE_INVALID');
  const expected = createHash(digest).update(document).digest();
  return expected.equals(attributes.messageDigest) ? null : refuse('SIGNATURE_WRONG_DOCUMENT');
}

/** A signing key, not the authentication key that its owner has beside it. */
function isSigningKey(certificate: ParsedCertificate): boolean {
  const usages = extendedKeyUsages(certificate);
  return (
    usages.includes(USAGE_EMAIL_PROTECTION) &&
    !usages.includes(USAGE_CLIENT_AUTHENTICATION) &&
    mayMakeSignatures(certificate) &&
    !certificate.x509.ca &&
    !hasUnknownCriticalExtension(certificate)
  );
}

/** The signer's certificate must be known as good; an authority's only must not be known as revoked. */
async function checkRevocation(source: RevocationSource, path: readonly ParsedCertificate[], at: Date): Promise<Refusal | null> {
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) return null;
    const status = await source.status({ certificate, issuer, at });
    if (status === 'revoked') return refuse('SIGNATURE_CERTIFICATE_REVOKED');
    if (status === 'unavailable' || (status === 'unknown' && index === 0)) return refuse('UNAVAILABLE');
  }
  return null;
}
