import { expect, test } from '../../steps/journey.ts';

test.use({ movesClock: true });

test('V4 silence: the stop-list, restored once to the original moment, and not a second time', async ({ parent, employee, demo }) => {
  const number = await parent.apply();
  const specialist = await employee('PMPK_SPECIALIST');
  await specialist.confirmApplication(number);
  await parent.waitForVoucher(number);

  // Offered on Monday 30 November, so his two working days end with Wednesday. Thursday is a day on which vouchers are issued.
  await demo.advance('P3D');
  await parent.expectOnCard(number, /стоп-лист/i);
  await parent.button('Вернуть в очередь').click();
  await parent.waitForVoucher(number);

  await demo.advance('P5D');
  await parent.expectOnCard(number, /стоп-лист/i);
  await expect(parent.button('Вернуть в очередь')).toBeHidden();
  await demo.advance('P29D');
  await parent.expectOnCard(number, /архив/i);
});
