import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessibility.ts';
import { expect, test } from '../steps/journey.ts';

/** A desktop browser in which nothing may go wrong unseen. */
async function openCatalogue(page: Page): Promise<void> {
  page.on('pageerror', (error) => expect.soft(error.message, 'error on the page').toBe(''));
  page.on('console', (message) => {
    if (message.type() === 'error') expect.soft(message.text(), 'message of the browser').toBe('');
  });
  await page.goto('/kindergartens');
  await expect(page.getByRole('region', { name: 'Карта детских садов' })).toBeVisible();
}

test('P3 a kindergarten is found by a word with a typing error, on the map by keys alone, and its distance is counted in the browser', async ({ browser, city }) => {
  const context = await browser.newContext({ baseURL: city.portalUrl, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openCatalogue(page);

  await page.getByLabel('Название или адрес').pressSequentially('карлыгащ');
  await expect(page.getByRole('status').filter({ hasText: 'Найден 1 детский сад' })).toBeVisible();
  await expect(page).toHaveURL(/search=/);
  await expect(page.getByLabel('Название или адрес')).toBeFocused();

  const mark = page.getByRole('button', { name: /Қарлығаш.*: (есть места|мест нет)/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Открыть страницу сада')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByText('Открыть страницу сада').click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Қарлығаш');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Ближайшая к вам улица').fill('розыбакиева');
  await page.getByRole('button', { name: 'Посчитать' }).click();
  await expect(page.getByText(/По прямой .* от вас \(ул\. Розыбакиева/)).toBeVisible();
  expect(asked.map((url) => new URL(url)).map(({ pathname, search }) => pathname + search)).toEqual(['/kindergartens/places']);
  await expectAccessible(page);
  await context.close();
});
