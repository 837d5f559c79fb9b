import type { RouterOutputs } from '@balabaqsha/api';
import { classNames } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

interface PhotoProps {
  kindergartenId: string;
  photo: RouterOutputs['public']['kindergarten']['photos'][number];
  /** How wide it stands on screens, as the attribute `sizes` says it; without it the small picture is enough. */
  sizes?: string;
  className?: string;
}

/** The longer side of a small picture, in pixels. */
const SMALL_SIDE = 640;

/** A picture of a kindergarten in a frame of its own proportions, so that nothing moves when it comes. */
export function Photo({ kindergartenId, photo: { id, description, width, height }, sizes, className }: PhotoProps) {
  const address = `/kindergartens/${kindergartenId}/photos/${id}`;
  const smallWidth = Math.min(width, Math.round((width * SMALL_SIDE) / Math.max(width, height)));
  const wide = sizes === undefined ? {} : { srcSet: `${address}/small ${smallWidth}w, ${address}/large ${width}w`, sizes };
  return <img src={`${address}/small`} {...wide} alt={description[useLocale()]} width={width} height={height} loading="lazy" decoding="async" className={classNames('h-auto w-full object-cover', className)} />;
}
