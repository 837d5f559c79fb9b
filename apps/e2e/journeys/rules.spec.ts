import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';

test('K2 an officer sees what a new rule does, keeps it for a coming day, and who comes second is told', async ({ employee }) => {
  test.slow();
  const officer = await employee('CITY_OFFICER');
  const other = await officer.page.context().newPage();
  await other.goto('/rules/change');
  await officer.open('/rules/change');

  await officer.field('Срок в стоп-листе, календарных дней').fill('5');
  await officer.button('Показать, что изменится').press('Enter');
  await expect(officer.page.getByRole('alert')).toBeFocused();
  await expect(officer.page.getByRole('alert')).toContainText('целое число от 14 до 180');
  await officer.look();

  await officer.field('Срок в стоп-листе, календарных дней').fill('45');
  await officer.field('Почему меняете').fill('Приказ № 214');
  await officer.button('Показать, что изменится').click();
  await expect(officer.page.getByText('было 28 календарных дней, станет 45 календарных дней')).toBeVisible();
  await officer.look();
  await officer.button('Записать изменение').click();
  await officer.page.waitForURL(/\/rules\?done=changed/);
  await expect(officer.page.getByRole('row').filter({ hasText: 'Срок в стоп-листе' })).toContainText('28');
  await officer.look();

  await other.getByLabel('Срок в стоп-листе, календарных дней').fill('60');
  await other.getByLabel('Почему меняете').fill('Приказ № 215');
  await other.getByRole('button', { name: 'Показать, что изменится' }).click();
  await expect(other.getByRole('alert')).toContainText('Уже записано изменение');
  await expect(other.getByLabel('Почему меняете')).toHaveValue('Приказ № 215');

  await officer.button('Отменить изменение').click();
  await officer.page.waitForURL(/\/rules\?done=back/);
  await expect(officer.page.getByText('Отменено:')).toBeVisible();
  await officer.look();
});

test('K2 a list of days is shown with what is wrong in it, and added once it is right', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  await officer.open('/calendar/list?year=2031');
  await officer.field('Список').fill('15.01.2031; выходной; Перенос\n32.01.2031; выходной; Такого дня нет');
  await officer.button('Показать, что изменится').click();
  await expect(page.getByText('Строк с ошибками: 1.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'нет такой даты' })).toContainText('32.01.2031');
  await expect(officer.field('Список')).toHaveValue(/32\.01\.2031/);
  await officer.look();
  await officer.field('Список').fill('15.01.2031; выходной; Перенос');
  await officer.button('Показать, что изменится').click();
  await officer.button('Добавить дней: 1').click();
  await page.waitForURL(/\/calendar\?year=2031&added=1/);
  await officer.look();
});

test('K2 a calendar file becomes days, and a day that was added is taken back', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  await officer.open('/calendar/list?year=2032');
  const file = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20320114', 'SUMMARY:Перенос', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'year.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
  await officer.button('Показать, что изменится').click();
  await expect(officer.field('Список')).toHaveValue('2032-01-14; выходной; Перенос');
  await officer.button('Добавить дней: 1').click();
  await page.waitForURL(/added=1/);
  await page.getByRole('link', { name: /^Отменить: 14/ }).click();
  await expect(page.getByText('Открытые сроки не изменятся')).toBeVisible();
  await officer.look();
  await officer.button('Отменить день').click();
  await page.waitForURL(/back=0/);
  await expect(page.getByText(/^Отменено: /)).toBeVisible();
  await officer.look();
});

test('Q2 a city stops offering a correction type from a coming day, and takes it back', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  await officer.open('/rules/correction-types');
  await page.getByRole('link', { name: 'Нарушения интеллекта' }).click();
  await officer.field('Не принимаем').check();
  await officer.field('Пояснение по-русски').fill('Только на одном языке');
  await officer.button('Показать, что изменится').click();
  await expect(officer.field('Пояснение по-казахски')).toHaveAttribute('aria-invalid', 'true');
  await officer.field('Пояснение по-русски').fill('');
  await officer.button('Показать, что изменится').click();
  await expect(page.getByText(/Действующих заявок этого типа/)).toBeVisible();
  await officer.look();
  await officer.button('Записать изменение').click();
  await page.waitForURL(/done=changed/);
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Нарушения интеллекта' }) })).toContainText('перестанем предлагать');
  await officer.look();
  await page.getByRole('link', { name: 'Нарушения интеллекта' }).click();
  await officer.button('Отменить изменение').click();
  await page.waitForURL(/done=back/);
});

test('S1 who is no officer neither opens the rules nor changes them past the pages', async ({ employee }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  for (const path of ['/rules', '/rules/change', '/rules/correction-types', '/rules/reasons/new', '/calendar/list']) expect((await director.page.goto(path))?.status(), path).toBe(403);
  const sides = { to: director, openTo: await employee('CITY_OFFICER') };
  await expectApiClosed('staff.rules.policy', {}, sides);
  await expectFormClosed('/rules/change', { reason: 'Приказ № 216' }, sides);
  await expectFormClosed(`/calendar/days/${NOBODY}`, {}, sides);
});
