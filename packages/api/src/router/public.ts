import { banners, features, publicPages } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

/** Pages that need no account (P1–P6). */
export const publicRouter = router({
  home: procedure('public.home').input(nothing).output(c.homeNumbers).query(answeredBy(publicPages.home)),
  cities: procedure('public.cities').input(nothing).output(c.cityList).query(answeredBy(publicPages.cities)),
  banners: procedure('public.banners').input(c.shownBannersInput).output(c.shownBanners).query(answeredBy(banners.shownBanners)),
  features: procedure('public.features').input(nothing).output(c.featuresOff).query(answeredBy(features.featuresOff)),
  kindergartens: procedure('public.kindergartens').input(c.kindergartenFilter).output(c.kindergartenCatalogue).query(answeredBy(publicPages.kindergartens)),
  kindergarten: procedure('public.kindergarten').input(c.kindergartenInput).output(c.kindergartenPage).query(answeredBy(publicPages.kindergarten)),
  kindergartenPhoto: procedure('public.kindergartenPhoto').input(c.kindergartenPhotoInput).output(c.photoContent).query(answeredBy(publicPages.kindergartenPhoto)),
  queue: procedure('public.queue').input(c.queueInput).output(c.publicQueue).query(answeredBy(publicPages.queue)),
  findPosition: procedure('public.findPosition').input(c.findPositionInput).output(c.foundPosition).query(answeredBy(publicPages.findPosition)),
  statistics: procedure('public.statistics').input(nothing).output(c.statistics).query(answeredBy(publicPages.statistics)),
  voucherCheck: procedure('public.voucherCheck').input(c.voucherCheckInput).output(c.voucherCheck).query(answeredBy(publicPages.voucherCheck)),
  sendSupportMessage: procedure('public.sendSupportMessage').input(c.supportInput).output(c.field.done).mutation(answeredBy(publicPages.sendSupportMessage)),
});
