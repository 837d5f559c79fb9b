import { expect, test } from '../steps/journey.ts';

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
