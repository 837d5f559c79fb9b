import { banners, features } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

const bannersRouter = router({
  board: procedure('staff.banners.board').input(nothing).output(c.bannerBoard).query(answeredBy(banners.bannerBoard)),
  // A mutation, because the words are too long for an address.
  preview: procedure('staff.banners.preview').input(c.bannerInput).output(c.shownBanner).mutation(answeredBy(banners.previewBanner)),
  add: procedure('staff.banners.add').input(c.bannerInput).output(c.field.done).mutation(answeredBy(banners.addBanner)),
  change: procedure('staff.banners.change').input(c.changeBannerInput).output(c.field.done).mutation(answeredBy(banners.changeBanner)),
  end: procedure('staff.banners.end').input(c.endBannerInput).output(c.field.done).mutation(answeredBy(banners.endBanner)),
});

const featuresRouter = router({
  board: procedure('staff.features.board').input(nothing).output(c.featureBoard).query(answeredBy(features.featureBoard)),
  pause: procedure('staff.features.pause').input(c.pauseFeatureInput).output(c.field.done).mutation(answeredBy(features.pauseFeature)),
  resume: procedure('staff.features.resume').input(c.resumeFeatureInput).output(c.field.done).mutation(answeredBy(features.resumeFeature)),
});

/** What administrators keep for all cities. */
export const administrationRouter = { banners: bannersRouter, features: featuresRouter };
