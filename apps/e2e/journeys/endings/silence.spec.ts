import { pdf } from '../../steps/documents.ts';
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

  await test.step('V13 the guardian appeals, an officer reads and refuses with a reason', async () => {
    await parent.link('Обжаловать решение').click();
    await parent.page.waitForURL(/\/appeal$/);
    await parent.look();
    await parent.button('Отправить обжалование').click();
    await expect(parent.page.getByRole('alert')).toBeFocused();
    await parent.field('Почему вы не согласны').fill('Были в «санатории»; связи не было.');
    await parent.field('Документ, если он есть').setInputFiles(pdf('Путёвка.pdf'));
    await parent.button('Отправить обжалование').click();
    await parent.expectOnCard(number, 'Обжалование на рассмотрении');
    await expect(parent.link('Обжаловать решение')).toBeHidden();
    const officer = await employee('CITY_OFFICER');
    await officer.refuseAppeal(number, 'Сообщение доставлено в срок, времени было достаточно.');
    await parent.expectOnCard(number, 'В обжаловании отказано');
    await expect(parent.page.getByText('времени было достаточно').first()).toBeVisible();
  });

  await demo.advance('P29D');
  await parent.expectOnCard(number, /архив/i);
});
