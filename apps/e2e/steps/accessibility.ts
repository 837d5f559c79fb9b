import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The page has nothing that axe objects to, and does not scroll sideways. A page of the same address, language, width and
 * outline as one that any journey of this run has seen is not looked over again: many journeys pass through the same pages.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { overflow, outline } = await measure(page);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  // No page of ours has a frame; axe would not look into it.
  expect(page.frames(), `frames on ${page.url()}`).toHaveLength(1);
  const seen = path.join(process.env.E2E_DATA_DIR ?? '', `seen-${createHash('sha256').update(outline).digest('hex')}`);
  if (existsSync(seen)) return;
  expect(await violationsOf(page), `axe on ${page.url()}`).toEqual([]);
  writeFileSync(seen, '');
}

/** What axe objects to, a text for each. It tells of nothing else: to put what passes into words takes longer than to find it. */
async function violationsOf(page: Page): Promise<string[]> {
  // A page that the browser came to without loading a document still has it from the page before.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options: Axe.RunOptions = { runOnly: WCAG_22_AA, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((asked) => (window as unknown as { axe: typeof Axe }).axe.run(document, asked), options);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`);
}

/**
 * How far the page reaches beyond its width, and what makes it another one than those before: its route, language and width,
 * and the shape of what stands on it, without names and numbers.
 */
async function measure(page: Page): Promise<{ overflow: number; outline: string }> {
  const { overflow, shape } = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('h1, h2, h3, button, [role], [aria-invalid], main form, main table, main img, main svg, details[open], input, select, textarea')];
    return {
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      shape: `${document.documentElement.lang} ${innerWidth} ${parts.map((part) => `${part.tagName}.${part.className.toString().length}`).join(' ')}`,
    };
  });
  return { overflow, outline: `${new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')} ${shape}` };
}
