import { expect, test } from '../steps/journey.ts';

test('S1 nobody else reads the city’s applications or searches for people, by address or by API', async ({ employee }) => {
  const clerk = await employee('KINDERGARTEN_CLERK');
  expect((await clerk.page.goto('/applications'))?.status()).toBe(403);
  expect((await clerk.page.request.post('/find', { multipart: { text: '100814' } })).status()).toBe(403);
  const asked = encodeURIComponent(JSON.stringify({ 0: { json: { numbers: [100_814] } } }));
  expect((await clerk.page.request.get(`/trpc/staff.applications.states?batch=1&input=${asked}`)).status()).toBe(403);
  expect((await clerk.page.request.post('/trpc/staff.applications.page', { data: {} })).status()).toBe(403);
});
