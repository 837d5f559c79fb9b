import { expect, test } from '../steps/journey.ts';
import { Keyboard } from '../steps/keyboard.ts';

test('E1 V2 a director sees what a change of a group would do, and saves only what he saw', async ({ employee, browser, city }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  const { page } = director;
  await director.open('/groups');
  await expect(page.getByRole('img', { name: /^Зачислены \d+, зачисление идёт \d+, для ваучеров \d+, свободно \d+$/ }).first()).toBeVisible();
  const link = page.getByRole('main').getByRole('table').getByRole('link').first();
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  const capacity = director.field('Вместимость');
  const before = Number(await capacity.inputValue());

  await capacity.fill('0');
  await director.button('Что изменится').click();
  await expect(page.getByText('Так сделать нельзя: эти места занимают дети.')).toBeVisible();
  await director.look();

  await capacity.fill(String(before - 1));
  const keyboard = new Keyboard(page);
  await keyboard.press(director.button('Сохранить'));
  const shown = page.getByRole('heading', { name: 'Что изменится' });
  await expect(shown).toBeFocused();
  await director.look();

  // The same director in another browser is faster.
  const other = await browser.newContext({ baseURL: city.consoleUrl, storageState: await page.context().storageState() });
  const faster = await other.newPage();
  await faster.goto(address);
  await faster.getByLabel('Вместимость', { exact: true }).fill(String(before + 1));
  await faster.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(faster).toHaveURL(/\/groups\?done=changed/);
  await other.close();

  await director.button('Сохранить').click();
  await expect(page.getByRole('alert')).toContainText('Ничего не сохранено');
  await expect(capacity).toHaveValue(String(before - 1));
  await director.look();

  const clerk = await employee('KINDERGARTEN_CLERK');
  expect((await clerk.page.goto(address))?.status()).toBe(403);
  const id = address.replace('/groups/', '');
  const called = await clerk.page.request.post('/trpc/staff.kindergarten.closeGroup', { data: { json: { id } }, headers: { origin: city.consoleUrl } });
  expect(called.status()).toBe(403);
});

test('E7 a clerk finds a child, takes the list out, and sees what a disenrolment would free', async ({ employee }) => {
  const clerk = await employee('KINDERGARTEN_CLERK');
  const { page } = clerk;
  await clerk.open('/children');
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  const name = (await rows.nth(1).getByRole('link').first().textContent()) ?? '';
  await clerk.field('Фамилия, имя или номер заявки').fill(name.toLowerCase());
  await clerk.button('Найти').click();
  await expect(clerk.field('Фамилия, имя или номер заявки')).toHaveValue(name.toLowerCase());
  await expect(rows.filter({ hasText: name })).toHaveCount(1);
  expect(page.url()).not.toContain('search');
  await clerk.look();

  const downloaded = page.waitForEvent('download');
  await clerk.button('Выгрузить в Excel').click();
  expect((await downloaded).suggestedFilename()).toMatch(/^children-\d{4}-\d{2}-\d{2}\.xlsx$/);

  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await clerk.look();
  await page.getByRole('link', { name: 'Отчислить' }).click();
  await expect(page.getByText(/^В группе «.+» свободно \d+, станет \d+\./)).toBeVisible();
  await clerk.button('Отчислить').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await clerk.look();
});
