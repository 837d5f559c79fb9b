import { expectApiClosed, expectFormClosed } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';
import { Keyboard } from '../steps/keyboard.ts';

test('S5 an auditor’s day by keyboard: who saw what of whom, taken out as a table, and the chain of the log', async ({ employee, demo }) => {
  const officer = await employee('CITY_OFFICER');
  await officer.open('/applications');
  const number = ((await officer.page.locator('a[data-row-link]').first().textContent()) ?? '').replace(/\D/g, '');
  await officer.open(`/applications/${number}`);

  const auditor = await employee('AUDITOR');
  const { page } = auditor;
  const keyboard = new Keyboard(page);
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  const today = new Date((await demo.now()).getTime() + 5 * 3_600_000).toISOString().slice(0, 10);

  await test.step('the officer’s look at the application', async () => {
    await auditor.open('/audit');
    await page.waitForSelector('html[data-hydrated]');
    await keyboard.typeDay(auditor.field('С какого дня'), today);
    await keyboard.typeDay(auditor.field('По какой день'), today);
    await keyboard.type(auditor.field('Номер заявки'), number);
    await keyboard.type(auditor.field('Сотрудник'), officer.person.login);
    await keyboard.check(auditor.field('Только просмотры'));
    await keyboard.press(auditor.button('Показать'));
    await page.waitForURL(/reads=/);
    await expect(rows.filter({ hasText: 'Заявка открыта' }).first()).toContainText(`№ ${number}`);
    // The list that the child stood in is a look at him too, and says whom it showed.
    await expect(rows.filter({ hasText: 'Открыт список заявок' }).first()).toContainText(`Показаны заявки: № ${number}`);
    await auditor.look();
  });

  await test.step('an export has a period, and stands in the log itself', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press(auditor.button('Скачать CSV'))]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await page.goto('/audit?action=audit.exported');
    await expect(rows.filter({ hasText: 'Журнал выгружен' }).first()).toBeVisible();
    await page.goto('/audit');
    await keyboard.press(auditor.button('Скачать CSV'));
    await page.waitForURL(/problem=/);
    await expect(page.getByRole('alert')).toBeVisible();
    await auditor.look();
  });

  await test.step('no entry was altered', async () => {
    await page.goto('/audit');
    await page.waitForSelector('html[data-hydrated]');
    await keyboard.press(auditor.button('Проверить журнал'));
    await keyboard.press(page.locator('summary', { hasText: 'Последние проверки' }));
    // Workers make it; the page follows by itself.
    const ownCheck = page.getByRole('table', { name: 'Последние проверки' }).getByRole('row').filter({ hasText: auditor.person.name });
    await expect(ownCheck).toContainText('Журнал цел', { timeout: 30_000 });
    await expect(page.getByText('Цепочка цела.')).toBeVisible();
    await auditor.look();
  });

  await test.step('of two windows the slower one is told that a search is gone', async () => {
    await page.goto('/audit');
    await page.waitForSelector('html[data-hydrated]');
    await keyboard.press(page.locator('summary', { hasText: 'Сохранённые отборы' }));
    await keyboard.type(auditor.field('Название отбора'), 'Весь журнал');
    await keyboard.press(auditor.button('Сохранить отбор'));
    await expect(page.getByText('Отбор сохранён.')).toBeVisible();
    const other = await page.context().newPage();
    await other.goto('/audit');
    await other.getByText('Сохранённые отборы').click();
    await page.getByRole('link', { name: 'Переименовать: Весь журнал' }).click();
    await other.getByRole('button', { name: 'Удалить отбор «Весь журнал»' }).click();
    await expect(other.getByText('Отбор удалён.')).toBeVisible();
    await page.getByLabel('Новое название').fill('Журнал');
    await page.locator('form').filter({ has: page.locator('input[value=rename-view]') }).getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByRole('alert')).toContainText('Этого отбора уже нет.');
    await other.close();
  });

  await test.step('he reads and changes nothing: by address and by API', async () => {
    for (const path of ['/employees', '/jobs', '/deliveries', '/applications', `/applications/${number}`]) expect((await page.request.get(path)).status(), path).toBe(403);
    await expectApiClosed('staff.city.explain', { number: Number(number) }, { to: auditor, openTo: officer });
    await expectFormClosed('/applications/1', { comment: 'Семья была в больнице' }, { to: auditor, openTo: officer });
    expect((await officer.page.request.get('/audit')).status()).toBe(403);
    await expectApiClosed('staff.access.matrix', {}, { to: officer, openTo: auditor });
    await expectFormClosed('/audit', {}, { to: officer, openTo: auditor });
    expect((await officer.page.request.post('/audit.csv', { form: { from: today, to: today } })).status()).toBe(403);
  });
});
