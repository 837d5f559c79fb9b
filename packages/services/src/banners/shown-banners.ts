import { createHash } from 'node:crypto';
import { requireCall } from '@balabaqsha/auth';
import { banner } from '@balabaqsha/db/schema';
import { bannersShownAt, type BannerKind, type BannerState } from '@balabaqsha/domain';
import { and, asc, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { ShownBanner, shownBannersInput } from '../contract/banner.ts';
import type { Deps } from '../deps.ts';
import { keptFor } from '../public-pages/kept-for.ts';

/** Every page asks, so a process asks the database this often at most; a banner is seen everywhere within that time. */
const KEPT_MS = 5000;

const openBanners = keptFor(KEPT_MS, ({ db }, now) =>
  db.read((tx) => tx.select().from(banner).where(and(isNull(banner.endedAt), gt(banner.endsAt, now))).orderBy(asc(banner.startsAt), asc(banner.id))),
);

/** The banners that a page of the portal or of the console shows at this moment. */
export async function shownBanners(deps: Deps, actor: Actor, { place }: z.output<typeof shownBannersInput>): Promise<ShownBanner[]> {
  requireCall(actor, 'public.banners');
  return bannersShownAt(deps.clock.now(), place, await openBanners(deps)).map(asShown);
}

/** A banner as pages show it. */
export function asShown({ id, kind, text, startsAt, endsAt, state }: Pick<ShownBanner, 'text' | 'startsAt' | 'endsAt'> & { id: string; kind: BannerKind; state: BannerState }): ShownBanner {
  // Of the words alone: whoever has hidden them is not told again because the works last an hour longer.
  const mark = createHash('sha256').update(JSON.stringify([id, kind, text.ru, text.kk, text.en])).digest('hex').slice(0, 12);
  return { mark, kind, text, startsAt, endsAt, isAhead: state !== 'NOW' };
}
