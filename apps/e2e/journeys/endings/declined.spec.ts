import { expect, test } from '../../steps/journey.ts';

test('V5 declined after a warning: archived, and to queue again is a new application', async ({ parent, employee }) => {
  const number = await parent.apply();
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.waitForVoucher(number);
  await parent.link(parent.say.choose).click();
  await expect(parent.page.getByText('если вы нажмёте «Нет», ваша заявка будет архивирована!')).toBeVisible();
  await parent.answerVoucher(number, 'no');
  await parent.expectOnCard(number, /архив/i);
  await parent.fillApplication();
  expect(await parent.send()).not.toBe(number);
});
