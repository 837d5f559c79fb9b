import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';

const WORDS = { ru: 'С понедельника документы принимаем в кабинете 214', kk: 'Дүйсенбіден бастап құжаттар 214-бөлмеде', en: 'From Monday documents are taken in room 214' };

test.describe('in a city of its own', () => {
  test.use({ movesClock: true });

  test('N1 an officer writes to parents: alone to a few, with a second person’s leave to all, and they read it', async ({ parent, employee, demo }) => {
    test.slow();
    await parent.apply();
    const officer = await employee('CITY_OFFICER');
    const { page } = officer;
    const today = new Date((await demo.now()).getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
    await officer.open(`/applications?from=${today}`);
    await page.getByRole('link', { name: 'Написать родителям' }).click();
    await page.waitForURL(/\/announcements\/new\?from=/);

    await officer.field('По-русски').fill('Родителям детей с аутизмом');
    await officer.field('По-казахски').fill(WORDS.kk);
    await officer.field('По-английски').fill(WORDS.en);
    await officer.button('Показать, кому и как придёт').click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(officer.field('По-русски')).toHaveAccessibleDescription(/слово о здоровье/);
    await expect(officer.field('По-казахски')).toHaveValue(WORDS.kk);
    await officer.look();

    await officer.field('По-русски').fill(WORDS.ru);
    await officer.button('Показать, кому и как придёт').click();
    await expect(page.getByText(/Объявление получ/)).toBeVisible();
    await officer.look();
    await officer.button('Отправить').click();
    await page.waitForURL(/done=sent/);
    await demo.message(parent.person.phone, /кабинете 214/);
    await parent.open('/notifications');
    await expect(parent.page.getByText(WORDS.ru)).toBeVisible();

    await officer.open('/announcements/new');
    for (const [label, words] of [['По-русски', 'Всем: в пятницу приёма нет'], ['По-казахски', 'Баршаға: жұмада қабылдау жоқ'], ['По-английски', 'To all: no reception on Friday']] as const) await officer.field(label).fill(words);
    await officer.button('Показать, кому и как придёт').click();
    await officer.button('Передать на утверждение').click();
    await page.waitForURL(/done=asked/);
    await expect(page.getByText('Утвердить может другой специалист управления или администратор.')).toBeVisible();
    await expect(officer.button('Утвердить и отправить')).toBeHidden();
    await officer.look();

    const administrator = await employee('ADMINISTRATOR');
    const address = new URL(page.url()).pathname;
    const other = await administrator.page.context().newPage();
    await other.goto(address);
    await administrator.open(address);
    await administrator.button('Утвердить и отправить').click();
    await administrator.page.waitForURL(/done=approved/);
    await other.getByRole('button', { name: 'Утвердить и отправить' }).click();
    await expect(other.getByText('Пока вы смотрели, это сделал кто-то другой.')).toBeVisible();
    await demo.message(parent.person.phone, /в пятницу приёма нет/);
    await officer.open('/announcements');
    await expect(page.getByRole('row').filter({ hasText: 'Всем: в пятницу' })).toContainText('Захарова');
  });
});

test('S1 who may not announce neither reads nor stops announcements', async ({ employee }) => {
  const operator = await employee('SUPPORT_OPERATOR');
  for (const path of ['/announcements', '/announcements/new']) expect((await operator.page.goto(path))?.status(), path).toBe(403);
  const sides = { to: operator, openTo: await employee('CITY_OFFICER') };
  await expectApiClosed('staff.announcements.list', { after: null }, sides);
  await expectFormClosed(`/announcements/${NOBODY}`, { intent: 'stopped' }, sides);
});
