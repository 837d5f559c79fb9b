import { expect, test } from '../../steps/journey.ts';

test.use({ movesClock: true });

test('E2 the kindergarten refuses: the reason is shown, the days come back, and another is chosen', async ({ parent, employee, demo }) => {
  test.slow();
  const number = await parent.apply();
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.answerVoucher(number, 'yes');
  const first = await parent.chooseKindergarten(number);
  const before = await employee('KINDERGARTEN_DIRECTOR', first);
  await demo.advance('P2D');
  await before.refuse(number, 'Группа закрыта на карантин');
  await parent.expectOnCard(number, 'Группа закрыта на карантин');
  // The answer took two working days: the term that ended on 7 December now ends on the 9th.
  await expect(parent.page.getByText('9 декабря').first()).toBeVisible();

  const second = await parent.chooseKindergarten(number, 1);
  expect(second).not.toBe(first);
  const director = await employee('KINDERGARTEN_DIRECTOR', second);
  await director.sendContract(number);
  await parent.signContract(number);
  await director.signContract(number);
  await parent.expectOnCard(number, /зачислен/i);
});
