import { expect, type APIResponse } from '@playwright/test';
import type { Employee } from './employee.ts';

/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000001';

/** Who is refused, and beside him somebody who is not: without the second, a question that nobody is answered would pass too. */
interface Sides {
  to: Employee;
  openTo: Employee;
}

/**
 * S1 by API: the question is right, and refused for the employee's rights alone. `/trpc` lets reads pass and no change, so it
 * has to be a question; changes go through {@link expectFormClosed}.
 */
export async function expectApiClosed(procedure: string, input: object, { to, openTo }: Sides): Promise<void> {
  const ask = async ({ page }: Employee): Promise<APIResponse> => page.request.get(`/trpc/${procedure}`, { params: { input: JSON.stringify({ json: input }) } });
  const refused = await ask(to);
  expect(await refused.json(), `${procedure} asked by ${to.person.login}`).toMatchObject({ error: { json: { data: { code: 'FORBIDDEN' } } } });
  const answered = await ask(openTo);
  expect(await answered.json(), `${procedure} asked by ${openTo.person.login}`).toHaveProperty('result');
}

/**
 * S1 past the pages: the action behind a form refuses it for the employee's rights alone. The framework's address for data is
 * asked, so nothing but the action answers; the form should be one that changes nothing, such as one about what is not there.
 * @param fields as the form would send them
 */
export async function expectFormClosed(path: string, fields: Record<string, string>, { to, openTo }: Sides): Promise<void> {
  const send = async ({ page }: Employee): Promise<{ status: number; text: string }> => {
    const answer = await page.request.post(`${path}.data`, { form: fields, headers: { origin: new URL(page.url()).origin } });
    // The transport's own refusal is plain text and says nothing of rights.
    expect(answer.headers()['content-type'], `${path} sent by ${to.person.login}`).toContain('text/x-script');
    const status = answer.status();
    return { status, text: `${status} ${await answer.text()}` };
  };
  const isRefusal = /^403|FORBIDDEN/;
  expect((await send(to)).text, `${path} sent by ${to.person.login}`).toMatch(isRefusal);
  const open = await send(openTo);
  expect(open.text, `${path} sent by ${openTo.person.login}`).not.toMatch(isRefusal);
  // An action that fails refuses nobody either: it has to have come to an answer.
  expect(open.status, `${path} sent by ${openTo.person.login}`).toBeLessThan(500);
}
