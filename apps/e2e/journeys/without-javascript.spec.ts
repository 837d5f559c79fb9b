import { expect, test } from '../steps/journey.ts';

test('a guardian registers, adds a child and sends the application without JavaScript', async ({ parentOf, demo }) => {
  const parent = await parentOf(await demo.guardian(3), { javaScriptEnabled: false });
  // axe itself is JavaScript, so these pages are looked over in the other journeys.
  parent.look = () => Promise.resolve();
  const number = await parent.apply();
  await parent.page.goto(`/applications/${number}`);
  await expect(parent.page.getByText(parent.say.awaitingReview).first()).toBeVisible();
  // Q6: not confirmed yet, so there is no place to explain, and the page says so.
  await parent.page.goto(`/applications/${number}/position`);
  await expect(parent.page.getByText('Заявление сейчас не стоит в очереди')).toBeVisible();
});
