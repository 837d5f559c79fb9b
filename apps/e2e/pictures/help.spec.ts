import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../steps/journey.ts';
import { root } from '../stack/paths.ts';

/** As large as the help shows them (`apps/portal/app/help/picture.ts`). */
const SIZE = { width: 360, height: 640 };
/** Russian last: in it the journey goes on. */
const LANGUAGES = ['en', 'kk', 'ru'] as const;

async function draw(page: Page, name: string, address: string): Promise<void> {
  for (const language of LANGUAGES) {
    await page.context().addCookies([{ name: 'balabaqsha_language', value: language, url: new URL(page.url()).origin }]);
    await page.goto(address);
    // The line that says that the city is a demonstration is no part of the product.
    await page.evaluate(() => document.querySelector('header > :has(a[href="/demo"])')?.remove());
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(root, 'apps/portal/public/help', language, `${name}.jpg`), type: 'jpeg', quality: 72 });
  }
}

test.use({ movesClock: true });

test('pictures of the help', async ({ browser, city, demo, parentOf, employee }) => {
  const context = await browser.newContext({ baseURL: city.portalUrl, viewport: SIZE, deviceScaleFactor: 1.5 });
  const parent = await parentOf(await demo.guardian());
  const number = await parent.apply();
  const page = await context.newPage();
  await page.goto('/');
  await draw(page, 'registration', '/register');
  await context.addCookies((await parent.page.context().cookies()).filter(({ name }) => name === 'balabaqsha_session'));
  await draw(page, 'child', '/children/new');
  await draw(page, 'application', '/applications/new');
  await draw(page, 'queue', `/applications/${number}`);
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.waitForVoucher(number);
  await draw(page, 'voucher', `/applications/${number}`);
  await parent.answerVoucher(number, 'yes');
  await draw(page, 'enrolment', `/applications/${number}/kindergartens`);
  await context.close();
});
