import { pdf } from '../steps/documents.ts';
import { expect, test } from '../steps/journey.ts';

test('C3 A9 a proof is refused with a reason, another one is taken, and the guardian sees who looked', async ({ demo, parentOf, employee }) => {
  const { others } = await demo.people();
  const person = others.find(({ caveat }) => caveat === 'CHILD_UNCONFIRMED');
  if (person === undefined) throw new Error('the demo has nobody whose child the register does not know');
  const parent = await parentOf(person);
  const { page, say } = parent;
  const proof = page.getByLabel('Документ о родстве или опеке');
  await parent.register();

  await test.step('the child is added with a proof', async () => {
    await parent.open('/children/new');
    await parent.field(say.childIin).fill(person.children[0]?.iin ?? '');
    await parent.button(say.checkIin).click();
    await proof.setInputFiles(pdf('Опека.pdf'));
    await parent.button(say.save).click();
    await page.waitForURL(/done=unconfirmed/);
    await parent.look();
  });

  const officer = await employee('CITY_OFFICER');
  await test.step('an officer refuses, which needs a reason', async () => {
    await officer.open('/guardianships');
    await officer.page.getByRole('navigation', { name: 'Список' }).getByRole('link').first().click();
    await officer.page.waitForURL(/guardianships\/.+\/.+/);
    await officer.look();
    await officer.button('Отказать').click();
    await expect(officer.field('Причина отказа')).toHaveAttribute('aria-invalid', 'true');
    await officer.look();
    await officer.field('Причина отказа').selectOption({ index: 1 });
    await officer.field('Комментарий').fill('Не видно печати.');
    await officer.button('Отказать').click();
    await officer.page.waitForURL(/done=REFUSE/);
  });

  await test.step('the guardian reads why and sends another', async () => {
    await parent.open('/children');
    await expect(page.getByText('Комментарий: Не видно печати.')).toBeVisible();
    await page.getByRole('link', { name: /^Приложить другой документ/ }).click();
    await parent.button('Отправить документ').click();
    await expect(page.getByRole('alert')).toBeFocused();
    await parent.look();
    await proof.setInputFiles(pdf('Решение об опеке.pdf'));
    await parent.button('Отправить документ').click();
    await page.waitForURL(/done=proof/);
  });

  await test.step('it is confirmed, and the log says who looked', async () => {
    await officer.open('/guardianships');
    await officer.page.getByRole('navigation', { name: 'Список' }).getByRole('link').first().click();
    await officer.page.waitForURL(/guardianships\/.+\/.+/);
    const other = await employee('CITY_OFFICER', undefined, 1);
    await other.open(officer.page.url());
    await officer.button('Подтвердить').click();
    await officer.page.waitForURL(/done=CONFIRM/);
    await other.field('Причина отказа').selectOption({ index: 1 });
    await other.button('Отказать').click();
    await expect(other.page.getByText(`Здесь уже принято решение: ${officer.person.name}. Ваше решение не сохранено.`)).toBeVisible();
    await expect(other.page.getByRole('alert')).toBeFocused();
    await other.look();
    await parent.open('/children');
    await page.getByRole('link', { name: /^Кто смотрел данные/ }).click();
    await expect(page.getByText('Открыт документ о родстве или опеке').first()).toBeVisible();
    await expect(page.getByText(officer.person.name).first()).toBeVisible();
    await parent.look();
  });
});
