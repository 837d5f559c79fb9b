import type { RouterInputs } from '@balabaqsha/api';

type BannerInput = RouterInputs['staff']['banners']['add'];

/** Fields of a banner in the order of its form. */
export const BANNER_FIELDS = ['place', 'kind', 'textRu', 'textKk', 'textEn', 'shownFrom', 'startsAt', 'endsAt'] as const;
export type BannerField = (typeof BANNER_FIELDS)[number];

/** A banner as its form gives it; what is none of the codes is for the input's schema to refuse. */
export function bannerInput(form: FormData): BannerInput {
  const text = (name: BannerField): string => String(form.get(name) ?? '');
  return {
    place: text('place') as BannerInput['place'],
    kind: text('kind') as BannerInput['kind'],
    textRu: text('textRu'),
    textKk: text('textKk'),
    textEn: text('textEn'),
    shownFrom: text('shownFrom'),
    startsAt: text('startsAt'),
    endsAt: text('endsAt'),
  };
}
