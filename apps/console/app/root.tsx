import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useLoaderData, useLocation, useRouteError, type ShouldRevalidateFunction } from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useEffect, useRef, type ReactNode } from 'react';
import { hiddenBanners } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { Banner, LinkProvider, SkipLink } from '@balabaqsha/ui';
import { ConsoleBanners } from './components/console-banners.tsx';
import { problemOf, ProblemPage } from './components/problem-page.tsx';
import { Rail } from './components/rail.tsx';
import { RouterLink } from './components/router-link.tsx';
import { takeKept } from './form/kept.ts';
import { LiveProvider } from './live/live-provider.tsx';
import { useLocale, usePageData } from './page/page-data.ts';
import { HIDDEN_BANNERS_COOKIE } from './session/cookies.ts';
import { placeOf } from './session/guard.ts';
import { WORKPLACE_FIELD } from './workplace/field.ts';
import { KeptForProvider } from './workplace/kept-for.tsx';
import { useOneWorkplace } from './workplace/use-one-workplace.ts';
import { WorkplaceNotice } from './workplace/workplace-notice.tsx';
import styles from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

/** The title of pages that name none of their own: those that stand for what can't be shown. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const locale = data?.locale ?? 'ru';
  const title = error === undefined ? layoutTexts[locale].product : sessionTexts[locale][problemOf(isRouteErrorResponse(error) ? error.status : 500)].title;
  return [{ title: `${title} · Balabaqsha` }];
};

/** What every page shows: who works here, with which rights, in which language. `keptFor`: the place of a form that was kept while its session ended. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { api, locale, now, page, demo, signedIn } = context;
  const hidden = hiddenBanners(context.cookies[HIDDEN_BANNERS_COOKIE]);
  const banners = (await api.public.banners({ place: 'CONSOLE' })).filter(({ mark }) => !hidden.includes(mark)).map(({ text, ...banner }) => ({ ...banner, text: text[locale] }));
  return { locale, now, demo, signedIn, banners, nonce: context.cspNonce, failed: page.failed, place: placeOf(request), keptFor: takeKept({ context, request }).values?.[WORKPLACE_FIELD] ?? null, me: signedIn ? await me() : null };

  /** Nobody's roles are in force for ever (S1): without one there is nothing to show. */
  async function me() {
    try {
      return await api.staff.session.me();
    } catch (error) {
      if (context.refusalOf(error).code === 'FORBIDDEN') return null;
      throw error;
    }
  }
}

/** Whoever is told that he works elsewhere now sees where: a refused form alone would load nothing anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) => defaultShouldRevalidate || actionResult?.failure?.code === 'WORKPLACE_CHANGED';

export function Layout({ children }: { children: ReactNode }) {
  const page = usePageData();
  return (
    <html lang={useLocale()} data-density="compact">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <LinkProvider component={RouterLink}>{children}</LinkProvider>
        <Scripts nonce={page?.nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return (
    <LiveProvider>
      <KeptForProvider>
        <Frame>
          <Work />
        </Frame>
      </KeptForProvider>
    </LiveProvider>
  );
}

/** The page, and that another tab has gone to another place while it is of the one before. */
function Work() {
  const chosen = useOneWorkplace();
  return (
    <>
      <WorkplaceNotice chosen={chosen} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <ProblemPage kind={problemOf(isRouteErrorResponse(error) ? error.status : 500)} />
    </Frame>
  );
}

/** The rail and the work. After a step to another page its title takes the focus, as a full load would start anew. */
function Frame({ children }: { children: ReactNode }) {
  const t = layoutTexts[useLocale()];
  const page = usePageData();
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
      <ConsoleBanners />
      <div className="min-h-screen lg:flex">
        <Rail />
        <div className="min-w-0 flex-1">
          {page?.demo && (
            <aside aria-label={t.demoLabel} className="print:hidden">
              <Banner kind="info">{t.demo}</Banner>
            </aside>
          )}
          <main id="main" ref={main} tabIndex={-1} className="px-4 py-6 outline-none sm:px-6 lg:px-8">
            {children}
          </main>
        </div>
      </div>
    </>
  );
}
