import { Integer } from 'asn1js';
import { CertificateRevocationList, RevokedCertificate, Time } from 'pkijs';
import { name } from './certificate-template.ts';
import type { authorityName } from './certificate-template.ts';
import type { RsaKey } from './keys.ts';

export interface RevokedEntry {
  /** Serial number in hex. */
  serial: string;
  /** UTC instant from which signatures no longer count. */
  revokedAt: Date;
}

/** A demo list stays fresh wherever the clock is moved. */
const FROM = new Date('2015-01-01T00:00:00Z');
const NEXT = new Date('2049-12-31T23:59:59Z');

/** Makes and signs a version 2 revocation list with RSA and SHA-256, as DER. */
export async function makeRevocationList(input: { issuer: ReturnType<typeof authorityName>; signingKey: RsaKey; entries: readonly RevokedEntry[] }): Promise<Uint8Array> {
  const list = new CertificateRevocationList();
  list.version = 1;
  list.issuer = name(input.issuer);
  list.thisUpdate = new Time({ type: 0, value: FROM });
  list.nextUpdate = new Time({ type: 0, value: NEXT });
  if (input.entries.length > 0) {
    list.revokedCertificates = input.entries.map(
      ({ serial, revokedAt }) => new RevokedCertificate({ userCertificate: Integer.fromBigInt(BigInt(`0x${serial}`)), revocationDate: new Time({ type: 0, value: revokedAt }) }),
    );
  }
  await list.sign(input.signingKey, 'SHA-256');
  return new Uint8Array(list.toSchema(false).toBER(false));
}
