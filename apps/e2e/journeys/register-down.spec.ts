import { expect, test } from '../steps/journey.ts';

test('C1 the register is down: the page says so, keeps the form, and goes on as soon as it answers', async ({ demo, parentOf }) => {
  const parent = await parentOf(await demo.guardian(21));
  const { page, say } = parent;
  const child = parent.person.children[0];
  if (child === undefined) throw new Error('the guardian has no child');

  await test.step('it goes down between the code and the password: the page says so, the code is not lost', async () => {
    await parent.proveContact();
    await demo.registersAnswer(parent.person.iin, false);
    await page.reload();
    await expect(page.getByRole('main')).toContainText('Государственная база сейчас не отвечает');
    await expect(parent.field(say.newPassword)).toBeVisible();
    await parent.look();
    await demo.registersAnswer(parent.person.iin, true);
    await parent.inventPassword();
    await parent.signIn();
  });

  await test.step('the check says what happened, and that nothing is lost', async () => {
    await demo.registersAnswer(child.iin, false);
    await parent.open('/children/new');
    await parent.field(say.childIin).fill(child.iin);
    await parent.button(say.checkIin).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Государственная база сейчас не отвечает');
    await expect(parent.field(say.childIin)).toHaveValue(/\d/);
    await parent.look();
  });

  await test.step('the same button tries again', async () => {
    await demo.registersAnswer(child.iin, true);
    await parent.button(say.checkIin).click();
    await expect(parent.button(say.save)).toBeVisible();
  });

  await test.step('it goes down between the check and the saving', async () => {
    await demo.registersAnswer(child.iin, false);
    await parent.button(say.save).click();
    await expect(page.getByRole('alert')).toContainText('Государственная база сейчас не отвечает');
    await parent.look();
    await demo.registersAnswer(child.iin, true);
    if (await parent.button(say.checkIin).isVisible()) {
      await expect(parent.field(say.childIin)).toHaveValue(/\d/);
      await parent.button(say.checkIin).click();
    }
    await parent.button(say.save).click();
    await page.waitForURL(/done=added/);
  });
});
