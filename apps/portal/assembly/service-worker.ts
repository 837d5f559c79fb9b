import path from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds the service worker into one script at the root: it serves the whole portal, and its address never changes. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const entry = path.resolve(import.meta.dirname, '../service-worker/service-worker.ts');
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: { write: false, target: 'es2022', copyPublicDir: false, rollupOptions: { input: entry, output: { format: 'iife', entryFileNames: 'service-worker.js' } } },
      });
      for (const { output } of [built].flat().filter((each) => 'output' in each)) {
        for (const part of output) if (part.type === 'chunk') this.emitFile({ type: 'asset', fileName: part.fileName, source: part.code });
      }
    },
  };
}
