import { readFileSync } from 'node:fs';
import { expectApiClosed } from '../steps/closed.ts';
import { expect, test } from '../steps/journey.ts';

test('an officer reads a report for a period, takes it along as Excel, and is told of a period that is none', async ({ employee }) => {
  const officer = await employee('CITY_OFFICER');
  const { page } = officer;
  await officer.open('/reports');
  await expect(page.getByRole('heading', { level: 1, name: 'Ожидание по очередям' })).toBeVisible();
  await officer.look();
  await page.getByRole('link', { name: 'Места', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Места' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Всего/ })).toBeVisible();
  await officer.field('На диаграмме').selectOption({ label: 'Свободные места' });
  await officer.button('Показать').click();
  await expect(page.getByRole('table', { name: 'Свободные места', exact: true })).toBeVisible();
  await officer.look();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать Excel' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Места, Алматы, .+\.xlsx$/);
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK');

  await page.getByLabel('По', { exact: true }).fill('2024-01-01');
  await officer.button('Показать').click();
  await expect(page.getByRole('alert')).toContainText('Проверьте период');
  await expect(page.getByLabel('По', { exact: true })).toHaveValue('2024-01-01');
  await officer.look();
});

test('S1 reports are closed to a kindergarten, by page and by API', async ({ employee }) => {
  const clerk = await employee('KINDERGARTEN_CLERK');
  const day = '2026-01-01';
  for (const address of ['/reports/seats', '/reports/seats/table.xlsx']) expect((await clerk.page.request.get(address)).status(), address).toBe(403);
  await expectApiClosed('staff.reports.report', { report: 'SEATS', from: day, to: day }, { to: clerk, openTo: await employee('CITY_OFFICER') });
});
