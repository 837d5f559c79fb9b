import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const WORKSPACE = ['api', 'auth', 'config', 'db', 'domain', 'integrations', 'services', 'testkit'];
const LIBRARIES = ['drizzle-orm', 'lucia', 'pg-boss', '@trpc/server'];

/** A file that breaks a boundary, what it imports, and the rule that must catch it. `null` = allowed. */
const PLANTED: [file: string, imports: string, rule: string | null][] = [
  ['packages/domain/src/reaches-up.ts', '@balabaqsha/db', 'domain-imports-only-nothing'],
  ['packages/db/src/reaches-up.ts', '@balabaqsha/services', 'db-imports-only-domain'],
  ['packages/auth/src/reaches-across.ts', '@balabaqsha/services', 'auth-imports-only-domain-db'],
  ['packages/services/src/reaches-out.ts', '@balabaqsha/integrations', 'services-imports-only-domain-db-jobs-auth'],
  ['packages/api/src/skips-services.ts', '@balabaqsha/db', 'api-imports-only-domain-auth-services'],
  ['packages/integrations/src/knows-use-cases.ts', '@balabaqsha/services', 'ports-only'],
  ['packages/integrations/src/keeps-rows.ts', '@balabaqsha/db', 'integrations-imports-only-domain-config-services'],
  ['packages/services/src/signs-in-itself.ts', 'lucia', 'lucia-stays-behind-its-package'],
  ['packages/services/src/queues-itself.ts', 'pg-boss', 'pg-boss-stays-behind-its-package'],
  ['packages/services/src/speaks-http.ts', '@trpc/server', 'trpcserver-stays-behind-its-package'],
  ['packages/api/src/asks-itself.ts', 'drizzle-orm', 'drizzle-orm-stays-behind-its-package'],
  ['packages/services/src/leans-on-tests.ts', '@balabaqsha/testkit', 'testkit-is-for-tests'],
  ['packages/services/src/climbs-in.ts', '../../db/src/index.ts', 'packages-are-entered-by-their-doors'],
  ['packages/services/src/looks-up.ts', '../../../apps/portal/app/page.ts', 'nobody-imports-apps'],
  ['apps/portal/app/routes/asks-rows.ts', '@balabaqsha/db', 'apps-go-through-the-api'],
  ['apps/portal/app/routes/skips-api.ts', '@balabaqsha/services', 'apps-go-through-the-api'],
  ['apps/console/app/borrows.ts', '../../portal/app/page.ts', 'apps-stay-apart'],
  ['packages/domain/src/goes-round.ts', './comes-round.ts', 'no-cycles'],
  ['packages/domain/src/asks-nobody.ts', './not-there.ts', 'nothing-unresolved'],
  ['packages/services/src/is-fine.ts', '@balabaqsha/db', null],
  ['packages/services/src/is-fine.test.ts', '@balabaqsha/testkit', null],
  ['packages/integrations/src/is-fine.ts', '@balabaqsha/services/ports', null],
  ['packages/api/src/is-fine.ts', '@balabaqsha/services', null],
  ['apps/portal/app/is-fine.ts', '@balabaqsha/api', null],
  ['apps/worker/src/main.ts', '@balabaqsha/jobs-of-the-worker', 'nothing-unresolved'],
];

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

let folder: string;
let violations: Violation[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'boundaries-'));
  await copyFile(path.join(ROOT, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  await mkdir(path.join(folder, 'node_modules/@balabaqsha'), { recursive: true });
  for (const name of WORKSPACE) {
    await write(`packages/${name}/src/index.ts`, 'export const here = 1;\n');
    await write(`packages/${name}/package.json`, JSON.stringify({ name: `@balabaqsha/${name}`, type: 'module', exports: { '.': './src/index.ts', './ports': './src/ports/index.ts' } }));
    await symlink(`../../packages/${name}`, path.join(folder, 'node_modules/@balabaqsha', name));
  }
  await write('packages/services/src/ports/index.ts', 'export const here = 1;\n');
  for (const name of LIBRARIES) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }));
    await write(`node_modules/${name}/index.js`, 'export const here = 1;\n');
  }
  await write('apps/portal/app/page.ts', 'export const here = 1;\n');
  await write('packages/domain/src/comes-round.ts', "export * from './goes-round.ts';\n");
  await write('package.json', JSON.stringify({ name: 'planted', dependencies: Object.fromEntries([...LIBRARIES, ...WORKSPACE.map((name) => `@balabaqsha/${name}`)].map((name) => [name, '*'])) }));
  for (const [file, imports] of PLANTED) await write(file, `import { here } from '${imports}';\nexport const there = here;\n`);
  violations = await cruise(folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function cruise(cwd: string): Promise<Violation[]> {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, '--config', path.join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'packages'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr, { cause: error }));
      else resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

describe('boundaries between packages', () => {
  it.each(PLANTED)('%s importing %s → %s', (file, _imports, rule) => {
    // A cycle is told once, from either of its ends.
    const caught = violations.filter(({ from, to }) => from === file || to === file).map(({ rule: { name } }) => name);
    if (rule === null) expect(caught).toEqual([]);
    else expect(caught).toContain(rule);
  });
});
