import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANNER_KINDS, BANNER_PLACES, BANNER_STATES, bannersShownAt, bannerStateAt, type BannerTimes } from './banner.ts';
import { hiddenBanners, withHiddenBanner } from './hidden-banners.ts';

const START = Date.UTC(2026, 10, 25);
const at = (minute: number): Date => new Date(START + minute * 60_000);
const times = fc
  .tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 }), fc.option(fc.nat(180)))
  .map(([shown, ahead, length, ended]): BannerTimes => ({ shownFrom: at(shown), startsAt: at(shown + ahead), endsAt: at(shown + ahead + length), endedAt: ended === null ? null : at(ended) }));
const banner = fc.record({ times, kind: fc.constantFrom(...BANNER_KINDS), place: fc.constantFrom(...BANNER_PLACES) }).map(({ times: its, ...rest }) => ({ ...its, ...rest }));

describe('a banner and the clock', () => {
  it('is planned, shown ahead, shown while it lasts, and over, each from its very instant on', () => {
    const its: BannerTimes = { shownFrom: at(10), startsAt: at(20), endsAt: at(30), endedAt: null };
    expect([9, 10, 19, 20, 29, 30].map((minute) => bannerStateAt(at(minute), its))).toEqual(['PLANNED', 'AHEAD', 'AHEAD', 'NOW', 'NOW', 'OVER']);
    expect(bannerStateAt(at(25), { ...its, endedAt: at(24) })).toBe('OVER');
  });

  it('never goes back to a state that it has left', () => {
    fc.assert(
      fc.property(times, (its) => {
        const states = Array.from({ length: 200 }, (_, minute) => BANNER_STATES.indexOf(bannerStateAt(at(minute), its)));
        expect(states).toEqual([...states].sort((one, other) => one - other));
      }),
    );
  });

  it('shows a page its own, what lasts before what is ahead and the gravest first', () => {
    fc.assert(
      fc.property(fc.array(banner, { maxLength: 12 }), fc.nat(180), fc.constantFrom('PORTAL' as const, 'CONSOLE' as const), (banners, minute, place) => {
        const shown = bannersShownAt(at(minute), place, banners);
        const wanted = banners.filter((each) => ['AHEAD', 'NOW'].includes(bannerStateAt(at(minute), each)) && [place, 'EVERYWHERE'].includes(each.place));
        expect(shown).toHaveLength(wanted.length);
        const ranks = shown.map(({ state, kind }) => (state === 'AHEAD' ? 10 : 0) - BANNER_KINDS.indexOf(kind));
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      }),
    );
  });
});

describe('hidden banners', () => {
  const mark = fc.stringMatching(/^[0-9a-f]{12}$/);

  it('are remembered in the order of hiding, each once, the last twenty', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const cookie = marks.reduce<string | undefined>((kept, each) => withHiddenBanner(kept, each) ?? undefined, undefined);
        const newest = [...new Set(marks.toReversed())].slice(0, 20).toReversed();
        expect(hiddenBanners(cookie)).toEqual(newest);
      }),
    );
  });

  it('a cookie that somebody broke, or a mark that is none, hides nothing', () => {
    expect(hiddenBanners('x.<script>.0123456789ab')).toEqual(['0123456789ab']);
    expect(withHiddenBanner(undefined, '../')).toBeNull();
    expect(withHiddenBanner(undefined, null)).toBeNull();
  });
});
