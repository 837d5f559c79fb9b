import { expect, test } from '../steps/journey.ts';

test.use({ movesClock: true });

test('Q10 a conclusion runs out in the queue, is renewed, and the voucher comes', async ({ parent, employee, demo }) => {
  // No vouchers are issued on a Saturday: the application waits, and by Monday its conclusion has run out.
  await demo.advanceTo('2026-12-05T05:00:00Z');
  const number = await parent.apply({ validUntil: '2026-12-06' });
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);

  await demo.advanceTo('2026-12-07T05:00:00Z');
  await parent.expectOnCard(number, 'Срок заключения ПМПК истёк');
  await parent.open(`/applications/${number}/position`);
  await expect(parent.link('Обновить заключение')).toBeVisible();

  const specialist = await employee('PMPK_SPECIALIST');
  await parent.renewConclusion(number, { issuedOn: '2026-12-01', validUntil: '2027-12-01' });
  await specialist.decideRenewal(number, 'reject');
  await parent.expectOnCard(number, /Новое заключение отклонил\(а\)/);
  await parent.renewConclusion(number, { issuedOn: '2026-12-02', validUntil: '2027-12-02' });
  await specialist.decideRenewal(number, 'confirm');
  await parent.waitForVoucher(number);
  await expect(parent.page.getByText('Новое заключение подтверждено')).toBeVisible();
});
