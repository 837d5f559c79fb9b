import { CertificateRevocationList } from 'pkijs';
import type { Clock } from '@balabaqsha/domain';
import { signatureHolds } from './algorithms.ts';
import { publicKeyOf, serialHex } from './certificate.ts';
import type { ParsedCertificate } from './certificate.ts';

/**
 * - `unknown`: nobody here can say anything about certificates of this issuer.
 * - `unavailable`: the list is there, but can't be read or has run out.
 */
export type RevocationStatus = 'good' | 'revoked' | 'unknown' | 'unavailable';

/** Tells whether a certificate had been revoked by an instant (E6). */
export interface RevocationSource {
  status(input: { certificate: ParsedCertificate; issuer: ParsedCertificate; at: Date }): Promise<RevocationStatus>;
}

/** Where a certificate revocation list comes from; throws when it can't be had. */
export type RevocationList = () => Promise<Uint8Array>;

/**
 * Checks certificates against revocation lists. The lists are the operator's choice, never taken from the address in a
 * certificate: that one is written by whoever made it.
 * A certificate revoked after the instant was good at the instant: a later revocation undoes nothing.
 */
export function listRevocation(lists: readonly RevocationList[]): RevocationSource {
  return {
    async status({ certificate, issuer, at }) {
      let answer: RevocationStatus = 'unknown';
      for (const load of lists) {
        const list = await readList(load);
        if (list === null) {
          answer = 'unavailable';
          continue;
        }
        if (!list.issuer.isEqual(issuer.tree.subject)) continue;
        return statusIn(list, certificate, issuer, at);
      }
      return answer;
    },
  };
}

async function readList(load: RevocationList): Promise<CertificateRevocationList | null> {
  try {
    return CertificateRevocationList.fromBER(new Uint8Array(await load()));
  } catch {
    return null;
  }
}

function statusIn(list: CertificateRevocationList, certificate: ParsedCertificate, issuer: ParsedCertificate, at: Date): RevocationStatus {
  const key = publicKeyOf(issuer);
  const signed =
    key !== null &&
    signatureHolds({ oid: list.signatureAlgorithm.algorithmId, digest: null, key, data: list.tbsView, signature: list.signatureValue.valueBlock.valueHexView });
  const partial = list.crlExtensions?.extensions.some((extension) => extension.critical) ?? false;
  const fresh = list.nextUpdate !== undefined && at.getTime() <= list.nextUpdate.value.getTime();
  if (!signed || partial || !fresh) return 'unavailable';
  const serial = serialHex(certificate.tree.serialNumber);
  const entry = list.revokedCertificates?.find((candidate) => serialHex(candidate.userCertificate) === serial);
  return entry !== undefined && entry.revocationDate.value.getTime() <= at.getTime() ? 'revoked' : 'good';
}

/**
 * Takes a revocation list from an address and keeps it for a while; when the address doesn't answer, the kept one serves
 * as long as it is fresh.
 * @param options.keepMs how long a copy is used before the address is asked again, in milliseconds
 */
export function httpRevocationList(options: { url: string; clock: Clock; timeoutMs?: number; keepMs?: number }): RevocationList {
  const { url, clock, timeoutMs = 5_000, keepMs = 15 * 60_000 } = options;
  let kept: { bytes: Promise<Uint8Array>; at: number } | null = null;
  return () => {
    const now = clock.now().getTime();
    const previous = kept;
    if (previous !== null && now - previous.at < keepMs) return previous.bytes;
    const bytes = download(url, timeoutMs).catch((error: unknown) => {
      kept = previous;
      if (previous !== null) return previous.bytes;
      throw error;
    });
    kept = { bytes, at: now };
    return bytes;
  };
}

async function download(url: string, timeoutMs: number): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`The revocation list answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
