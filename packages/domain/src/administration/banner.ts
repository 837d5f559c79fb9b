/** What a banner tells of: something good to know, planned works, something that does not work. The gravest last. */
export const BANNER_KINDS = ['NOTICE', 'WORKS', 'OUTAGE'] as const;
export type BannerKind = (typeof BANNER_KINDS)[number];

/** Whose pages a banner stands on: the parents', the employees', or both. */
export const BANNER_PLACES = ['PORTAL', 'CONSOLE', 'EVERYWHERE'] as const;
export type BannerPlace = (typeof BANNER_PLACES)[number];

/** UTC instants of a banner: shown from `shownFrom` until `endsAt` or until somebody ended it; what it tells of begins at `startsAt`. */
export interface BannerTimes {
  shownFrom: Date;
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
}

/** Not shown yet; shown ahead of what it tells of; shown while that lasts; over. */
export const BANNER_STATES = ['PLANNED', 'AHEAD', 'NOW', 'OVER'] as const;
export type BannerState = (typeof BANNER_STATES)[number];

/** How a banner stands at an instant. No job has to run for it: the clock alone decides. */
export function bannerStateAt(now: Date, { shownFrom, startsAt, endsAt, endedAt }: BannerTimes): BannerState {
  if (endedAt !== null || now >= endsAt) return 'OVER';
  if (now >= startsAt) return 'NOW';
  return now >= shownFrom ? 'AHEAD' : 'PLANNED';
}

/** The banners of a page at an instant: what lasts now before what is ahead, the gravest first, then by their beginning. */
export function bannersShownAt<Banner extends BannerTimes & { kind: BannerKind; place: BannerPlace }>(
  now: Date,
  place: Exclude<BannerPlace, 'EVERYWHERE'>,
  banners: readonly Banner[],
): (Banner & { state: 'AHEAD' | 'NOW' })[] {
  return banners
    .filter((banner) => banner.place === place || banner.place === 'EVERYWHERE')
    .flatMap((banner) => {
      const state = bannerStateAt(now, banner);
      return state === 'AHEAD' || state === 'NOW' ? [{ ...banner, state }] : [];
    })
    .sort((one, other) =>
      Number(one.state === 'AHEAD') - Number(other.state === 'AHEAD')
      || BANNER_KINDS.indexOf(other.kind) - BANNER_KINDS.indexOf(one.kind)
      || one.startsAt.getTime() - other.startsAt.getTime());
}
