import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../stack/paths.ts';

const LOCALES = ['ru', 'kk', 'en'];
const CLIENT = path.join(root, 'apps/portal/build/client');
const ASSETS = path.join(CLIENT, 'assets');

interface RouteManifest {
  parentId?: string;
  module: string;
  imports: readonly string[];
}

interface Manifest {
  entry: { module: string; imports: readonly string[] };
  routes: Readonly<Record<string, RouteManifest>>;
}

/** The framework's list of what each route of the portal loads, as built. */
function builtManifest(): Manifest {
  const file = assets('.js').find((name) => name.startsWith('manifest-'));
  if (file === undefined) throw new Error('the portal is not built');
  const text = readFileSync(path.join(ASSETS, file), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}

/** Names of the built files with this ending. */
export function assets(ending: string): string[] {
  return readdirSync(ASSETS).filter((name) => name.endsWith(ending));
}

/** Text of a built file. */
export function assetText(name: string): string {
  return readFileSync(path.join(ASSETS, name), 'utf8');
}

/** Bytes of all built files with this ending, as they are: fonts are compressed already. */
export function bytesOf(ending: string): number {
  return assets(ending).reduce((sum, name) => sum + statSync(path.join(ASSETS, name)).size, 0);
}

/** Files that a first visit of the route loads at once: the entry, its parents, itself, and what they import. Lazy parts are not among them. */
export function scriptsOf(route: string): string[] {
  const { entry, routes } = builtManifest();
  const found = new Set([entry.module, ...entry.imports]);
  for (let each = routes[`routes/${route}`]; each !== undefined; each = each.parentId === undefined ? undefined : routes[each.parentId]) {
    found.add(each.module);
    for (const file of each.imports) found.add(file);
  }
  return [...found];
}

/**
 * Bytes of JavaScript on the wire for a first visit of the route, each file compressed by gzip at its default level, in
 * the language that weighs most: a page loads the words of its own alone.
 * @param lazy names of parts that the page loads by itself a moment later
 */
export function scriptBytesOf(route: string, lazy: readonly string[] = []): number {
  const files = [...scriptsOf(route), ...assets('.js').filter((name) => lazy.some((part) => name.startsWith(`${part}-`))).map((name) => `/assets/${name}`)];
  return Math.max(...LOCALES.map((locale) => files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(CLIENT, file.replace('/assets/', `/assets/${locale}/`)))).length, 0)));
}
