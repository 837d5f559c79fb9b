import { createHash } from 'node:crypto';
import type { ConclusionSource, SignatureAnswer, SignatureVerifier, VerifiedSignature } from '@balabaqsha/services/ports';

/**
 * Stands in for the verification of CMS, which has tests of its own: a "signature" is the SHA-256 of the document and the
 * name of a key that the test has made.
 */
export interface ChosenSigners extends SignatureVerifier {
  /** Makes a key; returns a function that signs a document and answers what would be the base64 of a CMS. */
  key(holder: Partial<VerifiedSignature> & { iin: string }): (document: Uint8Array) => string;
  /** From now on every check ends so; `null` = honest checks again. */
  answerWith(answer: SignatureAnswer | null): void;
}

export function chosenSigners(): ChosenSigners {
  const keys = new Map<string, VerifiedSignature>();
  let forced: SignatureAnswer | null = null;
  let signed = 0;
  return {
    key(holder) {
      const certificateSerial = (keys.size + 1).toString(16).padStart(8, '0');
      keys.set(certificateSerial, {
        bin: null,
        name: 'TEST SIGNER',
        holders: holder.bin == null ? ['NATURAL_PERSON'] : ['FIRST_HEAD'],
        certificateSerial,
        validFrom: new Date('2020-01-01T00:00:00Z'),
        validTo: new Date('2040-01-01T00:00:00Z'),
        ...holder,
      });
      return (document) => {
        signed += 1;
        return Buffer.from(`${certificateSerial} ${sha256(document)} ${signed}`).toString('base64');
      };
    },
    answerWith: (answer) => {
      forced = answer;
    },
    async verify({ document, cms }) {
      if (forced !== null) return forced;
      const [serial = '', digest] = Buffer.from(cms, 'base64').toString('utf8').split(' ');
      const signature = keys.get(serial);
      if (signature === undefined) return { ok: false, code: 'SIGNATURE_MALFORMED' };
      if (digest !== sha256(document)) return { ok: false, code: 'SIGNATURE_WRONG_DOCUMENT' };
      return { ok: true, signature };
    },
  };
}

/** Confirms every conclusion. */
export const agreeingConclusions: ConclusionSource = { verify: async () => ({ kind: 'confirmed' }) };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
