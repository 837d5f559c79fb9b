import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import path from 'node:path';
import { defineConfig } from 'vite';
import { routes } from './app/routes.ts';
import { oneLanguage } from './assembly/one-language.ts';
import { serviceWorker } from './assembly/service-worker.ts';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      routes,
      ignoredRouteFiles: ['**/*'],
      future: { v3_fetcherPersist: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_singleFetch: true, v3_throwAbortReason: true },
    }),
    oneLanguage(),
    serviceWorker(),
  ],
  resolve: { alias: { '~': path.resolve(import.meta.dirname, 'app') } },
  // Packages of the workspace are TypeScript sources: they become part of the server's bundle.
  ssr: { noExternal: [/^@balabaqsha\//] },
  // Every page loads the framework: a second pass over it makes each first visit some 4 KB lighter.
  build: { assetsInlineLimit: 0, target: 'es2022', minify: isSsrBuild ? false : 'terser', terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } } },
}));
