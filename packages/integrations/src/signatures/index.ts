export { cmsVerifier } from './cms-verifier.ts';
export type { CmsVerifierOptions } from './cms-verifier.ts';
export { httpRevocationList, listRevocation } from './revocation.ts';
export type { RevocationList, RevocationSource, RevocationStatus } from './revocation.ts';
