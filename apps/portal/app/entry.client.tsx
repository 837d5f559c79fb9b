import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition, useEffect, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadedLocale } from './page/loaded-locale.ts';
import { LocaleContext } from './page/locale-context.ts';

/** Marks the page as alive, for whoever waits before pressing anything. */
function Alive({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true';
  }, []);
  return children;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Alive>
        <LocaleContext.Provider value={loadedLocale() ?? 'ru'}>
          <RemixBrowser />
        </LocaleContext.Provider>
      </Alive>
    </StrictMode>,
  );
});
