export { browserName } from './browser-name.ts';
export { dropCookie, readCookies, setCookie, type CookieOptions } from './cookies.ts';
export { keptForms, type KeptValues, type Visit } from './kept-forms.ts';
export { loginAddress, placeOf, safePlace } from './places.ts';
export { isCode, isSecret, typedValues } from './secrets.ts';
