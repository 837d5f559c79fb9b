import { expectFormClosed, NOBODY } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';

test('Q2 to E4: a guardian goes the whole way from registration to enrolment', async ({ parent, employee, demo }) => {
  test.slow();
  const { say } = parent;

  const number = await test.step('the guardian registers, adds a child and applies', () => parent.apply());
  await test.step('Q3 the card says that documents await confirmation', async () => {
    await parent.openCard(number);
    await expect(parent.page.getByText(say.awaitingReview).first()).toBeVisible();
  });

  await test.step('Q4 Q5 the PMPK specialist confirms, and the guardian is told his position', async () => {
    const specialist = await employee('PMPK_SPECIALIST');
    await specialist.confirmApplication(number);
    const text = await demo.message(parent.person.phone, /подтверждена/);
    expect(text).toMatch(/^Ваша заявка на получение ваучера подтверждена\. Место в очереди: \d+/);
  });

  await test.step('V1 V3 V6 a seat is free: a voucher is offered, and he says yes', async () => {
    await demo.message(parent.person.phone, /ваучер/i);
    await parent.answerVoucher(number, 'yes');
  });

  const kindergarten = await test.step('E1 E2 he chooses a kindergarten and a group', async () => {
    const { staff } = await demo.people();
    const withClerk = staff.filter(({ role }) => role === 'KINDERGARTEN_CLERK').map((clerk) => clerk.kindergarten ?? '');
    return parent.chooseKindergarten(number, withClerk);
  });

  const director = await employee('KINDERGARTEN_DIRECTOR', kindergarten);
  await test.step('E2 the clerk sends the contract; the director, whose page has not heard of it, is told that it is sent', async () => {
    const clerk = await employee('KINDERGARTEN_CLERK', kindergarten);
    await director.page.route('**/trpc/**', (route) => route.abort());
    await director.openEnrolment(number);
    await clerk.sendContract(number);
    await director.button('Отправить договор').click();
    await expect(director.page.getByRole('alert').filter({ hasText: 'За это время всё изменилось' })).toBeFocused();
    await director.look();
    await director.page.unroute('**/trpc/**');
    await director.page.reload();
    await expect(director.page.getByText('Договор у родителя').first()).toBeVisible();
    await expect(director.button('Отправить договор')).toHaveCount(0);
    await expectFormClosed(`/enrolments/${NOBODY}`, { intent: 'sign', cms: 'MII=' }, { to: clerk, openTo: director });
  });

  await test.step('E6 a signature with another person’s key is refused with its own message', async () => {
    await parent.fillContract(number);
    const stranger = await demo.guardian(1);
    await demo.signWith(stranger.iin);
    await parent.pressSign();
    await expect(parent.page.getByRole('alert').getByText(/другому человеку/).first()).toBeVisible();
    await parent.look();
  });

  await test.step('E3 he signs with his own key', async () => {
    await demo.signWith(parent.person.iin);
    await parent.pressSign();
    await parent.page.waitForURL(new RegExp(`/applications/${number}(\\?|$)`));
  });

  await test.step('E4 the kindergarten signs: the child is enrolled', async () => {
    await director.signContract(number);
    await parent.expectOnCard(number, /зачислен/i);
    await demo.message(parent.person.phone, /зачислен/i);
    await director.expectInChildren(parent.person.children[0]?.name ?? '');
  });
});
