export { dropCookie, readCookies, setCookie } from '@balabaqsha/web';

/** Names of the console's cookies. Cookies know no ports: the portal beside it on one machine has names of its own. */
export const SESSION_COOKIE = 'balabaqsha_staff_session';
export const LANGUAGE_COOKIE = 'balabaqsha_console_language';
export const HIDDEN_BANNERS_COOKIE = 'balabaqsha_console_hidden';
