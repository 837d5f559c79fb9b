import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import { pdf } from '../steps/documents.ts';
import { expect, test } from '../steps/journey.ts';
import type { Parent } from '../steps/parent.ts';

/** Fills the form in and sends it. */
async function write(parent: Parent, text: string, file: string | null): Promise<void> {
  await parent.open('/support');
  await parent.field('Как к вам обращаться').fill('Айгерім');
  await parent.field('Телефон или e-mail для ответа').fill(parent.person.phone);
  await parent.field('Ваш вопрос').fill(text);
  if (file !== null) await parent.page.getByLabel('Файл, если он поможет понять вопрос').setInputFiles(pdf(file));
  await parent.button(parent.say.send).click();
}

test('P6 D3 letters of a stranger and of a guardian reach the operator with their files', async ({ demo, parentOf, employee }) => {
  const parent = await parentOf(await demo.guardian(22));
  const { page } = parent;
  const sent = page.getByText('Сообщение отправлено. Ответим по указанному контакту.');

  await test.step('what is missing is named, and what was written stays', async () => {
    await write(parent, '', null);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(parent.field('Ваш вопрос')).toHaveAttribute('aria-invalid', 'true');
    await expect(parent.field('Как к вам обращаться')).toHaveValue('Айгерім');
    await parent.look();
  });

  await test.step('a stranger sends a letter with a file', async () => {
    await write(parent, 'Не приходит код', 'Снимок экрана.pdf');
    await expect(sent).toBeVisible();
    await parent.look();
  });

  await test.step('a guardian sends one too', async () => {
    await parent.register();
    await write(parent, 'Где моё заявление?', 'Вопрос.pdf');
    await expect(sent).toBeVisible();
  });

  await test.step('the operator reads both, opens the file and marks one as answered', async () => {
    const operator = await employee('SUPPORT_OPERATOR');
    await operator.open('/support');
    await expect(operator.page.getByText('Где моё заявление?')).toBeVisible();
    for (const box of (await operator.page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    await operator.button('Взять отмеченные').click();
    await expect(operator.page.getByText('У вас в работе: 2 обращения.')).toBeVisible();
    await operator.look();
    await operator.button('Отменить').click();
    await expect(operator.page.getByText('Отменено: 2 обращения снова такие, как были.')).toBeVisible();
    await operator.page.getByRole('link', { name: /Не приходит код/ }).click();
    await expect(operator.page.getByText('Снимок экрана.pdf')).toBeVisible();
    const address = await operator.page.getByRole('link', { name: 'Скачать' }).getAttribute('href');
    const file = await operator.page.request.get(address ?? '');
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await operator.look();

    const letter = operator.page.getByRole('navigation', { name: 'Список обращений' }).getByRole('link', { name: /Не приходит код/ });
    await operator.field('Готовый ответ').selectOption({ label: 'Не приходит код' });
    await expect(operator.field('Ответ')).toHaveValue(/Код приходит по SMS/);
    const officer = await employee('CITY_OFFICER');
    await officer.open(new URL(operator.page.url()).pathname);
    await officer.button('Взять в работу').click();
    await expect(officer.page.getByText('Обращение у вас в работе.')).toBeVisible();
    await operator.button('Ответить и закрыть').click();
    await expect(operator.page.getByText(`Этим обращением уже занимается коллега: ${officer.person.name}`)).toBeVisible();
    await expect(operator.page.getByRole('alert')).toBeFocused();
    await expect(letter).toBeVisible();
    await expect(operator.field('Ответ')).toHaveValue(/Код приходит по SMS/);
    await operator.look();

    await operator.button('Забрать себе').click();
    await expect(operator.page.getByText('Обращение у вас в работе.')).toBeVisible();
    await operator.button('Ответить и закрыть').click();
    await expect(operator.page.getByText('Ответ отправлен, обращение закрыто.')).toBeVisible();
    await expect(letter).toHaveCount(0);
    await demo.message(parent.person.phone, /^Balabaqsha: .*8 \(727\) 339-72-22/);
    await operator.look();
  });

  await test.step('it can be opened again, and nobody else reads letters, by address or by API', async () => {
    const operator = await employee('SUPPORT_OPERATOR');
    await operator.open('/support?show=DONE');
    await operator.page.getByRole('link', { name: /Не приходит код/ }).click();
    await operator.button('Открыть снова').click();
    await expect(operator.page.getByText('Обращение снова открыто.')).toBeVisible();
    await operator.open('/support/templates');
    const clerk = await employee('KINDERGARTEN_CLERK');
    expect((await clerk.page.goto('/support'))?.status()).toBe(403);
    const sides = { to: clerk, openTo: operator };
    await expectApiClosed('staff.support.templates', {}, sides);
    await expectFormClosed(`/support/${NOBODY}`, { intent: 'take' }, sides);
  });
});
