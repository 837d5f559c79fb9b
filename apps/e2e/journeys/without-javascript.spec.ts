import { expect, test } from '../steps/journey.ts';

test('a guardian registers, adds a child and sends the application without JavaScript', async ({ parentOf, demo }) => {
  const parent = await parentOf(await demo.guardian(3), { javaScriptEnabled: false });
  // axe itself is JavaScript, so these pages are looked over in the other journeys.
  parent.look = () => Promise.resolve();
  const number = await parent.apply();
  await parent.page.goto(`/applications/${number}`);
  await expect(parent.page.getByText(parent.say.awaitingReview).first()).toBeVisible();
});
