import type { ErrorCode } from '@balabaqsha/domain';

/** Whose key it is, from the certificate's extended key usage (E6). */
export type KeyHolder = 'NATURAL_PERSON' | 'FIRST_HEAD' | 'RIGHT_TO_SIGN' | 'EMPLOYEE' | 'LEGAL_ENTITY';

export interface VerifiedSignature {
  iin: string;
  /** Present on an organisation's key. */
  bin: string | null;
  /** Common name in the certificate. */
  name: string;
  holders: readonly KeyHolder[];
  /** The certificate's serial number in hex. */
  certificateSerial: string;
  validFrom: Date;
  validTo: Date;
}

export type SignatureAnswer =
  | { ok: true; signature: VerifiedSignature }
  | { ok: false; code: Extract<ErrorCode, `SIGNATURE_${string}` | 'UNAVAILABLE'> };

/** Verifies CMS signatures (E6). Who may sign is the service's question; whether the signature holds is this one's. */
export interface SignatureVerifier {
  /**
   * Checks the signature over the whole document, the chain to a trusted root, validity and revocation at the instant,
   * and that the key is a signing key.
   * @param input.document the very bytes that were to be signed
   * @param input.cms base64 of a detached CMS SignedData; PEM wrapping and a one-element JSON array are understood
   * @param input.at UTC instant of signing
   */
  verify(input: { document: Uint8Array; cms: string; at: Date }): Promise<SignatureAnswer>;
}
