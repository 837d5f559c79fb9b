import type { VersionedAgreement } from '@balabaqsha/domain';
import { placeOf } from './guard.ts';

/** Pages that stay open to someone who has a new text to accept: the texts themselves, the way out, and help. */
const OPEN = ['/agreements', '/privacy', '/terms', '/sign-out', '/preferences', '/support', '/demo'];

/** Address of the page between that leads back to where the person was going, `null` where nothing stands between. */
export function agreementsAddress(request: Request, toAccept: readonly VersionedAgreement[]): string | null {
  if (toAccept.length === 0) return null;
  const place = placeOf(request);
  const path = place.split('?')[0] ?? '';
  if (OPEN.some((each) => path === each || path.startsWith(`${each}/`))) return null;
  return `/agreements?to=${encodeURIComponent(place)}`;
}
