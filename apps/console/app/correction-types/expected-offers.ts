import type { RouterOutputs } from '@balabaqsha/api';

export type OfferRow = RouterOutputs['staff']['rules']['correctionTypes'][number];

/** Types as the city will offer them once the forms on their way have arrived: what is taken back is ahead no more. */
export function expectedOffers(types: readonly OfferRow[], forms: readonly FormData[]): OfferRow[] {
  const back = new Set(forms.map((form) => form.get('id')));
  return types.map((type) => (type.ahead !== null && back.has(type.ahead.id) ? { ...type, ahead: null } : type));
}
