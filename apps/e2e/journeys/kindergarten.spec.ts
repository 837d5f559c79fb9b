import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';
import { photo } from '../steps/documents.ts';
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

  await capacity.fill(String(before + 2));
  await director.button('Сохранить').click();
  await expect(page).toHaveURL(/\/groups\?done=changed/);
  await page.getByRole('button', { name: /^Отменить изменение/ }).click();
  await expect(page.getByText('Изменение отменено: группа снова такая, как была.')).toBeVisible();
  await page.goto(address);
  await expect(capacity).toHaveValue(String(before + 1));

  const clerk = await employee('KINDERGARTEN_CLERK');
  expect((await clerk.page.goto(address))?.status()).toBe(403);
  const sides = { to: clerk, openTo: director };
  await expectApiClosed('staff.kindergarten.previewGroup', { id: address.replace('/groups/', ''), change: null }, sides);
  await expectFormClosed(`/groups/${NOBODY}`, { intent: 'close' }, sides);
});

test('E1 E7 a director begins the academic year for several groups, a colleague is faster, and it is taken back', async ({ employee, browser, city }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  const { page } = director;
  await director.open('/groups');
  const before = await page.getByRole('main').getByRole('table').innerText();
  await page.getByRole('link', { name: 'Начать новый учебный год' }).first().click();
  // Nothing is chosen beforehand: none of the groups waits for its change.
  const chooseAll = async (): Promise<void> => {
    const [first, ...others] = await page.getByRole('main').getByRole('group').all();
    await first?.getByRole('radio', { name: /^Дети младше/ }).check();
    for (const other of others) await other.getByRole('radio', { name: /^Те же дети/ }).check();
  };
  await expect(page.getByRole('radio', { name: 'Пока не менять', checked: true })).toHaveCount(4);
  await chooseAll();
  const keyboard = new Keyboard(page);
  await keyboard.press(director.button('Что изменится'));
  const shown = page.getByRole('heading', { name: 'Что изменится' });
  await expect(shown).toBeFocused();
  await director.look();

  // The same director in another browser is faster, with another group.
  const other = await browser.newContext({ baseURL: city.consoleUrl, storageState: await page.context().storageState() });
  const faster = await other.newPage();
  await faster.goto(page.url());
  await faster.getByRole('main').getByRole('group').first().getByRole('radio', { name: /^Те же дети/ }).check();
  await faster.getByRole('button', { name: 'Что изменится' }).click();
  await faster.getByRole('button', { name: 'Начать год: 1 группа' }).click();
  await expect(faster.getByText(/^Учебный год \d{4}\/\d{2} начат: 1 группа\.$/)).toBeVisible();
  await director.button('Начать год: 4 группы').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await director.look();
  await faster.getByRole('button', { name: /^Отменить/ }).first().click();
  await expect(faster.getByText(/^Отменено:/)).toBeVisible();
  await other.close();

  await page.goto('/groups/year');
  await chooseAll();
  await director.button('Что изменится').click();
  await expect(shown).toBeFocused();
  await director.button('Начать год: 4 группы').click();
  await expect(page.getByRole('alert')).toContainText('Причина отчисления');
  await director.look();
  // With the same children nothing comes free, so nothing can have followed from it when it is taken back.
  await page.getByRole('radio', { name: /^Те же дети/ }).first().check();
  await director.button('Что изменится').click();
  await expect(page.getByRole('heading', { name: 'Дети, которые уходят' })).toHaveCount(0);
  await director.button('Начать год: 4 группы').click();
  await expect(page.getByText(/^Учебный год \d{4}\/\d{2} начат: 4 группы\.$/).first()).toBeVisible();
  await director.look();
  await page.getByRole('button', { name: /^Отменить/ }).first().click();
  await expect(page.getByText(/^Отменено:/)).toBeVisible();
  expect(await page.getByRole('main').getByRole('table').innerText()).toBe(before);

  await page.goto('/children');
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await director.button('Отчислить отмеченных').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Отчислить: 2 ребёнка' })).toBeVisible();
  await director.look();
  await director.field('Причина отчисления').selectOption({ index: 1 });
  await director.button('Да, отчислить').click();
  await expect(page.getByText('Отчислены 2 ребёнка.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Отменить/ }).first().click();
  await expect(page.getByText(/^Отменено:/)).toBeVisible();
});

test('E7 a clerk finds a child, takes the list out, and sees what a disenrolment would free', async ({ employee }) => {
  const clerk = await employee('KINDERGARTEN_CLERK');
  const { page } = clerk;
  await clerk.open('/children');
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  const enrolled = page.getByRole('columnheader', { name: 'Зачислен' });
  await enrolled.getByRole('link').click();
  await page.waitForURL(/order=latest/);
  await expect(enrolled).toHaveAttribute('aria-sort', 'descending');
  await page.getByText('Столбцы', { exact: true }).first().click();
  await page.getByLabel('Заявка', { exact: true }).check();
  await page.locator('form').filter({ has: page.locator('input[value=columns]') }).getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('columnheader', { name: 'Заявка' })).toBeVisible();
  // What was done in the list left its order as it was.
  await expect(enrolled).toHaveAttribute('aria-sort', 'descending');
  const name = (await rows.nth(1).getByRole('link').first().textContent()) ?? '';
  await clerk.field('Фамилия, имя или номер заявки').fill(name.toLowerCase());
  await clerk.button('Найти').click();
  await expect(clerk.field('Фамилия, имя или номер заявки')).toHaveValue(name.toLowerCase());
  await expect(rows.filter({ hasText: name })).toHaveCount(1);
  expect(page.url()).not.toContain('search');
  await clerk.look();
  // Another order searches for the same child, and nothing stands there that would forget him.
  await enrolled.getByRole('button').click();
  await expect(enrolled).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByText('Сохранённые отборы')).toHaveCount(0);
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

test('P3 a director tells parents about the kindergarten, with a photo; two who save at once hear of one another', async ({ employee, browser, city }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  const { page } = director;
  await director.open('/profile');
  const publicPage = (await page.getByRole('link', { name: 'Посмотреть глазами родителей' }).getAttribute('href')) ?? '';
  await director.button('Показать на карте').click();
  await expect(page.locator('.leaflet-container')).toBeVisible();

  await director.field('Основной телефон').fill('8 (727) 300-40-50');
  await director.field('Место на карте: широта и долгота').fill('51.1282, 71.4304');
  await director.button('Сохранить').click();
  await expect(page.getByRole('alert')).toContainText('Это место не в городе');
  await director.look();
  await director.field('Место на карте: широта и долгота').fill('43.2545, 76.915');

  const other = await browser.newContext({ baseURL: city.consoleUrl, storageState: await page.context().storageState() });
  const faster = await other.newPage();
  await faster.goto('/profile');
  await faster.getByLabel('Описание на русском').fill('Тихий двор.');
  await faster.getByLabel('Описание на казахском').fill('Тыныш аула.');
  await faster.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(faster).toHaveURL(/\/profile\?done=saved/);
  await other.close();

  await director.button('Сохранить').click();
  await expect(page.getByRole('alert')).toContainText('коллега изменил эту страницу');
  await expect(page.getByText('Описание на русском: Тихий двор.')).toBeVisible();
  await expect(director.field('Основной телефон')).toHaveValue('8 (727) 300-40-50');
  await director.field('Описание на русском').fill('Тихий двор, свой логопед.');
  await director.field('Описание на казахском').fill('Тыныш аула, өз логопеді бар.');
  await director.button('Сохранить').click();
  await expect(page.getByText('Страница сохранена.')).toBeVisible();

  const keyboard = new Keyboard(page);
  await keyboard.press(page.getByRole('link', { name: 'Добавить фотографию' }));
  await keyboard.attach(director.field('Файл фотографии'), photo('двор.png'));
  await keyboard.type(director.field('Что на фотографии, на русском'), 'Двор с качелями');
  await keyboard.press(director.button('Добавить фотографию'));
  await expect(page.getByRole('alert')).toContainText('Что на фотографии, на казахском');
  await director.look();
  await expect(director.field('Что на фотографии, на русском')).toHaveValue('Двор с качелями');
  await director.field('Файл фотографии').setInputFiles(photo('двор.png'));
  await director.field('Что на фотографии, на казахском').fill('Әткеншегі бар аула');
  await director.button('Добавить фотографию').click();
  await expect(page.getByText('Фотография добавлена.')).toBeVisible();
  await director.look();

  const seen = await page.context().newPage();
  await seen.goto(publicPage);
  await expect(seen.getByRole('img', { name: 'Двор с качелями' })).toBeVisible();
  await expect(seen.getByText('Тихий двор, свой логопед.')).toBeVisible();
  await expect(seen.getByRole('link', { name: '+7 727 300 40 50' })).toBeVisible();
  await expect(seen.getByText('пн–пт')).toBeVisible();

  await page.getByRole('button', { name: /^Удалить.*Двор с качелями/ }).click();
  await expect(page.getByText('Фотография удалена.')).toBeVisible();
  await director.button('Вернуть').click();
  await expect(page.getByText('Фотография возвращена.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Двор с качелями' })).toBeVisible();
});
