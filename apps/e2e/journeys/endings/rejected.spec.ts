import { expect, test } from '../../steps/journey.ts';

test('Q5 rejected: the guardian is told who and why, and may apply again', async ({ parent, employee, demo }) => {
  const number = await parent.apply();
  const specialist = await employee('PMPK_SPECIALIST');
  await specialist.rejectApplication(number, 'Не хватает печати комиссии');

  const text = await demo.message(parent.person.phone, /отклонена/);
  expect(text).toContain(`Ваша заявка на получение ваучера отклонена сотрудником: ${specialist.person.name}`);
  await parent.expectOnCard(number, 'Не хватает печати комиссии');
  await parent.fillApplication();
  expect(await parent.send()).not.toBe(number);
});
