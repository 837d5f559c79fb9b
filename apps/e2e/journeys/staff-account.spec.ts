import { acceptInvitation } from '../steps/invitation.ts';
import { DESKTOP, expect, test } from '../steps/journey.ts';

test('S2 an employee changes his password and ends his sessions; once it is forgotten, two administrators let him in again', async ({ employee, demo, browser, city }) => {
  // A clerk whom no other journey takes: his password becomes another.
  const clerk = await employee('KINDERGARTEN_CLERK', undefined, 2);
  const elsewhere = await employee('KINDERGARTEN_CLERK', undefined, 2);
  const { page } = clerk;
  const { login, password } = clerk.person;
  const typePasswords = async (old: string): Promise<void> => {
    await clerk.field('Старый пароль').fill(old);
    await clerk.field('Новый пароль').fill('Ақ-қайың-самал 58');
    await clerk.field('Новый пароль ещё раз').fill('Ақ-қайың-самал 58');
    await clerk.button('Сменить пароль').click();
  };

  await test.step('who does not know the present password changes nothing', async () => {
    await clerk.open('/account');
    await typePasswords('не тот пароль');
    await expect(clerk.field('Старый пароль')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').first()).toBeFocused();
    await expect(clerk.field('Новый пароль')).toHaveValue('');
    await clerk.look();
  });

  await test.step('a session is ended in one window, and the other window says that it has ended already', async () => {
    const window = await page.context().newPage();
    await window.goto('/account');
    await page.reload();
    const end = { name: /^Завершить: / };
    await page.getByRole('button', end).first().click();
    await expect(page.getByText('Сеанс завершён.')).toBeVisible();
    await window.getByRole('button', end).first().click();
    await expect(window.getByRole('main').getByRole('alert')).toContainText('Кто-то успел раньше вас');
    await window.close();
    await elsewhere.page.goto('/children');
    await elsewhere.page.waitForURL(/\/login/);
  });

  await test.step('the password is changed: the old one lets nobody in', async () => {
    await typePasswords(password);
    await expect(page.getByText('Пароль изменён, остальные сеансы завершены.')).toBeVisible();
    await clerk.look();
    await elsewhere.presentHimself(password);
    await expect(elsewhere.page.getByRole('main').getByRole('alert')).toBeFocused();
    await elsewhere.presentHimself('Ақ-қайың-самал 58');
    await elsewhere.page.waitForURL((url) => url.pathname !== '/login');
  });

  const { phone } = await demo.guardian(23);
  await test.step('one administrator asks, another agrees', async () => {
    const asking = await employee('ADMINISTRATOR');
    await asking.open(`/employees?search=${login}`);
    await asking.page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
    await asking.page.getByRole('radio', { name: /^Забыт пароль/ }).check();
    await asking.field('Причина').fill('Забыл пароль, пришёл сам с удостоверением');
    await asking.button('Попросить').click();
    await expect(asking.field('Мобильный телефон сотрудника')).toHaveAttribute('aria-invalid', 'true');
    await expect(asking.field('Причина')).toHaveValue('Забыл пароль, пришёл сам с удостоверением');
    await asking.look();
    await asking.field('Мобильный телефон сотрудника').fill(phone);
    await asking.button('Попросить').click();
    await expect(asking.page.getByText('Запрос ждёт решения другого администратора.')).toBeVisible();
    await asking.open('/employees');
    const own = asking.page.getByRole('listitem').filter({ hasText: 'Новый пароль и второй фактор' });
    await expect(own).toContainText('Решить должен другой администратор.');
    await expect(own.getByRole('button')).toHaveCount(0);

    const agreeing = await employee('ADMINISTRATOR', undefined, 1);
    await agreeing.open('/employees');
    await agreeing.page.getByRole('button', { name: `Согласиться: ${clerk.person.name.split(' ')[0]}` }).click();
    await expect(agreeing.page.getByText('Код отправлен сотруднику по SMS')).toBeVisible();
    await agreeing.look();
  });

  await test.step('his sessions have ended; with the code from the SMS he sets both up anew', async () => {
    await page.goto('/children');
    await page.waitForURL(/\/login/);
    const code = /код: (\S+)/.exec(await demo.message(phone, new RegExp(`Логин: ${login}`)))?.[1] ?? '';
    const anew = await acceptInvitation(await browser.newPage({ baseURL: city.consoleUrl, viewport: DESKTOP }), { login, code, now: await demo.now() });
    expect((await anew.goto('/children'))?.status()).toBe(200);
    await anew.close();
  });
});
