import { expect, test } from '../../steps/journey.ts';

test.use({ movesClock: true });

test('V8 V13 not enrolled in time: annulled, archived with its rule, and reinstated by an officer', async ({ parent, employee, demo }) => {
  const number = await parent.apply();
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.answerVoucher(number, 'yes');

  await demo.advance('P12D');
  await parent.expectOnCard(number, /архив/i);
  await expect(parent.link(parent.say.chooseKindergarten)).toBeHidden();
  await demo.message(parent.person.phone, /ваучер/i);

  await (await employee('CITY_OFFICER')).reinstate(number, 'Семья была в больнице');
  await parent.waitForVoucher(number);
});
