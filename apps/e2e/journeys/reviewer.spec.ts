import { expectApiClosed, expectFormClosed, NOBODY } from '../steps/closed.ts';
import type { Employee } from '../steps/employee.ts';
import { expect, test } from '../steps/journey.ts';

/** Number of the application that is open. */
async function openNumber({ page }: Employee): Promise<number> {
  await page.waitForURL(/\/review\/\d+/);
  return Number(/\/review\/(\d+)/.exec(page.url())?.[1]);
}

/** The document is on its sheet. */
async function seesDocument({ page }: Employee): Promise<void> {
  await expect(page.getByRole('region', { name: /^Страницы документа/ })).toBeVisible();
}

test('Q5 a reviewer’s day by keyboard alone: confirm, take back, confirm again, reject, find it among his decisions', async ({ employee, demo }) => {
  const reviewer = await employee('PMPK_SPECIALIST');
  const { page } = reviewer;
  await reviewer.open('/review');
  await page.keyboard.press('j');
  const first = await openNumber(reviewer);
  await seesDocument(reviewer);
  await reviewer.look();

  await page.keyboard.press('c');
  await expect(page.getByText(`Заявка № ${first} подтверждена`)).toBeVisible();
  const next = await openNumber(reviewer);
  expect(next).not.toBe(first);
  await expect(page.getByRole('region', { name: 'Последние решения' })).toContainText('Вступит в силу через');
  await reviewer.look();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`Решение по заявке № ${first} отменено. Родителю ничего не отправлено.`)).toBeVisible();
  await reviewer.look();
  await page.getByRole('link', { name: 'Открыть заявку' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Заявка № ${first}` })).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByText(`Заявка № ${first} подтверждена`)).toBeVisible();

  const refused = await openNumber(reviewer);
  await page.keyboard.press('r');
  await expect(reviewer.field('Причина отклонения')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Нет подписи. Буквы c и r здесь просто буквы.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Қазақша' })).toContainText('Себебі');
  await reviewer.look();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Заявка № ${refused} отклонена`)).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
  await reviewer.look();
  await page.keyboard.press('Escape');

  await demo.advance('PT10S');
  await reviewer.open('/decisions');
  await reviewer.field('Номер заявки, ИИН или имя ребёнка').fill(String(refused));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: new RegExp(`№ ${refused}`) })).toContainText('Отклонена');
  expect(page.url()).not.toContain(String(refused));
  await reviewer.look();
});

test('S3 two reviewers at one application: each sees the other, one decides, and nothing that the other typed is lost', async ({ employee, demo }) => {
  const one = await employee('PMPK_SPECIALIST');
  await one.open('/review');
  await one.page.keyboard.press('j');
  const number = await openNumber(one);
  await seesDocument(one);
  const other = await employee('PMPK_SPECIALIST', undefined, 1);
  await other.open(`/review/${number}`);
  await expect(other.page.getByText(`Эту заявку сейчас смотрят также: ${one.person.name}`)).toBeVisible();
  await expect(one.page.getByText(`Эту заявку сейчас смотрят также: ${other.person.name}`)).toBeVisible();
  await one.look();

  await other.field('Причина отклонения').selectOption({ index: 1 });
  await other.field('Комментарий').fill('Скан нечитаем');
  await one.button('Подтвердить').click();
  await expect(one.page.getByText(`Заявка № ${number} подтверждена`)).toBeVisible();
  await other.button('Отклонить').click();
  await expect(other.page.getByText(`Здесь уже принято решение: ${one.person.name}. Ваше решение не сохранено.`)).toBeVisible();
  await expect(other.page.getByRole('alert')).toBeFocused();
  await expect(other.field('Ваш комментарий, не отправлен')).toHaveValue('Скан нечитаем');
  await expect(other.button('Отклонить')).toHaveCount(0);
  await other.look();
  await demo.advance('PT10S');
});

test('S1 what is not a reviewer’s is refused by URL and by API, and reviewing to everybody else', async ({ employee }) => {
  const reviewer = await employee('PMPK_SPECIALIST');
  const answer = async ({ page }: Employee, path: string): Promise<number> => (await page.request.get(path)).status();
  for (const path of ['/queue', '/vouchers', '/audit']) expect(await answer(reviewer, path), path).toBe(403);
  const clerk = await employee('KINDERGARTEN_CLERK');
  for (const path of ['/review', '/decisions']) expect(await answer(clerk, path), path).toBe(403);
  await expectApiClosed('staff.enrolments.inbox', {}, { to: reviewer, openTo: clerk });
  await expectApiClosed('staff.review.inbox', {}, { to: clerk, openTo: reviewer });
  await expectFormClosed('/review/1', { intent: 'confirm' }, { to: clerk, openTo: reviewer });
  await expectFormClosed(`/enrolments/${NOBODY}`, { intent: 'send', startsOn: '2030-01-01' }, { to: reviewer, openTo: clerk });
  // Nothing is changed by the API over HTTP, whoever asks: changes go through the pages' own forms.
  const posted = await reviewer.page.request.post('/trpc/staff.review.confirm', { data: { json: { number: 1 } } });
  expect(posted.status()).toBe(403);
});
