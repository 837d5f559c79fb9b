import { expect, test } from '../steps/journey.ts';

/** The demo's director of two kindergartens stands behind the sixteen of one. */
const OF_TWO = 16;

test('S1 S4 a director of two kindergartens chooses where he works; a form opened for one never acts on the other', async ({ employee }) => {
  const director = await employee('KINDERGARTEN_DIRECTOR', undefined, OF_TWO);
  const { page } = director;
  const place = director.field('Место работы');
  const [first = '', second = ''] = await place.locator('option').allTextContents();

  const otherTab = await page.context().newPage();
  await otherTab.goto('/groups/new');
  await expect(otherTab.getByRole('main').getByText(first)).toBeVisible();
  await otherTab.getByLabel('Название', { exact: true }).fill('Арай');

  const idleTab = await page.context().newPage();
  await idleTab.goto('/groups');
  await expect(idleTab.getByRole('main').getByText(first).first()).toBeVisible();

  await place.selectOption({ label: second });
  await director.button('Перейти').click();
  await expect(page.getByRole('banner').getByText(`Заведующий детским садом, ${second}`)).toBeVisible();
  await director.open('/groups');
  await expect(page.getByRole('main').getByText(second).first()).toBeVisible();

  // The other tabs share the session: one follows by itself, one in which something is typed is told and keeps it.
  await expect(idleTab.getByRole('main').getByText(second).first()).toBeVisible();
  const notice = otherTab.getByText('В другой вкладке вы выбрали другое место работы');
  await expect(notice).toBeVisible();
  await expect(otherTab.getByText(`Сейчас вы работаете здесь: ${second}`)).toBeVisible();
  await expect(otherTab.getByLabel('Название', { exact: true })).toHaveValue('Арай');
  const save = otherTab.getByRole('button', { name: 'Сохранить', exact: true });
  const refusal = otherTab.getByRole('alert').filter({ hasText: 'Теперь вы работаете в другом месте' });
  await save.click();
  await expect(refusal).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(otherTab.getByLabel('Название', { exact: true })).toHaveValue('Арай');
  // Told once is enough: from now on the form is of the new place, however often it is sent.
  await save.click();
  await expect(otherTab.getByRole('alert')).not.toContainText('Теперь вы работаете в другом месте');
  await expect(otherTab.getByRole('alert')).toBeVisible();
  await otherTab.getByLabel('Казахский', { exact: true }).check();
  await otherTab.getByLabel('Тяжёлые нарушения речи', { exact: true }).check();
  await otherTab.getByLabel('Вместимость', { exact: true }).fill('3');
  await save.click();
  await expect(otherTab).toHaveURL(/\/groups\?done=added/);
  await expect(otherTab.getByRole('main').getByText('Арай').first()).toBeVisible();

  const ofOne = await employee('KINDERGARTEN_DIRECTOR');
  await expect(ofOne.field('Место работы')).toHaveCount(0);
});
