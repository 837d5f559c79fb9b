import path from 'node:path';
import type { Config } from '@balabaqsha/config';
import type { Clock } from '@balabaqsha/domain';
import type { SignatureVerifier } from '@balabaqsha/services/ports';
import type { HttpEndpoint } from '../http/post-json.ts';
import { cmsVerifier } from '../signatures/cms-verifier.ts';
import { listRevocation } from '../signatures/revocation.ts';

type DemoPlaces = Pick<Config, 'demoGatewaysPort' | 'demoPushPort' | 'demoSmtpPort' | 'dataDir'>;

/** Known to everybody: the demo services hold nothing worth a secret and listen on this machine alone. */
export const DEMO_TOKEN = 'demo';

/** Where the demo services of this machine listen: registers on the configured port, the SMS gateway on the one after it. */
export function demoEndpoints(config: DemoPlaces): { registers: HttpEndpoint; sms: HttpEndpoint; smtpUrl: string } {
  return {
    registers: { url: `http://127.0.0.1:${config.demoGatewaysPort}`, token: DEMO_TOKEN },
    sms: { url: `http://127.0.0.1:${config.demoGatewaysPort + 1}`, token: DEMO_TOKEN },
    smtpUrl: `smtp://127.0.0.1:${config.demoSmtpPort}`,
  };
}

/** Address of the demo push service. */
export function demoPushUrl(config: DemoPlaces): string {
  return `http://127.0.0.1:${config.demoPushPort}`;
}

/** File with the keys of the demo's web push. */
export function demoPushFile(config: DemoPlaces): string {
  return path.join(config.dataDir, 'demo-push', 'keys.json');
}

/** Folder of the demo's certificate authority. */
export function demoAuthorityFolder(config: DemoPlaces): string {
  return path.join(config.dataDir, 'demo-authority');
}

/** Verifies against the demo's authority. It is loaded only here, so that a real system never carries it. */
export async function demoSignatures(config: DemoPlaces, clock: Clock): Promise<SignatureVerifier> {
  const { openDemoCertificateAuthority } = await import('../demo/eds/index.ts');
  const authority = await openDemoCertificateAuthority({ folder: demoAuthorityFolder(config), clock });
  return cmsVerifier({ trustedRoots: [authority.rootCertificate], revocation: listRevocation([authority.revocationList]) });
}
