import { defineConfig } from 'drizzle-kit';

/** Only for `drizzle-kit generate`; migrations are carried out by `@balabaqsha/db/migrate`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './packages/db/src/schema/index.ts',
  out: './packages/db/migrations',
});
