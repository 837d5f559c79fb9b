import { expect, test } from '../steps/journey.ts';

test('S1 each role comes to its own pages and to nobody else’s', async ({ employee }) => {
  test.slow();
  const pages: readonly (readonly [role: string, own: readonly string[], foreign: string])[] = [
    ['PMPK_SPECIALIST', ['/today', '/review', '/calendar', '/statistics'], '/queue'],
    ['PHTHISIATRICIAN', ['/today', '/review'], '/applications'],
    ['KINDERGARTEN_DIRECTOR', ['/today', '/enrolments', '/children', '/groups', '/groups/new', '/requisites'], '/review'],
    ['KINDERGARTEN_CLERK', ['/today', '/enrolments', '/children', '/groups', '/requisites'], '/vouchers'],
    ['CITY_OFFICER', ['/today', '/queue', '/queue/runs', '/applications', '/applications?order=endsSoon', '/vouchers', '/kindergartens', '/staff', '/guardianships', '/calendar', '/calendar/list', '/rules', '/rules/reasons', '/support'], '/audit'],
    ['SUPPORT_OPERATOR', ['/today', '/support', '/deliveries'], '/staff'],
    ['AUDITOR', ['/today', '/audit', '/access'], '/children'],
    ['ADMINISTRATOR', ['/today', '/problems', '/jobs', '/deliveries', '/staff', '/employees', '/access', '/banners', '/banners/new', '/features', '/cities', '/cities/new'], '/queue'],
  ];
  for (const [role, own, foreign] of pages) {
    await test.step(role, async () => {
      const person = await employee(role);
      for (const path of own) {
        const answer = await person.page.goto(path);
        expect(answer?.status(), `${role} ${path}`).toBe(200);
        await person.look();
      }
      const refused = await person.page.goto(foreign);
      expect(refused?.status(), `${role} ${foreign}`).toBe(403);
      await person.look();
    });
  }
});

test('S3 whoever signs in comes to what waits for him, and the rail counts it', async ({ employee }) => {
  const { page } = await employee('PMPK_SPECIALIST');
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: /^Заявки на проверку ?, ждут: \d+$/ })).toBeVisible();
  await page.getByRole('list', { name: 'Что ждёт вас, сначала срочное' }).getByRole('link', { name: /^Заявка № \d+$/ }).click();
  await page.waitForURL(/\/review\/\d+$/);
});

test('E1 a director changes a group, and a capacity below the children in it is refused', async ({ employee }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR');
  const { page } = director;
  await director.open('/groups');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  const capacity = page.getByLabel('Вместимость', { exact: true });
  const before = await capacity.inputValue();
  await capacity.fill('0');
  await director.button('Сохранить').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(capacity).toHaveValue('0');
  await director.look();
  await capacity.fill(String(Number(before) + 1));
  await director.button('Сохранить').click();
  await expect(page).toHaveURL(/\/groups\?done=changed/);
});

test('S5 an auditor makes the chain of the log anew, and finds what he looks for in it', async ({ employee }) => {
  const auditor = await employee('AUDITOR');
  await auditor.open('/audit');
  await auditor.button('Проверить журнал').click();
  await expect(auditor.page.getByText('Цепочка цела.')).toBeVisible();
  await expect(auditor.page.getByRole('cell', { name: 'Журнал проверен' }).first()).toBeVisible();
  await auditor.look();
  await auditor.page.getByRole('combobox', { name: 'Что сделано' }).selectOption({ label: 'Журнал проверен' });
  await auditor.button('Показать').click();
  await auditor.page.waitForURL(/action=audit\.checked/);
  await expect(auditor.page.getByRole('cell', { name: 'Журнал открыт' })).toHaveCount(0);
  await auditor.look();
});

test('S1 an administrator gives a role and ends it: the session that is open knows at its next step', async ({ employee }) => {
  const administrator = await employee('ADMINISTRATOR');
  const operator = await employee('SUPPORT_OPERATOR');
  const { page } = administrator;
  expect((await operator.page.goto('/audit'))?.status()).toBe(403);

  await administrator.open(`/employees?search=${operator.person.login}`);
  await page.locator('a[data-row-link]').first().click();
  await administrator.field('Роль').selectOption({ label: 'Аудитор' });
  await administrator.field('Первый день').fill('2020-01-01');
  await administrator.button('Назначить').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await administrator.look();
  await page.reload();
  await administrator.field('Роль').selectOption({ label: 'Аудитор' });
  await administrator.button('Назначить').click();
  await expect(page.getByText('Роль назначена.')).toBeVisible();
  await administrator.look();
  expect((await operator.page.goto('/audit'))?.status()).toBe(200);

  await administrator.button('Прекратить сейчас: Аудитор').click();
  await expect(page.getByText('Роль прекращена.')).toBeVisible();
  expect((await operator.page.goto('/audit'))?.status()).toBe(403);
  await administrator.look();
  await administrator.button('Вернуть роль: Аудитор').click();
  await expect(page.getByText('Роль возвращена, срок прежний.')).toBeVisible();
  expect((await operator.page.goto('/audit'))?.status()).toBe(200);
  await administrator.button('Прекратить сейчас: Аудитор').click();
  await expect(page.getByText('Роль прекращена.')).toBeVisible();
});
