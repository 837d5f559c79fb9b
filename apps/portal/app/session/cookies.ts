export { dropCookie, readCookies, setCookie } from '@balabaqsha/web';

/** Names of the portal's cookies. All are its own; nothing of them leaves the origin. */
export const SESSION_COOKIE = 'balabaqsha_session';
export const LANGUAGE_COOKIE = 'balabaqsha_language';
export const CITY_COOKIE = 'balabaqsha_city';
export const CONTRAST_COOKIE = 'balabaqsha_contrast';
export const TEXT_SIZE_COOKIE = 'balabaqsha_text';
export const HIDDEN_BANNERS_COOKIE = 'balabaqsha_hidden';

/** How long a browser remembers a preference. */
export const YEAR_SECONDS = 365 * 24 * 3600;
