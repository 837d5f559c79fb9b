import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessibility.ts';
import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import type { DemoGuardian } from '../steps/demo.ts';
import type { Employee } from '../steps/employee.ts';
import { acceptInvitation } from '../steps/invitation.ts';
import { DESKTOP, expect, test } from '../steps/journey.ts';

const NAME = 'Детский сад № 777 «Шаңырақ»';

test('P3 S2 an officer opens a kindergarten: its director sets password and second factor, adds a group, and parents see it', async ({ employee, browser, city, demo, parent }) => {
  test.slow();
  const officer = await employee('CITY_OFFICER');
  await addKindergarten(officer);
  const { page } = officer;
  await expect(page.getByText('Нет заведующего')).toBeVisible();

  const head = await demo.guardian(3);
  await inviteDirector(officer, head);
  const code = /код: (\S+)/.exec(await demo.message(head.phone, /пригласили в консоль/))?.[1] ?? '';
  const director = await acceptInvitation(await browser.newPage({ baseURL: city.consoleUrl, viewport: DESKTOP }), { login: 'director777', code, now: await demo.now() });
  await addGroup(director);
  await expectAccessible(director);
  await director.context().close();

  await parent.page.goto('/kindergartens?search=777');
  await expect(parent.page.getByRole('link', { name: NAME })).toBeVisible();

  await officer.open('/kindergartens?search=шанырак');
  await page.getByRole('link', { name: NAME }).click();
  await page.getByRole('link', { name: 'Закрыть детский сад' }).click();
  await expect(page.getByText('Закроются группы')).toBeVisible();
  await officer.look();
  await officer.button('Закрыть сад').click();
  await page.waitForURL(/done=closed/);
  await officer.look();
  await parent.page.goto('/kindergartens?search=777');
  await expect(parent.page.getByRole('link', { name: NAME })).toBeHidden();
  await officer.button('Открыть снова').click();
  await expect(page.getByText('Детский сад снова открыт')).toBeVisible();
});

test('V2 a kindergarten with children is not closed, and a table with a wrong line adds nothing', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  await officer.open('/kindergartens?search=72');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Закрыть детский сад' }).click();
  await expect(page.getByText('Закрыть сейчас нельзя')).toBeVisible();
  await expect(officer.button('Закрыть сад')).toBeHidden();
  await officer.look();

  await officer.open('/kindergartens/import');
  const header = 'bin;name_ru;name_kk;name_en;district;address_ru;address_kk;address_en;phone;coordinates';
  const garden = (bin: string) => `${bin};Сад № 778;№ 778 бақша;Kindergarten 778;Медеуский;Абая, 1;Абай, 1;Abai 1;8 727 390 11 00;"43.25, 76.92"`;
  await officer.field('Таблица').fill(`${header}\n${garden('240140000131')}`);
  await officer.button('Проверить таблицу').press('Enter');
  await expect(page.getByText('Строк с ошибками: 1.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '240140000131' })).toContainText('Такого БИН не бывает');
  await officer.look();
  await page.locator('input[type=file]').setInputFiles({ name: 'Сады.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${garden('240140000130')}`) });
  await officer.button('Проверить таблицу').click();
  await expect(officer.field('Таблица')).toHaveValue(/240140000130/);
  await officer.button('Добавить строк: 1').click();
  await page.waitForURL(/added=1/);
  await officer.look();

  await officer.open('/kindergartens/import');
  await officer.field('Таблица').fill(`${header}\n${garden('240140000130').replace('Абая, 1', 'Абая, 2')}`);
  await officer.button('Проверить таблицу').click();
  await expect(page.getByRole('row').filter({ hasText: '240140000130' })).toContainText('Было: Абая, 1, станет: Абая, 2');
  await officer.look();
  await officer.button('Изменить строк: 1').click();
  await page.waitForURL(/changed=1/);
  await expect(page.getByText('Изменено: 1.')).toBeVisible();
});

test('S1 who is no officer neither opens the kindergartens and employees of a city nor changes them past the pages', async ({ employee }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  for (const path of ['/kindergartens', '/kindergartens/new', '/kindergartens/import', '/kindergartens.csv', '/staff', '/staff/new', '/staff/import']) expect((await director.page.goto(path))?.status(), path).toBe(403);
  const sides = { to: director, openTo: await employee('CITY_OFFICER') };
  await expectApiClosed('staff.registry.places', {}, sides);
  await expectFormClosed('/kindergartens/new', { nameRu: 'Только по-русски' }, sides);
  await expectFormClosed(`/kindergartens/${NOBODY}/close`, { from: '2030-01-01' }, sides);
});

/** The form with a wrong BIN first: the field says it, and nothing that was typed is lost. */
async function addKindergarten(officer: Employee): Promise<void> {
  await officer.open('/kindergartens/new');
  const typed = {
    'Название на русском': NAME, 'Название на казахском': '№ 777 «Шаңырақ» балабақшасы', 'Название на английском': 'Kindergarten No. 777',
    'Адрес на русском': 'ул. Абая, 7', 'Адрес на казахском': 'Абай көшесі, 7', 'Адрес на английском': '7 Abai Street', Телефон: '8 (727) 390-11-00', Координаты: '43.25, 76.92',
  };
  for (const [label, text] of Object.entries(typed)) await officer.field(label).fill(text);
  await officer.field('Район').selectOption({ index: 1 });
  await officer.field('БИН').fill('101240000017');
  await officer.button('Добавить детский сад').press('Enter');
  const alert = officer.page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('Такого БИН не бывает');
  await officer.look();
  await expect(officer.field('Название на казахском')).toHaveValue(typed['Название на казахском']);
  await officer.field('БИН').fill('101240000016');
  await officer.button('Добавить детский сад').click();
  await officer.page.waitForURL(/done=added/);
  await officer.look();
  // The page for parents is one step aside: the way back leads here and not to the list.
  await officer.page.getByRole('link', { name: 'Страница для родителей' }).click();
  await officer.page.waitForURL(/\/profile$/);
  await officer.page.getByRole('link', { name: NAME }).click();
  await officer.page.waitForURL(/\/kindergartens\/[^/]+$/);
}

async function inviteDirector(officer: Employee, head: DemoGuardian): Promise<void> {
  const [surname = '', name = ''] = head.name.split(' ');
  await officer.page.getByRole('link', { name: 'Добавить сотрудника' }).click();
  await officer.field('ИИН').fill(head.iin);
  await officer.field('Фамилия').fill(surname);
  await officer.field('Имя').fill(name);
  await officer.field('Логин').fill('director777');
  await officer.field('Мобильный телефон').fill(head.phone);
  await expect(officer.field('Детский сад').locator('option:checked')).toHaveText(NAME);
  await officer.look();
  await officer.button('Добавить и пригласить').click();
  await officer.page.waitForURL(/\/staff\/.*done=added/);
  await expect(officer.page.getByText('Отправлено, ждёт')).toBeVisible();
  await officer.look();
}

/** For children of a year whom nobody waits for: its seats are promised to no voucher, so the kindergarten can be closed again. */
async function addGroup(page: Page): Promise<void> {
  await page.goto('/groups/new');
  await page.getByLabel('Название', { exact: true }).fill('Күншуақ');
  await page.getByLabel('Казахский', { exact: true }).check();
  await page.getByRole('checkbox').first().check();
  for (const label of ['Год рождения с', 'Год рождения по']) await page.getByLabel(label, { exact: true }).fill('2015');
  await page.getByLabel('Вместимость', { exact: true }).fill('6');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.waitForURL(/\/groups\?done=added/);
}
