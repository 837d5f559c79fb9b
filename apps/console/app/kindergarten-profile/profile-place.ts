import { useParams } from '@remix-run/react';
import type { RouteArgs } from '../session/guard.ts';

/** Address of a profile: of the employee's own kindergarten, or of one that an officer chose. */
const placeFor = (id: string | undefined): string => (id === undefined ? '/profile' : `/kindergartens/${id}/profile`);

/** Where a page of a profile belongs to: the profile's address, and the kindergarten as the API asks for it. */
export function profilePlace({ params }: Pick<RouteArgs, 'params'>): { place: string; kindergartenId: string | null } {
  return { place: placeFor(params.id), kindergartenId: params.id ?? null };
}

/** The address of the profile that the page belongs to, and whether it is another's. */
export function useProfilePlace(): { place: string; ofCity: boolean } {
  const { id } = useParams();
  return { place: placeFor(id), ofCity: id !== undefined };
}
