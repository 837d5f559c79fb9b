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

  await place.selectOption({ label: second });
  await director.button('Перейти').click();
  await expect(page.getByRole('banner').getByText(`Заведующий детским садом, ${second}`)).toBeVisible();
  await director.open('/groups');
  await expect(page.getByRole('main').getByText(second).first()).toBeVisible();

  // The other tab shares the session: it follows by itself, its form does not.
  await expect(otherTab.getByRole('main').getByText(second)).toBeVisible();
  await otherTab.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(otherTab.getByRole('alert')).toContainText('Теперь вы работаете в другом месте');
  await expect(otherTab.getByLabel('Название', { exact: true })).toHaveValue('Арай');
  await otherTab.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(otherTab.getByRole('alert')).not.toContainText('Теперь вы работаете в другом месте');

  const ofOne = await employee('KINDERGARTEN_DIRECTOR');
  await expect(ofOne.field('Место работы')).toHaveCount(0);
});
