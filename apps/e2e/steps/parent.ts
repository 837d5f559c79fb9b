import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import type { Demo, DemoGuardian } from './demo.ts';
import { pdf } from './documents.ts';
import { labels } from './labels.ts';

export interface ApplicationPlan {
  /** Value of the option, a code of the domain. */
  correctionType?: string;
  /** Which of the guardian's children. */
  child?: number;
  /** Last day of the conclusion, `YYYY-MM-DD`; more than a year ahead unless told otherwise. */
  validUntil?: string;
}

const PASSWORD = 'Тыныш-таң-2026';

/** A guardian with a browser: what he does, by the words that he reads. Every page he comes to is looked over by axe. */
export class Parent {
  readonly page: Page;
  readonly person: DemoGuardian;
  readonly locale: 'ru' | 'kk';
  readonly say: (typeof labels)['ru'];
  readonly #demo: Demo;

  constructor(page: Page, demo: Demo, person: DemoGuardian, locale: 'ru' | 'kk') {
    this.page = page;
    this.person = person;
    this.locale = locale;
    this.say = labels[locale];
    this.#demo = demo;
  }

  /** Looks the present page over. */
  async look(): Promise<void> {
    await expectAccessible(this.page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** Chooses the guardian's language in the header. */
  async chooseLanguage(): Promise<void> {
    await this.page.goto('/');
    if (this.locale === 'ru') return;
    const menu = this.page.locator('summary', { hasText: /Меню|Мәзір/ });
    if (await menu.isVisible()) await menu.click();
    await this.page.getByRole('button', { name: 'Қаз' }).filter({ visible: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.locale);
  }

  /** Registration in two steps (A1), then sign-in by IIN (A3). */
  async register(): Promise<void> {
    await this.proveContact();
    await this.inventPassword();
    await this.signIn();
  }

  /** The first step: phone, IIN and the code. */
  async proveContact(): Promise<void> {
    const { say } = this;
    await this.chooseLanguage();
    await this.open('/register');
    await this.field(say.phone).fill(this.person.phone);
    await this.field(say.guardianIin).fill(this.person.iin);
    await this.page.getByLabel(say.consent).check();
    await this.button(say.requestCode).click();
    await expect(this.field(say.code)).toBeVisible();
    await this.look();
    await this.field(say.code).fill(await this.code());
    await this.button(say.send).click();
    await expect(this.field(say.newPassword)).toBeVisible();
    await this.look();
  }

  /** The second step, to the page of sign-in. */
  async inventPassword(): Promise<void> {
    const { say } = this;
    await this.field(say.newPassword).fill(PASSWORD);
    await this.field(say.repeatPassword).fill(PASSWORD);
    await this.button(say.save).click();
    await this.page.waitForURL(/\/login/);
  }

  async signIn(): Promise<void> {
    const { say } = this;
    if (!this.page.url().includes('/login')) await this.page.goto('/login');
    await this.look();
    await this.field(say.byIin).fill(this.person.iin);
    await this.field(say.password).fill(PASSWORD);
    await this.button(say.enter).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/login'));
    await this.look();
  }

  /** The six digits of the newest SMS with a code. */
  async code(): Promise<string> {
    const text = await this.#demo.message(this.person.phone, /\d{6}/);
    return /\d{6}/.exec(text)?.[0] ?? '';
  }

  /** Мои дети → Добавить ребёнка → Проверить ИИН → Сохранить (C1). */
  async addChild(number = 0): Promise<void> {
    const { say } = this;
    const child = this.person.children[number];
    if (child === undefined) throw new Error(`the guardian has no child ${number}`);
    await this.open('/children');
    await this.link(say.addChild).click();
    await this.field(say.childIin).fill(child.iin);
    await this.look();
    await this.button(say.checkIin).click();
    await expect(this.button(say.save)).toBeVisible();
    await this.look();
    await this.button(say.save).click();
    await this.page.waitForURL(/\/children\?done=/);
    await this.look();
  }

  /** Fills the application in the guide's order (Q2) and stops at the check of the answers. */
  async fillApplication(plan: ApplicationPlan = {}): Promise<void> {
    const { say } = this;
    await this.open('/applications');
    await this.link(say.addApplication).first().click();
    await this.page.waitForURL(/\/applications\/new/);
    await this.look();
    await this.answerForm(plan);
    await this.button(say.continue).click();
    await this.page.waitForURL(/\/applications\/new\/check/);
    await this.look();
  }

  /** Answers every question of the open form. */
  async answerForm({ correctionType = 'SPEECH_SEVERE', child = 0, validUntil }: ApplicationPlan = {}): Promise<void> {
    const { say } = this;
    const now = await this.#demo.now();
    const day = (years: number): string => `${now.getUTCFullYear() + years}-06-01`;
    await this.field(say.queueType).selectOption({ label: say.special });
    await this.field(say.child).selectOption({ index: child + 1 });
    await this.field(say.correctionType).selectOption(correctionType);
    // There only without JavaScript, where the list of kindergartens can't follow by itself.
    const showSuitable = this.button(say.showSuitable);
    if (await showSuitable.isVisible()) {
      await showSuitable.click();
      await this.page.waitForURL(/#kindergartenId$/);
    }
    await this.field(say.conclusion).setInputFiles(pdf('Заключение ПМПК «Айлин».pdf'));
    await this.field(say.conclusionNumber).fill('ПМПК-2026/118');
    await this.field(say.issuedOn).fill(day(-1));
    await this.field(say.validUntil).fill(validUntil ?? day(2));
    await this.field(say.kindergarten).selectOption({ index: 1 });
    await this.field(say.language).selectOption('RUSSIAN');
    await this.page.getByLabel(say.otherLanguage).check();
  }

  /** Sends the checked application. @returns its number */
  async send(): Promise<number> {
    const { say } = this;
    await this.page.getByLabel(say.conditions).check();
    await this.button(say.send).click();
    await this.page.waitForURL(/\/applications\/\d+\/sent/);
    await this.look();
    await expect(this.page.getByText(say.awaitingReview)).toBeVisible();
    return Number(/\/applications\/(\d+)\//.exec(this.page.url())?.[1]);
  }

  /** Registers, adds the first child and applies. @returns the application's number */
  async apply(plan: ApplicationPlan = {}): Promise<number> {
    await this.register();
    await this.addChild(plan.child ?? 0);
    await this.fillApplication(plan);
    return this.send();
  }

  async openCard(number: number): Promise<void> {
    await this.open(`/applications/${number}`);
  }

  /** Waits, over reloads, until the card shows the text: jobs of the worker stand between. */
  async expectOnCard(number: number, text: string | RegExp): Promise<void> {
    await expect(async () => {
      await this.page.goto(`/applications/${number}`);
      await expect(this.page.getByText(text).first()).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await this.look();
  }

  /** Обновить заключение → the form → Отправить на проверку (Q10), in Russian. Days are `YYYY-MM-DD`. */
  async renewConclusion(number: number, days: { issuedOn: string; validUntil: string }): Promise<void> {
    await this.openCard(number);
    await this.link('Обновить заключение').click();
    await this.page.waitForURL(/\/conclusion$/);
    await this.look();
    await this.field('Новое заключение ПМПК от Arkotek').setInputFiles(pdf('Новое заключение.pdf'));
    await this.field('Номер нового заключения').fill('ПМПК-2027/42');
    await this.field(this.say.issuedOn).fill(days.issuedOn);
    await this.field(this.say.validUntil).fill(days.validUntil);
    await this.button('Отправить на проверку').click();
    await this.page.waitForURL(/\?done=conclusion$/);
    await expect(this.page.getByText('Новое заключение на проверке')).toBeVisible();
    await this.look();
  }

  /** Выбрать → Да or Нет (V3–V6). */
  async answerVoucher(number: number, answer: 'yes' | 'no'): Promise<void> {
    const { say } = this;
    await this.waitForVoucher(number);
    await this.link(say.choose).click();
    await this.page.waitForURL(/\/voucher$/);
    await this.look();
    await this.button(say[answer]).click();
    await this.page.waitForURL(new RegExp(`/applications/${number}(\\?|$)`));
    await this.look();
  }

  async waitForVoucher(number: number): Promise<void> {
    await expect(async () => {
      await this.page.goto(`/applications/${number}`);
      await expect(this.page.getByRole('link', { name: this.say.choose, exact: true })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await this.look();
  }

  /**
   * Выбрать ДО → Зачислиться → child → group → Подтвердить (E1).
   * @param wanted the names that he would take, or which of those offered
   * @returns the kindergarten's name
   */
  async chooseKindergarten(number: number, wanted: readonly string[] | number = 0): Promise<string> {
    const { say } = this;
    await this.page.goto(`/applications/${number}`);
    await this.link(say.chooseKindergarten).click();
    await this.page.waitForURL(/\/kindergartens$/);
    await this.look();
    const names = await this.page.getByRole('article').getByRole('heading').allTextContents();
    const which = typeof wanted === 'number' ? wanted : names.findIndex((each) => wanted.includes(each));
    const name = names[which];
    if (name === undefined) throw new Error(`${JSON.stringify(wanted)} is not offered, only ${names.join(', ')}`);
    await this.page.getByRole('link', { name: say.enrol }).nth(which).click();
    await this.page.waitForURL(/\/kindergartens\/[^/]+$/);
    await this.look();
    await this.field(say.child).selectOption({ index: 1 });
    await this.field(say.group).selectOption({ index: 1 });
    await this.button(say.confirm).click();
    await this.page.waitForURL(new RegExp(`/applications/${number}(\\?|$)`));
    await expect(this.page.getByText(say.awaitingContract).first()).toBeVisible();
    await this.look();
    return name;
  }

  /** Fills the contract in and attaches every document that it asks for (E3). */
  async fillContract(number: number): Promise<void> {
    const { say } = this;
    await this.open(`/applications/${number}/contract`);
    await this.field(say.address).fill('Алматы, улица Абая, дом 10, квартира 5');
    await this.button(say.saveContract).click();
    await this.page.waitForURL(/done=saved/);
    await this.look();
    for (const document of ['HEALTH_CERTIFICATE_027', 'BIRTH_CERTIFICATE', 'HEALTH_PASSPORT_052', 'VACCINATION_CARD_065']) {
      const slot = this.page.locator(`#${document}`);
      await slot.locator('input[type=file]').setInputFiles(pdf(`${document}.pdf`));
      await slot.getByRole('button', { name: say.attach }).click();
      await expect(this.page.locator(`#${document}`).getByText(`${document}.pdf`)).toBeVisible();
    }
    await this.look();
  }

  /** Подписать ЭЦП with whatever key the demo NCALayer takes. */
  async pressSign(): Promise<void> {
    const sign = this.button(this.say.sign);
    await expect(sign).toBeEnabled();
    await sign.click();
  }

  /** Fills in and signs with the guardian's own key. */
  async signContract(number: number): Promise<void> {
    await this.fillContract(number);
    await this.#demo.signWith(this.person.iin);
    await this.pressSign();
    await this.page.waitForURL(new RegExp(`/applications/${number}(\\?|$)`));
    await this.look();
  }
}
