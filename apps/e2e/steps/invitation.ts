import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from './accessibility.ts';

/**
 * The code that came by SMS, a password of his own, the authenticator's first code: he is in (S2).
 * @param page a browser in which nobody is signed in
 */
export async function acceptInvitation(page: Page, { login, code, now }: { login: string; code: string; now: Date }): Promise<Page> {
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await page.goto('/invitation');
  await expectAccessible(page);
  await field('Логин').fill(login);
  await field('Код из сообщения').fill(code.toLowerCase());
  await field('Новый пароль').fill('Қарағай-шырша 73');
  await field('Пароль ещё раз').fill('Қарағай-шырша 73');
  await page.getByRole('button', { name: 'Продолжить' }).click();
  const secret = await page.locator('input[name=secret]').inputValue();
  await expectAccessible(page);
  await field('Код из приложения').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() }));
  await page.getByRole('button', { name: 'Подтвердить и войти' }).click();
  await page.waitForURL((url) => url.pathname !== '/invitation');
  return page;
}
