import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages that this process has looked over already. */
const seen = new Set<string>();

/**
 * The page has nothing that axe objects to, and does not scroll sideways. A page of the same address, language, width and
 * outline as one before is not looked over again: many journeys pass through the same pages.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  const outline = await outlineOf(page);
  if (seen.has(outline)) return;
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
  seen.add(outline);
}

/** What makes a page another one: its route, language and width, and the shape of what stands on it, without names and numbers. */
async function outlineOf(page: Page): Promise<string> {
  const shape = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('h1, h2, h3, button, [role], [aria-invalid], main form, main table, main img, main svg')];
    return `${document.documentElement.lang} ${innerWidth} ${parts.map((part) => `${part.tagName}.${part.className.toString().length}`).join(' ')}`;
  });
  return `${new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')} ${shape}`;
}
