export { openDemoCertificateAuthority } from './certificate-authority.ts';
export type { DemoCertificateAuthority, IssueOptions } from './certificate-authority.ts';
export type { DemoHolder, DemoOrganisationHolder, DemoPersonHolder } from './holder.ts';
export type { SigningKey } from './sign.ts';
