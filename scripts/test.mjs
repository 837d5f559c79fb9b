// `npm test`: everything that CI runs, with one closing line that sums all suites.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { installDependencies, root, run, toolEnvironment } from './toolchain.mjs';

const reports = mkdtempSync(path.join(os.tmpdir(), 'balabaqsha-test-'));
let passed = 0;
let failed = 0;

/** A check that either holds or does not. */
function check(name, command, args) {
  const holds = runUnder(name, command, args) === 0;
  if (holds) passed += 1;
  else failed += 1;
  return holds;
}

/** A suite that writes a JSON report; a run that ends badly counts as failed even where its report does not say so. */
function suite(name, command, args, env, count) {
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const status = runUnder(name, command, args(report), { env: toolEnvironment(env(report)) });
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed;
  if (status !== 0 && counted.failed === 0) failed += 1;
  if (status === 0 && counted.passed === 0) failed += 1;
}

/** Runs a command between its heading and the seconds that it took. */
function runUnder(name, command, args, options) {
  heading(name);
  const begun = process.uptime();
  const status = run(command, args, options);
  console.log(`-- ${name}: ${Math.round(process.uptime() - begun)} s --`);
  return status;
}

function heading(name) {
  console.log(`\n== ${name} ==`);
}

/** Journeys need a Chromium; on Debian it comes from the distribution. */
function installChromium() {
  const known = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell';
  if (existsSync(known) || !existsSync('/usr/bin/apt-get')) return;
  heading('installing Chromium');
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt(['update', '-q']);
  apt(['install', '-q', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core']);
}

installDependencies();
installChromium();

// Four programs instead of one a package: a package is checked once, not once more in everything that imports it.
check('types', 'turbo', ['run', 'types:server', 'types:browser', 'types:portal', 'types:journeys', '--concurrency=2', '--output-logs=errors-only']);
check('lint', 'eslint', ['.', '--max-warnings', '0']);
check('boundaries', 'depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'packages']);
suite(
  'rules and services',
  'vitest',
  (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  () => ({}),
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0) }),
);
// Without the apps each journey would fail in its own words for the same reason.
if (check('build', 'turbo', ['run', 'build', '--output-logs=errors-only'])) {
  suite(
    'journeys',
    path.join(root, 'apps/e2e/node_modules/.bin/playwright'),
    () => ['test', '--config', 'apps/e2e/playwright.config.ts'],
    (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    (report) => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }),
  );
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
