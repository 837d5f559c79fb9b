import { expect, type Locator, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from './accessibility.ts';
import type { Demo, DemoEmployee } from './demo.ts';

/** What stands on the page of sign-in. */
const SIGN_IN = {
  ru: { login: 'Логин', password: 'Пароль', code: 'Код из приложения', enter: 'Войти' },
  kk: { login: 'Логин', password: 'Құпиясөз', code: 'Қосымшадағы код', enter: 'Кіру' },
} as const;

/** An employee at the console. His steps are told in Russian, but for sign-in. Every page he comes to is looked over by axe. */
export class Employee {
  readonly page: Page;
  readonly person: DemoEmployee;
  readonly locale: keyof typeof SIGN_IN;
  readonly #demo: Demo;

  constructor(page: Page, demo: Demo, person: DemoEmployee, locale: keyof typeof SIGN_IN = 'ru') {
    this.page = page;
    this.person = person;
    this.locale = locale;
    this.#demo = demo;
  }

  async look(): Promise<void> {
    await expectAccessible(this.page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** Login, password and the code that an authenticator app shows now (S2). */
  async signIn(): Promise<void> {
    await this.page.goto('/login');
    if (this.locale === 'kk') await this.button('Қаз').click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.locale);
    await this.look();
    await this.presentHimself(this.person.password);
    await this.page.waitForURL((url) => url.pathname !== '/login');
    await this.look();
  }

  /** Fills the page of sign-in in and sends it, whatever comes of it. */
  async presentHimself(password: string): Promise<void> {
    const say = SIGN_IN[this.locale];
    const now = await this.#demo.now();
    await this.field(say.login).fill(this.person.login);
    await this.field(say.password).fill(password);
    await this.field(say.code).fill(new TOTP({ secret: Secret.fromBase32(this.person.totpSecret) }).generate({ timestamp: now.getTime() }));
    await this.button(say.enter).click();
  }

  /** Заявки на проверку → the application → Подтвердить (Q4, Q5). */
  async confirmApplication(number: number): Promise<void> {
    await this.open(`/review/${number}`);
    await this.button('Подтвердить').click();
    await expect(this.page.getByText(`Заявка № ${number} подтверждена`)).toBeVisible();
    await this.look();
    await this.letItTakeEffect();
  }

  /** Until then the decision can be taken back, and nobody outside hears of it. */
  async letItTakeEffect(): Promise<void> {
    await this.#demo.advance('PT10S');
  }

  /** Обжалования → the answer → Отказать (V13). */
  async refuseAppeal(number: number, answer: string): Promise<void> {
    await this.open('/appeals');
    const one = this.page.getByRole('listitem').filter({ hasText: `Заявка № ${number}` }).first();
    await one.getByLabel('Ответ родителю').fill(answer);
    await one.getByRole('button', { name: 'Отказать' }).click();
    await this.page.waitForURL(/done=REFUSE/);
    await expect(this.page.getByText('В обжаловании отказано. Родителю отправлено сообщение.')).toBeVisible();
    await this.look();
  }

  async rejectApplication(number: number, comment: string): Promise<void> {
    await this.open(`/review/${number}`);
    await this.field('Причина отклонения').selectOption({ index: 1 });
    await this.field('Комментарий').fill(comment);
    await this.button('Отклонить').click();
    await expect(this.page.getByText(`Заявка № ${number} отклонена`)).toBeVisible();
    await this.look();
    await this.letItTakeEffect();
  }

  /** Заявки на проверку → the new conclusion → Подтвердить or Отклонить (Q10). */
  async decideRenewal(number: number, decision: 'confirm' | 'reject'): Promise<void> {
    await this.page.goto('/review');
    await this.page.getByRole('link', { name: new RegExp(`Новое заключение.*№ ${number}`) }).click();
    await this.page.waitForURL(/\/review\/renewals\//);
    await this.look();
    if (decision === 'reject') await this.field('Причина отклонения').selectOption({ index: 1 });
    await this.button(decision === 'confirm' ? 'Подтвердить' : 'Отклонить').click();
    await expect(this.page.getByText(`Новый документ к заявке № ${number} ${decision === 'confirm' ? 'подтверждён' : 'отклонён'}`)).toBeVisible();
    await this.look();
    await this.letItTakeEffect();
  }

  /** Заявки на зачисление → the child's application. */
  async openEnrolment(number: number): Promise<void> {
    await this.page.goto('/enrolments');
    await this.page.getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: new RegExp(`№ ${number}`) })).toBeVisible();
    await this.look();
  }

  /** Отправить договор (E2). */
  async sendContract(number: number): Promise<void> {
    await this.openEnrolment(number);
    await this.button('Отправить договор').click();
    await expect(this.page.getByText('Договор отправлен родителю.')).toBeVisible();
    await this.look();
  }

  /** Отказать with a reason (E2). */
  async refuse(number: number, comment: string): Promise<void> {
    await this.openEnrolment(number);
    const reason = this.field('Причина отказа');
    if (!(await reason.isVisible())) await this.page.getByText('Отказать', { exact: true }).first().click();
    await reason.selectOption({ index: 1 });
    await this.field('Комментарий').fill(comment);
    await this.button('Отказать').click();
    await expect(this.page.getByText('Отказ отправлен родителю.')).toBeVisible();
    await this.look();
  }

  /** Подписать ЭЦП with the kindergarten's key (E4). */
  async signContract(number: number): Promise<void> {
    await this.openEnrolment(number);
    await this.#demo.signWith(await this.bin());
    await this.button('Подписать ЭЦП').click();
    await expect(this.page.getByText('Договор подписан. Ребёнок зачислен.')).toBeVisible();
    await this.look();
  }

  /** BIN of the employee's kindergarten, as its own page shows it. */
  async bin(): Promise<string> {
    const other = await this.page.context().newPage();
    await other.goto('/groups');
    const text = (await other.getByRole('main').textContent()) ?? '';
    await other.close();
    const found = /БИН\s*((?:\d\s?){12})/.exec(text)?.[1];
    if (found === undefined) throw new Error('the page of the kindergarten shows no BIN');
    return found.replace(/\s/g, '');
  }

  /** Воспитанники shows the child. */
  async expectInChildren(childName: string): Promise<void> {
    await this.open('/children');
    await expect(this.page.getByRole('row').filter({ hasText: childName })).toBeVisible();
  }

  /** Пробный запуск names the application among those who would get a voucher (V2). */
  async expectInDryRun(number: number): Promise<void> {
    await this.open('/queue/runs');
    await expect(this.page.locator('#dry-run').getByRole('link', { name: `№ ${number}` })).toBeVisible();
  }

  /** Вернуть в очередь (V13). */
  async reinstate(number: number, why: string): Promise<void> {
    await this.open(`/applications/${number}`);
    await this.field('Почему возвращаете').fill(why);
    await this.button('Вернуть в очередь').click();
    await expect(this.page.getByText('Заявка возвращена на прежнее место.')).toBeVisible();
    await this.look();
  }
}
