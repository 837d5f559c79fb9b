import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { LOCALES, type Locale } from '@balabaqsha/domain';
import { inLanguageFolder } from '../assembly/language-folder.ts';

/**
 * The built app with the scripts of one language. Its version is another in each: whoever has a page open and chooses
 * another language elsewhere gets the next page anew, instead of scripts in two languages.
 */
export function inLanguage(build: ServerBuild, locale: Locale): ServerBuild {
  const assets = JSON.parse(inLanguageFolder(JSON.stringify(build.assets), locale)) as ServerBuild['assets'];
  return { ...build, assets: { ...assets, version: `${assets.version}-${locale}` } };
}

/** Answers with the list of a language's scripts, which the framework writes once for all. */
export function scriptLists(build: ServerBuild): RequestHandler {
  const lists = new Map(LOCALES.map((locale) => {
    const { assets } = inLanguage(build, locale);
    return [assets.url, `window.__remixManifest=${JSON.stringify(assets)};`];
  }));
  return (request, response, next) => {
    const list = lists.get(request.originalUrl);
    if (list === undefined) return next();
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('text/javascript').send(list);
  };
}
