import { expect, test } from '../../steps/journey.ts';

test('Q9 withdrawn after a question; Q7 a second application for the same child is refused', async ({ parent }) => {
  const number = await parent.apply();

  await test.step('Q7 the form leads back with the number of the live one', async () => {
    await parent.page.goto('/applications/new');
    await expect(parent.page.getByRole('option', { name: new RegExp(`№ ${number}`) })).toBeAttached();
    await parent.answerForm();
    await parent.button(parent.say.continue).click();
    await expect(parent.page.getByRole('alert')).toContainText(String(number));
    await parent.look();
  });

  await parent.openCard(number);
  await parent.link('Отозвать заявление').click();
  await parent.look();
  await parent.button('Отозвать заявление').click();
  await parent.expectOnCard(number, /архив/i);
  await parent.fillApplication();
  expect(await parent.send()).not.toBe(number);
});
