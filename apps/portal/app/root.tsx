import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useLoaderData, useLocation, useMatches, useRouteError } from '@remix-run/react';
import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useEffect, useRef, type ReactNode } from 'react';
import { hiddenBanners } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { problemTexts } from '@balabaqsha/i18n/portal/problems';
import { LinkProvider, SkipLink } from '@balabaqsha/ui';
import { ProblemPage } from './components/problem-page.tsx';
import { RouterLink } from './components/router-link.tsx';
import { SiteBanners } from './components/site-banners.tsx';
import { SiteFooter } from './components/site-footer.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { useServiceWorker } from './offline/service-worker.ts';
import { contactsOf } from './page/contacts.ts';
import { useLocale } from './page/locale-context.ts';
import { loadedLocale } from './page/loaded-locale.ts';
import { usePageData } from './page/page-data.ts';
import { agreementsAddress } from './session/agreements.ts';
import { HIDDEN_BANNERS_COOKIE } from './session/cookies.ts';
import { placeOf } from './session/guard.ts';
import styles from './styles/app.css?url';

export { unlessLost as shouldRevalidate } from './form/connection-lost.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' },
];

/** The title of pages that name none of their own: those that stand for what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: error === undefined ? 'Balabaqsha' : `${problemTexts[loadedLocale() ?? data?.locale ?? 'ru'][problemOf(error)].title} · Balabaqsha` },
];

/** Which page of apology an error gets. */
function problemOf(error: unknown): 'notFound' | 'unavailable' | 'failure' {
  if (!isRouteErrorResponse(error)) return 'failure';
  if (error.status === 404) return 'notFound';
  return error.status === 503 ? 'unavailable' : 'failure';
}

/** What every page shows: who is here, in which language and city. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { api, locale, cityCode, contrast, textSize, now, demo, page } = context;
  const [cities, features, banners, profile] = await Promise.all([api.public.cities(), api.public.features(), api.public.banners({ place: 'PORTAL' }), context.signedIn ? api.guardian.profile.get().catch(() => null) : null]);
  const address = profile && agreementsAddress(request, profile.toAccept);
  if (address) throw redirect(address);
  const city = cities.find(({ code, live }) => code === cityCode && live) ?? cities.find(({ live }) => live);
  const hidden = hiddenBanners(context.cookies[HIDDEN_BANNERS_COOKIE]);
  // The page that a browser keeps for when there is no network must not tell of yesterday's works.
  const isKept = new URL(request.url).pathname === '/offline';
  return {
    locale,
    contrast,
    textSize,
    now,
    nonce: context.cspNonce,
    demo: demo !== null,
    failed: page.failed,
    place: placeOf(request),
    cities: cities.map(({ code, name, live, latitude, longitude }) => ({ code, name: name[locale], live, latitude, longitude })),
    contacts: contactsOf(city),
    city: city && { code: city.code, name: city.name[locale] },
    features,
    banners: isKept ? [] : banners.filter(({ mark }) => !hidden.includes(mark)).map(({ text, ...banner }) => ({ ...banner, text: text[locale] })),
    guardian: profile && { name: profile.person.name, unread: profile.unread },
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const page = usePageData();
  const locale = useLocale();
  const withoutScripts = useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'withoutScripts' in handle);
  return (
    <html lang={locale} data-contrast={page?.contrast ?? undefined} data-text={page?.textSize === 'large' ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b6b4f" />
        <Meta />
        <link rel="manifest" href={`/manifest.webmanifest?locale=${locale}`} />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col">
        <LinkProvider component={RouterLink}>{children}</LinkProvider>
        {!withoutScripts && <Scripts nonce={page?.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  const { locale, guardian } = useLoaderData<typeof loader>();
  useServiceWorker(guardian !== null);
  useEffect(() => {
    // Chosen in another tab: this page has no words of that language.
    if (locale !== loadedLocale()) window.location.reload();
  }, [locale]);
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <ProblemPage kind={problemOf(error)} />
    </Frame>
  );
}

/** Header, the page, footer. After a step to another page its title takes the focus, as a full load would start anew. */
function Frame({ children }: { children: ReactNode }) {
  const t = layoutTexts[useLocale()];
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const title = main.current?.querySelector('h1');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <SkipLink>{t.skip}</SkipLink>
      <SiteBanners />
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-(--container-page) flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
