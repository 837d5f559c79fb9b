import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/**
 * Debian's, the one made for this first: the whole browser without a screen now and then draws no frame at all, and then
 * a click waits for ever.
 */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Journeys on the production build in Chromium. A worker's journeys share a city; those that move the clock get one of
 * their own (see stack/), so that weeks may pass in one while another has just begun. No retries: a test that fails now and then is a fault to be found.
 */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../../test-results',
  globalSetup: './stack/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Generous: on a busy machine a journey takes minutes, and a slow machine is no fault of the city.
  timeout: 900_000,
  expect: {
    timeout: 20_000,
    // Another release of the browser smooths letters a little differently.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  snapshotPathTemplate: '{testDir}/../looks/{arg}{ext}',
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    // Colours that are still on their way to another are no finding.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? CHROMIUMS.find((each) => existsSync(each)),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
