import { expect, test } from '../steps/journey.ts';

test('P2 the whole way in Kazakh', async ({ parentOf, employee, demo }) => {
  test.slow();
  const parent = await parentOf(await demo.guardian(2), { locale: 'kk' });
  const number = await parent.apply();
  await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
  await parent.answerVoucher(number, 'yes');
  const kindergarten = await parent.chooseKindergarten(number);
  const director = await employee('KINDERGARTEN_DIRECTOR', await russianName(parent, kindergarten));
  await director.sendContract(number);
  await parent.signContract(number);
  await director.signContract(number);
  await parent.expectOnCard(number, /қабылдан/i);
  const text = await demo.message(parent.person.phone, /қабылдан/i);
  expect(text).toMatch(/[әғқңөұүһі]/i);

  /** Employees are listed with the Russian name of their kindergarten. */
  async function russianName(person: typeof parent, name: string): Promise<string> {
    await person.page.goto('/kindergartens');
    await person.page.getByRole('link', { name }).first().click();
    await person.page.waitForURL(/\/kindergartens\/[^/]+$/);
    const address = person.page.url();
    const other = await person.page.context().browser()?.newPage({ locale: 'ru-RU' });
    if (other === undefined) throw new Error('no browser');
    await other.goto(address);
    const russian = (await other.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await other.close();
    return russian;
  }
});
