import type { RouterOutputs } from '@balabaqsha/api';

export type BannerBoard = RouterOutputs['staff']['banners']['board'];

/**
 * Banners as they will be once the forms on their way have arrived: what is taken off stands on top of those that are over.
 * @param by who takes it off, and the page's instant
 */
export function expectedBanners({ open, over }: BannerBoard, forms: readonly FormData[], by: { name: string; now: Date }): BannerBoard {
  const ended = new Set(forms.map((form) => form.get('id')));
  const isEnded = ({ id }: BannerBoard['open'][number]): boolean => ended.has(id);
  return {
    open: open.filter((banner) => !isEnded(banner)),
    over: [...open.filter(isEnded).map((banner) => ({ ...banner, state: 'OVER' as const, ended: { by: by.name, at: by.now } })), ...over],
  };
}
