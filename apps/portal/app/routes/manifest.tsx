import type { LoaderFunctionArgs } from '@remix-run/node';
import { installedTexts } from '@balabaqsha/i18n/portal/installed';
import { isLocale } from '../session/preferences.ts';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({ src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose });

/** What a phone needs to keep the portal among its apps, in the language of the page that names it. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const wanted = new URL(request.url).searchParams.get('locale');
  const locale = isLocale(wanted) ? wanted : 'ru';
  const { name, description } = installedTexts[locale];
  const manifest = {
    id: '/',
    name,
    short_name: 'Balabaqsha',
    description,
    lang: locale,
    dir: 'ltr',
    start_url: '/applications',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#0b6b4f',
    icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('icon-maskable-512', 512, 'maskable')],
  };
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' } });
}
