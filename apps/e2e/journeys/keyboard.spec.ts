import { pdf } from '../steps/documents.ts';
import { Keyboard } from '../steps/keyboard.ts';
import { expect, test } from '../steps/journey.ts';

/** What is left of a desktop's 1280 pixels at 400 % zoom, and of a small phone's at 100. */
const NARROW = { width: 320, height: 640 };

test('a guardian comes from registration to the voucher by keyboard alone, at 400 % zoom', async ({ parentOf, employee, demo }) => {
  const parent = await parentOf(await demo.guardian(4));
  const { page, say } = parent;
  const keyboard = new Keyboard(page);
  await page.setViewportSize(NARROW);

  await test.step('A1 registration; the link to the content is the first stop', async () => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
    await keyboard.press(page.getByRole('banner').getByRole('link', { name: 'Регистрация' }));
    await page.waitForURL(/\/register/);
    await parent.look();
    await keyboard.press(parent.button(say.requestCode));
    // An empty form: the focus goes to what is wrong, and from there to the field.
    await expect(page.getByRole('alert')).toBeFocused();
    await keyboard.press(page.getByRole('alert').getByRole('link').first());
    await expect(parent.field(say.phone)).toBeFocused();
    await keyboard.type(parent.field(say.phone), parent.person.phone);
    await keyboard.type(parent.field(say.guardianIin), parent.person.iin);
    await keyboard.check(page.getByLabel(say.consent));
    await keyboard.press(parent.button(say.requestCode));
    await keyboard.type(parent.field(say.code), await parent.code());
    await keyboard.press(parent.button(say.send));
    await keyboard.type(parent.field(say.newPassword), 'Тыныш-таң-2026');
    await keyboard.type(parent.field(say.repeatPassword), 'Тыныш-таң-2026');
    await keyboard.press(parent.button(say.save));
    await page.waitForURL(/\/login/);
  });

  await test.step('A3 sign-in, C1 a child', async () => {
    await keyboard.type(parent.field(say.byIin), parent.person.iin);
    await keyboard.type(parent.field(say.password), 'Тыныш-таң-2026');
    await keyboard.press(parent.button(say.enter));
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    await page.goto('/children');
    await parent.look();
    await keyboard.press(parent.link(say.addChild));
    await keyboard.type(parent.field(say.childIin), parent.person.children[0]?.iin ?? '');
    await keyboard.press(parent.button(say.checkIin));
    await keyboard.press(parent.button(say.save));
    await page.waitForURL(/\/children\?done=/);
  });

  const number = await test.step('Q2 the application', async () => {
    await page.goto('/applications/new');
    await parent.look();
    const year = (await demo.now()).getUTCFullYear();
    await keyboard.choose(parent.field(say.queueType), 1);
    await keyboard.choose(parent.field(say.child), 1);
    await keyboard.choose(parent.field(say.correctionType), 6);
    await keyboard.attach(parent.field(say.conclusion), pdf('Заключение.pdf'));
    await keyboard.type(parent.field(say.conclusionNumber), 'ПМПК-2026/119');
    await keyboard.typeDay(parent.field(say.issuedOn), `${year - 1}-06-01`);
    await keyboard.typeDay(parent.field(say.validUntil), `${year + 2}-06-01`);
    await keyboard.choose(parent.field(say.kindergarten), 1);
    await keyboard.choose(parent.field(say.language), 2);
    await keyboard.press(parent.button(say.continue));
    await page.waitForURL(/\/applications\/new\/check/);
    await parent.look();
    await keyboard.check(page.getByLabel(say.conditions));
    await keyboard.press(parent.button(say.send));
    await page.waitForURL(/\/applications\/\d+\/sent/);
    return Number(/\/applications\/(\d+)\//.exec(page.url())?.[1]);
  });

  await test.step('V3 the voucher', async () => {
    await (await employee('PMPK_SPECIALIST')).confirmApplication(number);
    await parent.expectOnCard(number, say.choose);
    await keyboard.press(parent.link(say.choose));
    await page.waitForURL(/\/voucher$/);
    await parent.look();
    await keyboard.press(parent.button(say.yes));
    // The answer has arrived when it leads back to the card; going there oneself would cut it off.
    await page.waitForURL(new RegExp(`/applications/${number}(\\?|$)`));
    await parent.expectOnCard(number, say.chooseKindergarten);
  });
});
