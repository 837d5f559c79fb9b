import type { LoaderFunctionArgs } from '@remix-run/node';
import { placesOf } from '../location/known-place.ts';

const EVERYTHING = { search: '', districtId: null, correctionType: null, language: null, onlyFree: false };

/** Places whose position is known, for browsers that count distances: they take all and tell nothing of whom it is for (P3). */
export async function loader({ context }: LoaderFunctionArgs) {
  const { kindergartens } = await context.api.public.kindergartens(EVERYTHING);
  return Response.json(placesOf(kindergartens, context.locale), { headers: { 'Cache-Control': 'private, max-age=600', Vary: 'Cookie' } });
}
