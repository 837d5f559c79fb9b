import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blocks = [...css.matchAll(/(@theme|\[data-contrast='high'\]|:root:not\(\[data-contrast='normal'\]\)) \{([^}]*)\}/g)];
const colours = (selector: string): Record<string, string> => {
  const body = blocks.find(([, name]) => name === selector)?.[2] ?? '';
  return Object.fromEntries([...body.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
};
const normal = colours('@theme');
const high = { ...normal, ...colours("[data-contrast='high']") };

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string | undefined, b: string | undefined): number {
  const [dark, light] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ['ink', 'paper'], ['ink', 'surface'], ['ink', 'wash'], ['quiet', 'paper'], ['quiet', 'surface'], ['quiet', 'wash'], ['quiet', 'accent-tint'], ['quiet', 'done-tint'],
  ['accent', 'paper'], ['accent', 'surface'], ['accent', 'accent-tint'], ['accent-deep', 'accent-tint'], ['on-accent', 'accent'], ['on-accent', 'accent-deep'],
  ['waiting', 'waiting-tint'], ['deadline', 'deadline-tint'], ['refusal', 'refusal-tint'], ['refusal', 'surface'], ['done', 'done-tint'],
  ['ink', 'waiting-tint'], ['ink', 'deadline-tint'], ['ink', 'refusal-tint'], ['ink', 'done-tint'],
] as const;
const PARTS = [['edge', 'paper'], ['edge', 'surface'], ['accent', 'surface'], ['deadline', 'surface'], ['refusal', 'surface']] as const;

describe('look: colours can be told apart', () => {
  test.each(TEXT)('text %s on %s is 4.5:1', (text, ground) => {
    expect(contrast(normal[text], normal[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(high[text], high[ground])).toBeGreaterThanOrEqual(7);
  });
  test.each(PARTS)('control %s on %s is 3:1', (part, ground) => {
    expect(contrast(normal[part], normal[ground])).toBeGreaterThanOrEqual(3);
  });
  test('the theme that is chosen and the one that the system asks for are the same', () => {
    expect(colours(":root:not([data-contrast='normal'])")).toEqual(colours("[data-contrast='high']"));
    expect(Object.keys(colours("[data-contrast='high']")).length).toBeGreaterThan(10);
  });
});

describe('look: fonts fit into 60 KB', () => {
  test('every file that the style sheet names exists', () => {
    const files = [...readFileSync(new URL('./fonts.css', import.meta.url), 'utf8').matchAll(/url\('([^']+)'\)/g)].map(([, name]) => name ?? '');
    const { resolve } = createRequire(import.meta.url);
    const bytes = files.map((name) => statSync(resolve(name)).size);
    expect(bytes).toHaveLength(3);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });
});
