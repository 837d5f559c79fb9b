import type { ActionFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { action } from '../routes/audit-csv.tsx';

/** Asks for the export of this period in a session that has ended. */
async function answerTo(from: string, to: string): Promise<Response> {
  const context = { locale: 'ru', signedIn: false, api: { staff: { audit: { export: () => Promise.reject(new Error('NOT_SIGNED_IN')) } } }, refusalOf: () => ({ code: 'NOT_SIGNED_IN' }) };
  const request = new Request('https://console.balabaqsha.kz/audit.csv', { method: 'POST', body: new URLSearchParams({ from, to }) });
  try {
    return await action({ request, context, params: {} } as unknown as ActionFunctionArgs);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

describe('the export of the audit log', () => {
  it('S2 leads to the sign-in page when the session has ended, and from there back to the search', async () => {
    const answer = await answerTo('2026-11-01', '2026-11-30');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/login?to=${encodeURIComponent('/audit?from=2026-11-01&to=2026-11-30')}`);
  });

  it('leads back to the page for a day that the calendar does not have', async () => {
    const answer = await answerTo('2026-02-30', '2026-03-02');
    expect(answer.headers.get('Location')).toBe('/audit?to=2026-03-02&problem=PERIOD_TOO_LONG');
  });
});
