import { pdf, protectedPdf } from '../steps/documents.ts';
import { expect, test } from '../steps/journey.ts';

test('A1 C2 every field says what is wrong, in a summary and at the field, and keeps what was typed', async ({ parentOf, demo }) => {
  // Somebody whom no other journey takes: his registration is left unfinished.
  const parent = await parentOf(await demo.guardian(20));
  const { page, say } = parent;

  await test.step('registration: an empty form', async () => {
    await parent.open('/register');
    await parent.button(say.requestCode).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
    await expect(page).toHaveTitle(/^Ошибка:/);
    await parent.look();
  });

  await test.step('registration: a wrong control digit and a landline', async () => {
    await parent.field(say.phone).fill('8 727 339 72 22');
    await parent.field(say.guardianIin).fill('991231 500007');
    await page.getByLabel(say.consent).check();
    await parent.button(say.requestCode).click();
    await expect(parent.field(say.guardianIin)).toHaveAttribute('aria-invalid', 'true');
    await expect(parent.field(say.phone)).toHaveAttribute('aria-invalid', 'true');
    await expect(parent.field(say.phone)).toHaveValue('8 727 339 72 22');
    await expect(parent.field(say.guardianIin)).toHaveValue('991231 500007');
    await expect(page.getByLabel(say.consent)).toBeChecked();
  });

  await test.step('A2 registration: two different passwords', async () => {
    await parent.field(say.phone).fill(parent.person.phone);
    await parent.field(say.guardianIin).fill(parent.person.iin);
    await parent.button(say.requestCode).click();
    // On a slow network the page's data come some time after the refusal: what is typed meanwhile stays.
    await page.route('**/register.data*', async (route) => {
      if (route.request().method() === 'GET') await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await parent.field(say.code).fill('000000');
    await parent.button(say.send).click();
    await expect(parent.field(say.code)).toHaveAttribute('aria-invalid', 'true');
    await parent.field(say.code).fill(await parent.code());
    // Sending is possible again once they are there.
    await expect(parent.button(say.send)).toBeEnabled();
    await expect(parent.field(say.code)).toHaveValue(/^\d{6}$/);
    await parent.button(say.send).click();
    await parent.field(say.newPassword).fill('Тыныш-таң-2026');
    await parent.field(say.repeatPassword).fill('Тыныш-таң-2027');
    await parent.button(say.save).click();
    await expect(parent.field(say.repeatPassword)).toHaveAttribute('aria-invalid', 'true');
  });
});

test('Q2 D3 the application form keeps its answers over refusals, a file that is none, and the Back button', async ({ parent }) => {
  const { page, say } = parent;
  await parent.register();
  await parent.addChild();

  await test.step('a program renamed to a PDF is refused, the other answers stay', async () => {
    await parent.open('/applications/new');
    await parent.field(say.correctionType).selectOption('AUTISM');
    await parent.field(say.conclusionNumber).fill('№ 5 «Ақ бота»; "проба" 🙂');
    await parent.field(say.conclusion).setInputFiles({ name: 'Заключение.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000\u0003 this program cannot be run in DOS mode', 'latin1') });
    await parent.button(say.continue).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(parent.field(say.conclusion)).toHaveAttribute('aria-invalid', 'true');
    await expect(parent.field(say.conclusionNumber)).toHaveValue('№ 5 «Ақ бота»; "проба" 🙂');
    await parent.look();
  });

  await test.step('so is a file without content, one that is too large, and one behind a password', async () => {
    for (const [file, words] of [
      [{ name: 'Пустой.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /пуст/i],
      [{ name: 'Большой.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([pdf('').buffer, Buffer.alloc(11 * 1024 * 1024)]) }, /10 МБ/],
      [protectedPdf('Под паролем.pdf'), /парол/i],
    ] as const) {
      await parent.field(say.conclusion).setInputFiles(file);
      await parent.button(say.continue).click();
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await expect(parent.field(say.conclusionNumber)).toHaveValue('№ 5 «Ақ бота»; "проба" 🙂');
    }
  });

  await test.step('the network is lost while a file is sent: the form says so, keeps all, and goes through at the second try', async () => {
    await parent.answerForm();
    await page.route('**/applications/new*', (route) => (route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue()));
    await parent.button(say.continue).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Нет связи с сервером' })).toBeVisible();
    await expect(parent.field(say.conclusionNumber)).toHaveValue('ПМПК-2026/118');
    await parent.look();
    await page.unroute('**/applications/new*');
    await parent.button(say.continue).click();
    await page.waitForURL(/\/applications\/new\/check/);
  });

  await test.step('a draft waits after leaving the page', async () => {
    await page.goto('/');
    await page.goto('/applications/new');
    await expect(parent.field(say.conclusionNumber)).toHaveValue('ПМПК-2026/118');
    await expect(parent.field(say.correctionType)).toHaveValue('SPEECH_SEVERE');
  });

  await test.step('Q7 sending twice makes one application', async () => {
    await parent.fillApplication();
    const check = page.url();
    const number = await parent.send();
    await page.goto(check);
    await expect(page).toHaveURL(/\/applications$/);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByText(`№ ${number}`)).toBeVisible();
  });
});

test('A3 an ended session leads to sign-in and back; pages that are not there say so', async ({ parent, parentOf, demo, city }) => {
  const { page, say } = parent;
  const number = await parent.apply();

  await test.step('back to where he was', async () => {
    await page.context().clearCookies();
    await page.goto(`/applications/${number}`);
    await page.waitForURL(/\/login/);
    await parent.signIn();
    await expect(page).toHaveURL(`${city.portalUrl}/applications/${number}`);
  });

  await test.step('a form whose session has ended comes back with its content', async () => {
    await parent.open('/support');
    await page.goto('/children/new');
    await parent.field(say.childIin).fill('991231500006');
    await page.context().clearCookies();
    await parent.button(say.checkIin).click();
    await page.waitForURL(/\/login/);
    await parent.signIn();
    await expect(page).toHaveURL(/\/children\/new/);
    await expect(parent.field(say.childIin)).toHaveValue('991231500006');
  });

  await test.step('S4 another parent’s application is not there', async () => {
    const other = await parentOf(await demo.guardian(5));
    await other.register();
    const answer = await other.page.goto(`/applications/${number}`);
    expect(answer?.status()).toBe(404);
    await other.look();
  });

  await test.step('an unknown page', async () => {
    const answer = await page.goto('/no-such-page');
    expect(answer?.status()).toBe(404);
    await parent.look();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
