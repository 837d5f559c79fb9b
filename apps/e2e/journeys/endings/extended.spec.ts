import { expect, test } from '../../steps/journey.ts';

test.use({ movesClock: true });

test('V7 V9 the extension is offered on the fifth working day alone, and then he enrols', async ({ parent, employee, demo }) => {
  test.slow();
  const number = await parent.apply();
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.answerVoucher(number, 'yes');
  const extend = parent.button(parent.say.extend);

  // Said yes on Monday 30 November; the fifth working day is Monday 7 December, from midnight in Almaty.
  await demo.advanceTo('2026-12-06T18:59:00Z');
  await parent.openCard(number);
  await expect(extend).toBeHidden();
  await demo.advanceTo('2026-12-06T19:00:30Z');
  await parent.openCard(number);
  await extend.click();
  await expect(parent.page.getByText('9 декабря').first()).toBeVisible();
  await expect(extend).toBeHidden();

  await demo.advanceTo('2026-12-09T10:00:00Z');
  const kindergarten = await parent.chooseKindergarten(number);
  const director = await employee('KINDERGARTEN_DIRECTOR', kindergarten);
  await director.sendContract(number);
  await parent.signContract(number);

  // E5: once he has signed the deadline no longer runs against him.
  await demo.advance('P3D');
  await director.signContract(number);
  await parent.expectOnCard(number, /зачислен/i);
});
