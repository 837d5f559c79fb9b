import { bannerKindText, bannerPeriodText, bannerTexts } from '@balabaqsha/i18n';
import { Banners } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';

/** Outages and planned works above every page; each can be hidden. */
export function ConsoleBanners() {
  const locale = useLocale();
  const page = usePageData();
  const t = bannerTexts[locale];
  const banners = (page?.banners ?? []).map((banner) => ({ ...banner, title: bannerKindText(locale, banner.kind), period: bannerPeriodText(locale, banner) }));
  return <Banners label={t.label} banners={banners} hiding={{ action: '/banners/hide', fields: { to: page?.place ?? '/' }, text: t.hide, nameOf: t.hideWhich }} />;
}
