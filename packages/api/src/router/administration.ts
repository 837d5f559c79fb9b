import { banners, cities, features } from '@balabaqsha/services';
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

const citiesRouter = router({
  board: procedure('staff.cities.board').input(nothing).output(c.cityBoard).query(answeredBy(cities.cityBoard)),
  page: procedure('staff.cities.page').input(c.cityInput).output(c.cityPage).query(answeredBy(cities.cityPage)),
  add: procedure('staff.cities.add').input(c.addCityInput).output(c.cityAdded).mutation(answeredBy(cities.addCity)),
  change: procedure('staff.cities.change').input(c.changeCityInput).output(c.field.done).mutation(answeredBy(cities.changeCity)),
  plan: procedure('staff.cities.plan').input(c.planCityInput).output(c.field.done).mutation(answeredBy(cities.planCity)),
  addDistrict: procedure('staff.cities.addDistrict').input(c.addDistrictInput).output(c.field.done).mutation(answeredBy(cities.addDistrict)),
  changeDistrict: procedure('staff.cities.changeDistrict').input(c.changeDistrictInput).output(c.field.done).mutation(answeredBy(cities.changeDistrict)),
});

/** What administrators keep for all cities. */
export const administrationRouter = { banners: bannersRouter, features: featuresRouter, cities: citiesRouter };
