import type { Deps } from '../deps.ts';

/** Address of an application's card, for messages (V3). The number is no secret; the card asks for a sign-in. In an SMS it is shortened. */
export function applicationLink(deps: Pick<Deps, 'portalUrl'>, number: number): string {
  return `${deps.portalUrl}/applications/${number}`;
}

/** Address of the page where a new conclusion is attached (Q10). */
export function conclusionLink(deps: Pick<Deps, 'portalUrl'>, number: number): string {
  return `${applicationLink(deps, number)}/conclusion`;
}

/** Address of the guardian's list of children (C3). */
export function childrenLink(deps: Pick<Deps, 'portalUrl'>): string {
  return `${deps.portalUrl}/children`;
}

/** Address of the guardian's profile (A9). */
export function profileLink(deps: Pick<Deps, 'portalUrl'>): string {
  return `${deps.portalUrl}/profile`;
}
