import { expect, TABLET, test } from '../steps/journey.ts';

test('on a tablet an employee goes by the rail to a list and a case, and comes back; a wide table stays within the page', async ({ employee }) => {
  await test.step('a reviewer: the inbox, then the case in its place', async () => {
    const reviewer = await employee('PMPK_SPECIALIST', undefined, 0, { viewport: TABLET });
    const { page } = reviewer;
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: /^Заявки на проверку/ }).click();
    await page.waitForURL(/\/review$/);
    await reviewer.look();
    const first = page.getByRole('main').getByRole('link', { name: /№/ }).first();
    await first.click();
    await page.waitForURL(/\/review\/\d+/);
    await expect(page.getByRole('region', { name: /^Страницы документа/ })).toBeVisible();
    await expect(reviewer.button('Подтвердить')).toBeVisible();
    await expect(first).toBeHidden();
    await reviewer.look();
    await page.getByRole('link', { name: 'К списку заявок' }).click();
    await page.waitForURL(/\/review$/);
    await expect(first).toBeVisible();
  });

  await test.step('an officer: the table of applications, a row and its case', async () => {
    const officer = await employee('CITY_OFFICER', undefined, 0, { viewport: TABLET });
    const { page } = officer;
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Заявки города' }).click();
    await page.waitForURL(/\/applications$/);
    await expect(page.getByRole('main').getByRole('table')).toBeVisible();
    await officer.look();
    await page.locator('a[data-row-link]').first().click();
    await page.waitForURL(/\/applications\/\d+/);
    await officer.look();
  });
});
