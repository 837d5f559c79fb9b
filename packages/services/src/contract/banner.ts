import { z } from 'zod';
import { BANNER_KINDS, BANNER_PLACES, BANNER_STATES, type ErrorCode } from '@balabaqsha/domain';
import { almatyTime } from './almaty-time.ts';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });

/** What a page shows: words, when that lasts, and the mark by which a browser remembers that it was hidden. */
export const shownBanner = z.object({
  mark: z.string(),
  kind: z.enum(BANNER_KINDS),
  text: field.trilingual,
  startsAt: z.date(),
  endsAt: z.date(),
  /** What it tells of is still to come. */
  isAhead: z.boolean(),
});
export type ShownBanner = z.infer<typeof shownBanner>;
export const shownBanners = z.array(shownBanner);
export const shownBannersInput = z.object({ place: z.enum(['PORTAL', 'CONSOLE'], says('INVALID_VALUE')) });

/** Text of a banner in one language, in characters. */
const words = field.text(300);
const fields = z.object({
  place: z.enum(BANNER_PLACES, says('REQUIRED')),
  kind: z.enum(BANNER_KINDS, says('REQUIRED')),
  textRu: words,
  textKk: words,
  textEn: words,
  /** Left empty: shown from its beginning on. */
  shownFrom: z.preprocess((value) => (value === '' ? null : value), almatyTime.nullable()),
  startsAt: almatyTime,
  endsAt: almatyTime,
});
type Fields = z.output<typeof fields>;
const endsLater = ({ startsAt, endsAt }: Fields): boolean => startsAt < endsAt;
const shownInTime = ({ shownFrom, startsAt }: Fields): boolean => shownFrom === null || shownFrom <= startsAt;
const notBefore = { path: ['endsAt'], ...says('DATE_ORDER') };
const notAfter = { path: ['startsAt'], ...says('DATE_ORDER') };

/** A banner as its form gives it. */
export const bannerInput = fields.refine(endsLater, notBefore).refine(shownInTime, notAfter);
/** `version`: the one that the form was filled with. */
export const changeBannerInput = fields.extend({ id: field.id, version: z.number(says('INVALID_VALUE')).int() }).refine(endsLater, notBefore).refine(shownInTime, notAfter);
export const endBannerInput = z.object({ id: field.id });

const bannerRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  place: z.enum(BANNER_PLACES),
  kind: z.enum(BANNER_KINDS),
  text: field.trilingual,
  shownFrom: z.date(),
  startsAt: z.date(),
  endsAt: z.date(),
  state: z.enum(BANNER_STATES),
  author: z.string(),
  createdAt: z.date(),
  ended: z.object({ by: z.string(), at: z.date() }).nullable(),
});
/** Banners that are shown or will be, by their beginning, and the last ones that are over. */
export const bannerBoard = z.object({ open: z.array(bannerRow), over: z.array(bannerRow) });
export type BannerBoard = z.infer<typeof bannerBoard>;
