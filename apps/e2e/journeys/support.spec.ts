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
    const letter = operator.page.getByRole('listitem').filter({ hasText: 'Не приходит код' });
    await expect(operator.page.getByText('Где моё заявление?')).toBeVisible();
    const address = await letter.getByRole('link', { name: /Снимок экрана\.pdf/ }).getAttribute('href');
    const answer = await operator.page.request.get(address ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await letter.getByRole('button', { name: /^Отметить обработанным/ }).click();
    await expect(operator.page.getByText('Обращение отмечено.')).toBeVisible();
    await operator.look();
  });
});
