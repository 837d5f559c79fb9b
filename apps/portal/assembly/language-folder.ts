import type { Locale } from '@balabaqsha/domain';

/** Where the scripts of a language lie beside those of all languages: `assets/kk/home-….js`. */
export const inLanguageFolder = (text: string, locale: Locale): string => text.replaceAll(/(["'`/]assets\/)([\w.-]+\.js\b)/g, `$1${locale}/$2`);
