import type { Page } from '@playwright/test';
import { expect, test } from '../steps/journey.ts';

/** Russian last: in it the journey goes on. */
const LANGUAGES = ['en', 'kk', 'ru'] as const;
const WIDTHS = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];

/** Pages for everybody, by the name of their picture. */
const PUBLIC_PAGES = { home: '/', kindergartens: '/kindergartens', queue: '/queue', statistics: '/statistics', register: '/register', login: '/login', support: '/support', help: '/help', 'help-voucher': '/help/voucher' };

/** The clock stands still for nobody: what is told of it is left out of the picture. The map is drawn when it is there. */
const CHANGING = 'time, .leaflet-container';

/**
 * Compares what a first look shows with the pictures in `looks/`. After a change that was meant: run this file with
 * `--update-snapshots`, look at the new pictures, commit them.
 */
async function expectLooks(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const language of LANGUAGES) {
    await page.context().addCookies([{ name: 'balabaqsha_language', value: language, url: new URL(page.url()).origin }]);
    for (const [name, address] of Object.entries(pages)) {
      for (const size of WIDTHS) {
        await page.setViewportSize(size);
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        // On a desk the map stands beside the list and comes a moment later.
        if (name === 'kindergartens' && size.width > 1000) await expect(page.locator('.leaflet-container')).toBeVisible();
        await expect(page).toHaveScreenshot(`${language}-${name}-${size.width}.png`, { mask: [page.locator(CHANGING)] });
      }
    }
  }
}

// A city of its own, in which nobody else does anything.
test.use({ movesClock: true });

test('the key pages look as they did, in three languages and two widths', async ({ parent, employee }) => {
  await parent.page.goto('/');
  await expectLooks(parent.page, PUBLIC_PAGES);

  await parent.chooseLanguage();
  const number = await parent.apply();
  const own = { applications: '/applications', card: `/applications/${number}` };
  await expectLooks(parent.page, Object.fromEntries(Object.entries(own).map(([name, address]) => [`${name}-sent`, address])));
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.expectOnCard(number, 'Выбрать');
  await expectLooks(parent.page, { 'card-voucher': `/applications/${number}`, voucher: `/applications/${number}/voucher`, profile: '/profile' });
});
