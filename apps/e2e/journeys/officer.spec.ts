import { expectApiClosed, expectFormClosed } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';

test('an officer goes through the table of applications by keyboard, keeps a search of his own, and finds by Ctrl+K', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  const rows = page.locator('a[data-row-link]');

  await test.step('a filter stands in the address and is kept under a name', async () => {
    await officer.open('/applications');
    await page.getByRole('form', { name: 'Какие заявки показать' }).getByLabel('Состояние').selectOption({ label: 'В очереди' });
    await officer.button('Показать').click();
    await page.waitForURL(/state=IN_QUEUE/);
    await page.getByText('Сохранённые отборы').click();
    await officer.field('Название отбора').fill('Ждут места');
    await officer.look();
    await officer.button('Сохранить отбор').click();
    await expect(page.getByText('Отбор сохранён.')).toBeVisible();
    await page.goto('/applications');
    await page.getByText('Сохранённые отборы').click();
    await page.getByRole('link', { name: 'Ждут места', exact: true }).click();
    await page.waitForURL(/state=IN_QUEUE/);
  });

  await test.step('columns are the employee’s own', async () => {
    await page.getByText('Столбцы', { exact: true }).first().click();
    await page.getByLabel('Желаемый сад', { exact: true }).check();
    await page.locator('form').filter({ has: page.locator('input[value=columns]') }).getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByRole('columnheader', { name: 'Желаемый сад' })).toBeVisible();
    await officer.look();
  });

  await test.step('V9 vouchers by their deadline; a search of them gets another name, is deleted and comes back', async () => {
    await officer.open('/vouchers');
    const header = (name: string) => page.getByRole('columnheader', { name });
    await page.getByText('Столбцы', { exact: true }).first().click();
    await page.getByLabel('Код', { exact: true }).uncheck();
    await page.locator('form').filter({ has: page.locator('input[value=columns]') }).getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByText('Столбцы сохранены.')).toBeVisible();
    await expect(header('Код')).toHaveCount(0);
    for (const [order, sort] of [['endsSoon', 'ascending'], ['endsLate', 'descending']] as const) {
      await header('Срок').getByRole('link').click();
      await page.waitForURL(new RegExp(`order=${order}`));
      await expect(header('Срок')).toHaveAttribute('aria-sort', sort);
    }
    await page.getByText('Сохранённые отборы').click();
    await officer.field('Название отбора').fill('По сроку');
    await officer.button('Сохранить отбор').click();
    await expect(page.getByText('Отбор сохранён.')).toBeVisible();
    await page.getByRole('link', { name: 'Переименовать: По сроку' }).click();
    await officer.field('Новое название').fill('Кто успеет');
    await officer.look();
    await page.locator('form').filter({ has: page.locator('input[value=rename-view]') }).getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByText('Отбор переименован.')).toBeVisible();
    await officer.button('Удалить отбор «Кто успеет»').click();
    await expect(page.getByText('Отбор удалён.')).toBeVisible();
    await officer.look();
    await officer.button('Вернуть отбор').click();
    await expect(page.getByText('Отбор снова в списке.')).toBeVisible();
    expect(page.url()).toContain('order=endsLate');
    await expect(page.getByRole('link', { name: 'Кто успеет', exact: true })).toHaveAttribute('href', '/vouchers?order=endsLate');
    await officer.field('Название отбора').fill('Другой');
    await officer.button('Сохранить отбор').click();
    await expect(page.getByText('Отбор сохранён.')).toBeVisible();
    await officer.button('Удалить отбор «Другой»').click();
    await expect(page.getByText('Отбор удалён.')).toBeVisible();
    const afterOther = page.url();
    await officer.button('Удалить отбор «Кто успеет»').click();
    await expect(page.getByText('Пока ни одного.')).toBeVisible();
    await page.goto(afterOther);
    await officer.button('Вернуть отбор').click();
    await expect(page.getByRole('alert')).toContainText('Этого отбора уже нет.');
    await officer.look();
  });

  await test.step('arrows, Home, End and Enter', async () => {
    await officer.open('/applications');
    await page.waitForSelector('html[data-hydrated]');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    await page.keyboard.press('Home');
    const number = ((await rows.first().textContent()) ?? '').replace(/\D/g, '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/applications/${number}`);

    await page.goto('/calendar');
    await page.waitForSelector('html[data-hydrated]');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(number);
    await expect(page.getByRole('option', { name: new RegExp(`№ ${number}`) })).toBeVisible();
    await officer.look();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/applications/${number}`);
  });

  await test.step('a section by its name in another language, and what does not exist', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kindergart');
    await expect(page.getByRole('option', { name: 'Детские сады' })).toBeVisible();
    await page.getByRole('combobox').fill('999999999');
    await expect(page.getByRole('status').filter({ hasText: 'Ничего не нашлось.' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('S1 nobody else reads the city’s applications or finds them, by address or by API', async ({ employee }) => {
  const clerk = await employee('KINDERGARTEN_CLERK');
  expect((await clerk.page.goto('/applications'))?.status()).toBe(403);
  // A kindergarten finds its own children alone (S4).
  expect(await (await clerk.page.request.post('/find', { multipart: { text: '100814' } })).json()).toMatchObject({ applications: [], children: [], kindergartens: [] });
  const sides = { to: clerk, openTo: await employee('CITY_OFFICER') };
  await expectApiClosed('staff.applications.states', { numbers: [100_814] }, sides);
  await expectApiClosed('staff.city.dryRun', {}, sides);
  await expectFormClosed('/applications/1', { comment: 'Семья была в больнице' }, sides);
  await expectFormClosed('/queue/advance', { seen: 'another plan' }, sides);
});
