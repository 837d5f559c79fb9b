import { assets, assetText, bytesOf, scriptBytesOf } from '../steps/built-assets.ts';
import { expect, test } from '../steps/journey.ts';

const KILOBYTE = 1024;
const FONTS_AT_MOST = 60 * KILOBYTE;

/** What a page loads by itself when it is idle, without being asked: it counts too. */
const LAZY: Readonly<Record<string, readonly string[]>> = { 'application-card': ['card-stream'] };

/** The most JavaScript, in bytes after gzip, that a first visit may load. Numbers in docs/weight.md. */
const BUDGETS: Readonly<Record<string, number>> = {
  home: 130 * KILOBYTE,
  'application-card': 130 * KILOBYTE,
  kindergartens: 140 * KILOBYTE,
  kindergarten: 140 * KILOBYTE,
  queue: 130 * KILOBYTE,
  statistics: 150 * KILOBYTE,
};

const inKilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} KB`;

test.describe('the weight of a first visit', () => {
  for (const [route, most] of Object.entries(BUDGETS)) {
    test(`${route} loads at most ${inKilobytes(most)} of JavaScript`, () => {
      const bytes = scriptBytesOf(route, LAZY[route]);
      process.stdout.write(`weight: ${route} ${inKilobytes(bytes)} of ${inKilobytes(most)}\n`);
      expect(bytes).toBeLessThanOrEqual(most);
    });
  }

  test('fonts are our own, light, and have Kazakh letters', () => {
    const bytes = bytesOf('.woff2');
    process.stdout.write(`weight: fonts ${inKilobytes(bytes)} of ${inKilobytes(FONTS_AT_MOST)}\n`);
    expect(bytes).toBeLessThanOrEqual(FONTS_AT_MOST);
    const styles = assets('.css').map(assetText).join('\n');
    expect(styles).not.toMatch(/url\(\s*["']?(https?:)?\/\//);
    // Kazakh letters lie in two of the subsets: Ұ and ұ with the Russian ones, the rest with the extended.
    expect(styles).toMatch(/U\+0?4B0-0?4B1/i);
    expect(styles).toMatch(/U\+0?460-0?52F/i);
  });

  test('what only the server needs stays there', () => {
    const scripts = assets('.js').map(assetText).join('\n');
    for (const secret of ['qwertyuiop', 'DATABASE_URL', 'argon2', 'postgres://']) expect(scripts).not.toContain(secret);
  });
});

test('D1 public pages ask no other origin for anything', async ({ browser, city }) => {
  const page = await browser.newPage({ baseURL: city.portalUrl });
  const elsewhere: string[] = [];
  const own = new URL(city.portalUrl).host;
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== own) elsewhere.push(request.url());
  });
  for (const address of ['/', '/kindergartens', '/queue', '/statistics', '/support']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(elsewhere).toEqual([]);
  await page.close();
});
