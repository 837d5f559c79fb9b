import { hasUnknownCriticalExtension, isValidAt, pathLengthOf, publicKeyOf } from './certificate.ts';
import type { ParsedCertificate } from './certificate.ts';

/** Longest path from a signer to a root, the signer and the root counted. The national one has three. */
const LONGEST_PATH = 6;

/**
 * Finds a path from the certificate to a trusted root, every authority in it valid at the instant and allowed to issue.
 * The signer's own dates are not looked at: an expired key is told apart from an untrusted one.
 * @param authorities certificates that may stand between; nothing in them is trusted
 * @returns the path, signer first and root last, or `null` when there is none
 */
export function findTrustedPath(input: {
  signer: ParsedCertificate;
  authorities: readonly ParsedCertificate[];
  roots: readonly ParsedCertificate[];
  at: Date;
}): readonly ParsedCertificate[] | null {
  const search = (path: readonly ParsedCertificate[]): readonly ParsedCertificate[] | null => {
    const last = path[path.length - 1];
    if (last === undefined || path.length >= LONGEST_PATH) return null;
    const below = path.length - 1;
    for (const root of input.roots) {
      if (mayIssue(root, below, input.at) && issued(root, last)) return [...path, root];
    }
    for (const authority of input.authorities) {
      if (path.some((seen) => seen.x509.fingerprint256 === authority.x509.fingerprint256)) continue;
      if (!mayIssue(authority, below, input.at) || !issued(authority, last)) continue;
      const found = search([...path, authority]);
      if (found !== null) return found;
    }
    return null;
  };
  return search([input.signer]);
}

function mayIssue(authority: ParsedCertificate, authoritiesBelow: number, at: Date): boolean {
  const limit = pathLengthOf(authority);
  return (
    authority.x509.ca &&
    isValidAt(authority, at) &&
    !hasUnknownCriticalExtension(authority) &&
    (limit === null || authoritiesBelow <= limit)
  );
}

function issued(authority: ParsedCertificate, certificate: ParsedCertificate): boolean {
  const key = publicKeyOf(authority);
  return key !== null && certificate.x509.checkIssued(authority.x509) && certificate.x509.verify(key);
}
