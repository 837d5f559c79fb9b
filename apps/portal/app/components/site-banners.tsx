import { bannerKindText, bannerPeriodText, bannerTexts } from '@balabaqsha/i18n';
import { Banners } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';

/** Outages and planned works above every page; each can be hidden. */
export function SiteBanners() {
  const locale = useLocale();
  const page = usePageData();
  const t = bannerTexts[locale];
  const banners = (page?.banners ?? []).map((banner) => ({ ...banner, title: bannerKindText(locale, banner.kind), period: bannerPeriodText(locale, banner) }));
  return <Banners label={t.label} banners={banners} hiding={{ action: '/preferences', fields: { back: page?.place ?? '/' }, text: t.hide, nameOf: t.hideWhich }} />;
}
