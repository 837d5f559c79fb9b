import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The one clock is injected (K3): these read another one. */
const TIME = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from the injected Clock (K3).' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the injected Clock (K3).' },
  { selector: "CallExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the injected Clock (K3).' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Time comes from the injected Clock (K3).' },
  { selector: "CallExpression[callee.property.name='defaultNow']", message: 'Rows are given their instants by the injected Clock (K3).' },
  {
    selector: "TaggedTemplateExpression[tag.name='sql'] TemplateElement[value.raw=/\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\\s*\\(|\\bcurrent_(timestamp|date|time)\\b|\\blocaltime/i]",
    message: 'The database does not read the time either, pass it in from the Clock (K3).',
  },
];

/** An error is a code; its words live in i18n. */
const ERRORS = [{ selector: "NewExpression[callee.name='TRPCError']", message: 'Throw a DomainError: the API maps it once.' }];

const RANDOM = { object: 'Math', property: 'random', message: 'Randomness comes from node:crypto.' };
const ENVIRONMENT = { object: 'process', property: 'env', message: 'Only packages/config reads the environment.' };

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', '**/build/**', '**/dist/**', '**/.data/**', '**/coverage/**', '**/playwright-report/**', '**/test-results/**', 'packages/db/migrations/**'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'require-atomic-updates': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...TIME, ...ERRORS],
      'no-restricted-properties': ['error', RANDOM, ENVIRONMENT],
      'max-lines': ['error', { max: 400 }],
      'no-warning-comments': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The framework of the apps answers with what is thrown: a redirect, a 404.
    files: ['apps/*/app/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/only-throw-error': ['error', { allow: ['Response', 'TypedResponse'] }] },
  },
  {
    files: ['packages/ui/**/*.tsx', 'apps/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // The further rules of the plugin are for React's compiler, which is not used here.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Read the machine's clock, and are the only places that do.
    files: ['packages/*/src/**/system-clock.ts', 'apps/bench/src/harness/stopwatch.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ERRORS] },
  },
  {
    // The one place where refusals become tRPC errors.
    files: ['packages/api/src/**'],
    rules: { 'no-restricted-syntax': ['error', ...TIME] },
  },
  {
    // Processes, their set-up and their tools: they have an environment, an exit code and an output.
    files: ['packages/config/src/**', 'packages/db/src/embedded/**', 'packages/testkit/**', 'packages/*/src/demo-*/**', 'apps/*/src/main.ts', 'apps/*/*.ts', 'apps/e2e/**', 'apps/*/server/**', 'apps/worker/src/**', '*.ts'],
    rules: { 'no-restricted-properties': ['error', RANDOM], 'no-console': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'packages/testkit/**', 'apps/e2e/**'],
    // Hooks set and clear what the tests of a file share.
    rules: { 'require-atomic-updates': 'off', 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
