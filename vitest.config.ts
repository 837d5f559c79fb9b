import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const everywhere = ['packages/**/*.test.{ts,tsx}', 'apps/{portal,console,worker,simulator,bench}/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'];
const databaseTests = ['**/*.db.test.ts'];
const never = ['**/node_modules/**', '**/build/**', 'apps/e2e/**'];

/** Tests that need a database are named `*.db.test.ts`; only they start one. */
export default defineConfig({
  test: {
    // Left alone it keeps a core free, which are all but one on a small machine. The database works beside us anyway.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files of one worker share the modules they import, or a third of the time goes into loading the same ones again. So
    // no module keeps what one test leaves to another.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere,
          exclude: [...never, ...databaseTests],
          setupFiles: ['packages/testkit/src/quiet-console.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/**/*.db.test.ts', 'apps/{portal,console,worker,bench}/**/*.db.test.ts'],
          exclude: never,
          setupFiles: ['packages/testkit/src/quiet-console.ts'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
