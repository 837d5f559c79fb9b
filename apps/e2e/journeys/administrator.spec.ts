import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import type { Employee } from '../steps/employee.ts';
import { expect, test } from '../steps/journey.ts';
import { Keyboard } from '../steps/keyboard.ts';

/** Wall-clock time of Almaty so many hours after the city's clock, as a field takes it. */
const almaty = (now: Date, hours: number): string => new Date(now.getTime() + (hours + 5) * 3_600_000).toISOString().slice(0, 16);

const TEXT = 'SMS приходят с задержкой. Сроки вашей заявки видны в кабинете.';

async function writeBanner(administrator: Employee, keyboard: Keyboard, until: string): Promise<void> {
  const field = (name: string) => administrator.field(name);
  await keyboard.choose(field('О чём'), 2);
  await keyboard.type(field('Текст по-русски'), TEXT);
  await keyboard.type(field('Текст по-английски'), 'SMS are late.');
  await field('Конец').fill(until);
}

test('an administrator’s day: a banner by keyboard, seen by parents, ended once though two are at it', async ({ employee, parent, demo }) => {
  const administrator = await employee('ADMINISTRATOR');
  const { page } = administrator;
  const keyboard = new Keyboard(page);
  const now = await demo.now();

  await test.step('a banner without its Kazakh words is refused at the field, and what was typed stays', async () => {
    await administrator.open('/banners');
    await page.waitForSelector('html[data-hydrated]');
    await keyboard.press(page.getByRole('link', { name: 'Новое предупреждение' }));
    await page.waitForURL('**/banners/new');
    await writeBanner(administrator, keyboard, almaty(now, 3));
    await keyboard.press(administrator.button('Опубликовать'));
    await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
    await expect(administrator.field('Текст по-русски')).toHaveValue(TEXT);
    await administrator.look();
  });

  await test.step('it is seen before it is published', async () => {
    await keyboard.type(administrator.field('Текст по-казахски'), 'SMS кешігіп келеді.');
    await keyboard.press(administrator.button('Посмотреть'));
    await expect(page.getByRole('complementary', { name: 'Ескертулер, Қазақша' })).toContainText('SMS кешігіп келеді.');
    await administrator.look();
    await keyboard.press(administrator.button('Опубликовать'));
    await expect(page.getByText('Предупреждение опубликовано.')).toBeVisible();
    await administrator.look();
  });

  const banner = parent.page.getByRole('complementary', { name: 'Предупреждения' });
  await test.step('parents see it before they sign in, hide it, and see it again once its words are others', async () => {
    await expect.poll(async () => parent.page.goto('/login').then(() => banner.count()), { timeout: 15_000 }).toBe(1);
    await expect(banner.getByRole('alert')).toContainText(TEXT);
    await parent.look();
    await banner.getByRole('button', { name: 'Скрыть: Сбой' }).click();
    await parent.page.waitForURL('**/login');
    await expect(banner).toHaveCount(0);
    await page.getByRole('link', { name: `Изменить: ${TEXT}` }).click();
    await page.waitForURL(/\/banners\/[0-9a-f-]{36}/);
    await administrator.field('Текст по-русски').fill('SMS снова приходят вовремя.');
    await administrator.button('Сохранить').click();
    await expect(page.getByText('Предупреждение изменено.')).toBeVisible();
    await expect.poll(async () => parent.page.goto('/').then(() => banner.count()), { timeout: 15_000 }).toBe(1);
  });

  await test.step('two end it: the second is told, and sees who was first', async () => {
    const other = await employee('ADMINISTRATOR', undefined, 1);
    await other.open('/banners');
    const end = { name: 'Снять сейчас: SMS снова приходят вовремя.' };
    await page.getByRole('button', end).click();
    await expect(page.getByText('Предупреждение снято.')).toBeVisible();
    await other.page.getByRole('button', end).click();
    await expect(other.page.getByRole('main').getByRole('alert')).toContainText('Кто-то успел раньше вас');
    await expect(other.page.getByRole('row', { name: /SMS снова приходят/ })).toContainText('Досрочно:');
    await other.look();
    await expect.poll(async () => parent.page.goto('/').then(() => banner.count()), { timeout: 15_000 }).toBe(0);
  });
});

test('what an administrator switches off is refused, told to parents, and on again', async ({ employee, parent }) => {
  const administrator = await employee('ADMINISTRATOR');
  const { page } = administrator;
  await administrator.open('/features');
  await administrator.field('Возможность').selectOption({ label: 'Регистрация родителей' });
  await administrator.button('Выключить').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await administrator.look();
  await administrator.field('Причина').fill('Реестр населения на ремонте');
  await administrator.button('Выключить').click();
  await expect(page.getByText('Записано. Родители увидят это в течение 5 секунд.')).toBeVisible();
  await administrator.look();
  const closed = parent.page.getByText('Регистрация временно закрыта.');
  await expect.poll(async () => parent.page.goto('/register').then(() => closed.count()), { timeout: 15_000 }).toBe(1);
  await parent.look();
  await page.getByRole('button', { name: 'Включить: Регистрация родителей' }).click();
  await expect(page.getByText('Снова включено.')).toBeVisible();
  await expect.poll(async () => parent.page.goto('/register').then(() => closed.count()), { timeout: 15_000 }).toBe(0);
});

test('S2 a second factor is set up anew by two administrators, and of two who agree at once the second is told', async ({ employee, demo }) => {
  const clerk = await demo.employee('KINDERGARTEN_CLERK', undefined, 3);
  const first = await employee('ADMINISTRATOR');
  const { page } = first;
  await first.open(`/employees?search=${clerk.login}`);
  await page.locator('a[data-row-link]').first().click();
  await page.getByRole('radio', { name: /^Потерян телефон/ }).check();
  await first.field('Причина').fill('Потерял телефон, пришёл сам с удостоверением');
  await first.button('Попросить').click();
  await expect(page.getByText('Запрос ждёт решения другого администратора.')).toBeVisible();

  const second = await employee('ADMINISTRATOR', undefined, 1);
  const other = await second.page.context().newPage();
  const agree = { name: /^Согласиться: / };
  await other.goto('/employees');
  await second.open('/employees');
  await second.page.getByRole('button', agree).click();
  await expect(second.page.getByRole('status').filter({ hasText: 'Код для сотрудника' })).toBeVisible();
  await other.getByRole('button', agree).click();
  await expect(other.getByRole('main').getByRole('alert')).toContainText('Кто-то успел раньше вас');
  await expect(other.getByRole('main').getByRole('alert')).toBeFocused();
  await expect(other.getByRole('button', agree)).toHaveCount(0);
});

test('S1 what is not an administrator’s is closed to him by address and by API, and his to others', async ({ employee }) => {
  const administrator = await employee('ADMINISTRATOR');
  const auditor = await employee('AUDITOR');
  const status = async ({ page }: Employee, path: string): Promise<number> => (await page.request.get(path)).status();
  for (const path of ['/audit', '/queue', '/review']) expect(await status(administrator, path), path).toBe(403);
  const officer = await employee('CITY_OFFICER');
  await expectApiClosed('staff.city.lanes', {}, { to: administrator, openTo: officer });
  await expectFormClosed('/queue/advance', { seen: 'another plan' }, { to: administrator, openTo: officer });
  await expectFormClosed('/audit', {}, { to: administrator, openTo: auditor });
  for (const path of ['/banners', '/banners/new', '/features', '/problems', '/employees', '/jobs']) expect(await status(auditor, path), path).toBe(403);
  const sides = { to: auditor, openTo: administrator };
  await expectApiClosed('staff.banners.board', {}, sides);
  await expectApiClosed('staff.features.board', {}, sides);
  await expectFormClosed('/banners/new', { textRu: 'Только по-русски' }, sides);
  await expectFormClosed(`/employees/${NOBODY}`, { intent: 'suspend' }, sides);
});
