import type { Page } from '@playwright/test';
import { expect, test } from '../steps/journey.ts';

/** Hands a message to the page's service worker, as the browser's push service would. */
async function push(page: Page, data: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.deliverPushMessage', { origin: new URL(page.url()).origin, registrationId: await registered, data });
  await browser.detach();
}

test('a browser is told by push, keeps the last known state for when there is no network, and forgets it at sign-out', async ({ parent, demo }) => {
  const { page } = parent;
  await page.context().grantPermissions(['notifications']);
  const number = await parent.apply();
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('N1 push is switched on in the profile, and news come', async () => {
    await parent.open('/profile');
    await parent.button('Включить на этом устройстве').click();
    await expect(page.getByText('это устройство')).toBeVisible();
    await parent.look();
    await page.goto(`/applications/${number}/withdraw`);
    await parent.button('Отозвать заявление').click();
    await page.waitForURL(/done=withdraw/);
    await expect.poll(async () => (await demo.everyMessage()).filter(({ channel }) => channel === 'PUSH').map(({ text }) => text)).toContain(`Заявление № ${number} отозвано и перенесено в архив`);
  });

  await test.step('N1 what is pushed is shown, and a tap opens the card', async () => {
    const [worker] = page.context().serviceWorkers();
    if (worker === undefined) throw new Error('no service worker has started');
    const news = { id: 'n-1', title: 'Заявление перенесено в архив', text: 'Откройте карточку заявления', link: new URL(`/applications/${number}`, page.url()).href };
    // The browser of the journeys has no screen to show it on: what the worker asks for is looked at instead.
    await worker.evaluate(`globalThis.asked = []; registration.showNotification = async (title, options) => void asked.push({ title, ...options });`);
    await push(page, JSON.stringify(news));
    await expect.poll(() => worker.evaluate('asked')).toEqual([expect.objectContaining({ tag: news.id, title: news.title, body: news.text, data: `/applications/${number}` })]);
    await worker.evaluate(`dispatchEvent(Object.assign(new Event('notificationclick'), { notification: { close() {}, data: asked[0].data }, waitUntil() {} })), null`);
    await page.waitForURL(`**/applications/${number}`);
    await expect(heading).toContainText(String(number));
  });

  await test.step('without a network the last known state is there, and nothing private', async () => {
    await page.goto('/applications');
    await expect.poll(() => page.evaluate(async () => (await (await caches.match('/offline'))?.text()) ?? '')).toContain(String(number));
    await page.context().setOffline(true);
    await page.goto(`/applications/${number}`);
    await expect(heading).toHaveText('Нет связи с интернетом');
    await expect(page.getByText(`Заявление № ${number}`)).toBeVisible();
    expect(await page.content()).not.toContain(parent.person.children[0]?.name);
    await page.context().setOffline(false);
    await parent.link('Попробовать ещё раз').click();
    await expect(heading).toContainText(String(number));
  });

  await test.step('D3 signed out, the browser knows nothing any more', async () => {
    await page.locator('summary').filter({ hasText: 'Меню' }).click();
    await page.getByRole('button', { name: 'Выйти' }).filter({ visible: true }).click();
    await page.waitForURL(/\/login/);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});
