import { expect, test } from '../../steps/journey.ts';

test.use({ movesClock: true });

test('V8 V13 not enrolled in time: annulled, archived with its rule, and reinstated by an officer', async ({ parent, employee, demo }) => {
  test.slow();
  const number = await parent.apply();
  // No vouchers are issued on a Saturday: the application waits until Monday.
  await demo.advanceTo('2026-12-05T05:00:00Z');
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);

  await test.step('Q6 while it waits, the guardian reads why its place is what it is, in every period', async () => {
    await parent.openCard(number);
    await parent.link(parent.say.whyPosition).click();
    await expect(parent.page.getByText(parent.say.readyForVoucher)).toBeVisible();
    await parent.look();
    await parent.link(parent.say.week).click();
    await expect(parent.page).toHaveURL(/\/position\?since=2026-11-28$/);
    await expect(parent.page.getByText(parent.say.nothingChanged)).toBeVisible();
    await parent.look();
  });
  await test.step('V1 V2 an officer sees whom the next run would give a voucher, and that looking gives none; of two who give it the second is told', async () => {
    const officer = await employee('CITY_OFFICER');
    await officer.expectInDryRun(number);
    await officer.open(`/applications/${number}`);
    await expect(officer.page.getByRole('heading', { name: 'Почему ещё нет ваучера' })).toBeVisible();
    await expect(officer.page.getByText('Ваучеров по этой заявке не было.')).toBeVisible();

    // Two of them are about to give it by hand: whoever confirms second has seen a plan that is no more.
    const other = await employee('CITY_OFFICER', undefined, 1);
    const give = { name: /^Выдать \d+ ваучер/ };
    await other.open('/queue/advance');
    await officer.open('/queue/advance');
    await expect(officer.page.getByRole('link', { name: `№ ${number}` })).toBeVisible();
    await officer.page.getByRole('button', give).click();
    await officer.page.waitForURL(/\/queue\?offered=\d+/);
    await other.page.getByRole('button', give).click();
    await expect(other.page.getByRole('alert')).toContainText('Пока вы смотрели, очередь изменилась. Ваучеры не выданы.');
    await expect(other.page.getByRole('button', give)).toHaveCount(0);
    await other.look();
  });

  await demo.advanceTo('2026-12-07T05:00:00Z');
  await parent.answerVoucher(number, 'yes');
  await test.step('V2 and why the voucher came', async () => {
    await parent.link(parent.say.whyVoucher).click();
    await expect(parent.page.getByText('Вы были первыми в очереди.')).toBeVisible();
    await parent.look();
  });

  await demo.advance('P12D');
  await parent.expectOnCard(number, /архив/i);
  await expect(parent.link(parent.say.chooseKindergarten)).toBeHidden();
  await demo.message(parent.person.phone, /ваучер/i);

  await (await employee('CITY_OFFICER')).reinstate(number, 'Семья была в больнице');
  // He does so on a Saturday; vouchers are issued from Monday on.
  await demo.advanceTo('2026-12-21T05:00:00Z');
  await parent.waitForVoucher(number);
});
