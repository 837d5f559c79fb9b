import { expectApiClosed, expectFormClosed } from '../steps/closed.ts';
import type { Employee } from '../steps/employee.ts';
import { expect, test } from '../steps/journey.ts';

/** Number of the application that is open. */
async function openNumber({ page }: Employee): Promise<number> {
  await page.waitForURL(/\/review\/\d+/);
  return Number(/\/review\/(\d+)/.exec(page.url())?.[1]);
}

test('Q4 Q5 a phthisiatrician’s day in Kazakh: his own list alone, a rejection with its reason, a confirmation by key, a colleague who was faster', async ({ employee, demo }) => {
  const doctor = await employee('PHTHISIATRICIAN', undefined, 0, { locale: 'kk' });
  const { page } = doctor;
  await doctor.open('/review');
  const waiting = page.getByRole('main').getByRole('link', { name: /№ \d+/ });
  await expect(waiting.first()).toBeVisible();
  await expect(waiting).toHaveCount(await waiting.filter({ hasText: 'Санаторийлік' }).count());
  await waiting.first().click();

  const rejected = await openNumber(doctor);
  await test.step('a rejection needs a reason', async () => {
    await expect(page.getByRole('heading', { level: 1, name: `№ ${rejected} өтініш` })).toBeVisible();
    await doctor.field('Түсініктеме').fill('Жолдама оқылмайды');
    await doctor.button('Қабылдамау').click();
    await expect(doctor.field('Қабылдамау себебі')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(doctor.field('Түсініктеме')).toHaveValue('Жолдама оқылмайды');
    await doctor.look();
    await doctor.field('Қабылдамау себебі').selectOption({ index: 1 });
    await doctor.button('Қабылдамау').click();
    await expect(page.getByText(`№ ${rejected} өтініш қабылданбады.`)).toBeVisible();
    await doctor.look();
  });

  const confirmed = await openNumber(doctor);
  await test.step('the next one has opened by itself, and is confirmed by key', async () => {
    expect(confirmed).not.toBe(rejected);
    await expect(page.getByRole('region', { name: /^Құжат беттері/ })).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByText(`№ ${confirmed} өтініш расталды.`)).toBeVisible();
  });

  const contested = await openNumber(doctor);
  await test.step('S3 a colleague decides first: he is told who', async () => {
    const colleague = await employee('PHTHISIATRICIAN', undefined, 1);
    await colleague.open(`/review/${contested}`);
    await colleague.button('Подтвердить').click();
    await expect(colleague.page.getByText(`Заявка № ${contested} подтверждена`)).toBeVisible();
    await doctor.field('Қабылдамау себебі').selectOption({ index: 1 });
    await doctor.button('Қабылдамау').click();
    await expect(page.getByText(`Мұнда шешім қабылданып қойған: ${colleague.person.name}. Сіздің шешіміңіз сақталған жоқ.`)).toBeVisible();
    await expect(page.getByRole('alert')).toBeFocused();
    await doctor.look();
    await doctor.letItTakeEffect();
  });

  await test.step('his decisions are found', async () => {
    await doctor.open('/decisions');
    await expect(page.getByRole('row', { name: new RegExp(`№ ${rejected}`) })).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(`№ ${confirmed}`) })).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(`№ ${contested}`) })).toHaveCount(0);
    await doctor.look();
  });

  await test.step('S1 S3 what is another’s is closed to him, by address, by API and past the pages, and his to the PMPK', async () => {
    const specialist = await employee('PMPK_SPECIALIST');
    const officer = await employee('CITY_OFFICER');
    await specialist.page.goto('/review');
    await specialist.page.getByRole('main').getByRole('link', { name: /№/ }).first().click();
    expect((await page.request.get(`/review/${await openNumber(specialist)}`)).status()).toBe(404);
    expect((await specialist.page.request.get(`/review/${contested}`)).status()).toBe(404);
    for (const path of ['/queue', '/applications', '/enrolments', '/audit']) expect((await page.request.get(path)).status(), path).toBe(403);
    await expectApiClosed('staff.city.lanes', {}, { to: doctor, openTo: officer });
    await expectFormClosed('/queue/advance', { seen: 'another plan' }, { to: doctor, openTo: officer });
    await expectApiClosed('staff.review.inbox', {}, { to: officer, openTo: doctor });
  });
  expect(await demo.problems()).toEqual([]);
});
