import type { Page } from '@playwright/test';
import { expect, test } from '../steps/journey.ts';

// No vouchers are issued on a Saturday: both wait, until Monday's run reaches the first of them.
const SATURDAY = '2026-12-05T05:00:00Z';
const MONDAY = '2026-12-07T05:00:00Z';

/** Counts what the page loads as a document: a page that moves by itself loads none. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => (loads += request.isNavigationRequest() && request.frame() === page.mainFrame() ? 1 : 0));
  return () => loads;
}

test.describe('in a city of its own', () => {
  test.use({ movesClock: true });

  test('Q12 an open card moves by itself when the one ahead gets a voucher, also where the stream is refused', async ({ parent, parentOf, employee, demo }) => {
    test.slow();
    await demo.advanceTo(SATURDAY);
    // His child was born in the year of the parent's own: one lane.
    const ahead = await parentOf(await demo.guardian(4));
    const first = await ahead.apply();
    // His conclusion runs out on Sunday: he keeps his place and gets no voucher (Q10).
    const number = await parent.apply({ validUntil: '2026-12-06' });
    const specialist = await employee('PMPK_SPECIALIST');
    await specialist.confirmApplication(first);

    const { page } = parent;
    const stream = page.waitForResponse(/\/trpc\/guardian\.applications\.watch/);
    await parent.openCard(number);
    expect((await stream).headers()['content-type']).toContain('text/event-stream');
    const loads = countLoads(page);
    const news = page.getByRole('status');

    await test.step('the place appears when the documents are confirmed, and is said once', async () => {
      await specialist.confirmApplication(number);
      await expect(news).toHaveText('В очереди. Место в очереди: 2 из 2');
      await parent.look();
    });

    const refused = await page.context().newPage();
    await refused.clock.install();
    await refused.route('**/trpc/**', (route) => route.abort());
    await refused.goto(`/applications/${number}`);
    await expect(refused.getByText('из 2', { exact: true })).toBeVisible();

    await test.step('the one ahead gets a voucher: the number changes', async () => {
      await page.bringToFront();
      await demo.advanceTo(MONDAY);
      await ahead.waitForVoucher(first);
      await expect(news).toHaveText('Место в очереди: 1 из 1');
      await expect(page.getByText('из 1', { exact: true })).toBeVisible();
      expect(loads()).toBe(0);
      await parent.look();
    });

    await test.step('without a stream the page asks by itself, and says nothing of it', async () => {
      await refused.bringToFront();
      // It asks each half a minute: the browser's own clock is put forward, so nobody waits for that.
      await refused.clock.fastForward('00:31');
      await expect(refused.getByText('из 1', { exact: true })).toBeVisible();
      await expect(refused.getByRole('alert')).toHaveCount(0);
    });
  });
});

test('S3 a reviewer sees what comes in, without losing what he types', async ({ parent, employee }) => {
  const specialist = await employee('PMPK_SPECIALIST');
  const { page } = specialist;
  const stream = page.waitForResponse(/\/trpc\/staff\.session\.watch/);
  await specialist.open('/review');
  await stream;
  await page.getByRole('main').getByRole('link', { name: /№/ }).first().click();
  const comment = page.getByLabel('Комментарий', { exact: true });
  await comment.fill('Нет печати на второй');
  const loads = countLoads(page);
  const number = await parent.apply();
  await expect(page.getByRole('link', { name: new RegExp(`№ ${number}`) })).toBeVisible({ timeout: 8000 });
  await expect(comment).toHaveValue('Нет печати на второй');
  expect(loads()).toBe(0);
  await specialist.look();
});
