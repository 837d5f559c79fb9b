import type { BannerKind, Locale } from '@balabaqsha/domain';
import { defineTexts, type Wordings } from '../core/define-texts.ts';
import { dayOf, formatDay, formatTime } from '../dates/format.ts';

const kinds: Wordings<BannerKind> = {
  NOTICE: { ru: 'Важно', kk: 'Маңызды', en: 'Please note' },
  WORKS: { ru: 'Технические работы', kk: 'Техникалық жұмыстар', en: 'Maintenance' },
  OUTAGE: { ru: 'Сбой', kk: 'Ақау', en: 'Outage' },
};

/** What a banner tells of, in a word or two. */
export function bannerKindText(locale: Locale, kind: BannerKind): string {
  return kinds[kind][locale];
}

const until: Readonly<Record<Locale, (instant: string) => string>> = {
  ru: (instant) => `до ${instant}`,
  kk: (instant) => `аяқталатын уақыты: ${instant}`,
  en: (instant) => `until ${instant}`,
};

/**
 * When works or an outage last: «1 декабря, 22:00 – 2 декабря, 02:00» ahead, within one day «1 декабря, 22:00 – 23:00», «до 2 декабря,
 * 02:00» meanwhile; nothing for what only is good to know.
 */
export function bannerPeriodText(locale: Locale, { kind, startsAt, endsAt, isAhead }: { kind: BannerKind; startsAt: Date; endsAt: Date; isAhead: boolean }): string {
  if (kind === 'NOTICE') return '';
  const instant = (at: Date): string => `${formatDay(locale, at)}, ${formatTime(at)}`;
  if (!isAhead) return until[locale](instant(endsAt));
  return `${instant(startsAt)} – ${dayOf(startsAt) === dayOf(endsAt) ? formatTime(endsAt) : instant(endsAt)}`;
}

/** Words around the banners of a page. */
export const bannerTexts = defineTexts({
  ru: { label: 'Предупреждения', hide: 'Скрыть', hideWhich: (kind: string) => `Скрыть: ${kind}` },
  kk: { label: 'Ескертулер', hide: 'Жасыру', hideWhich: (kind: string) => `Жасыру: ${kind}` },
  en: { label: 'Notices', hide: 'Hide', hideWhich: (kind: string) => `Hide: ${kind}` },
});
