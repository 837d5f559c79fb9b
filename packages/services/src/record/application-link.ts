import type { Deps } from '../deps.ts';

/** Address of an application's card, for messages (V3). The number is no secret; the card asks for a sign-in. */
export function applicationLink(deps: Pick<Deps, 'portalUrl'>, number: number): string {
  return `${deps.portalUrl}/applications/${number}`;
}
