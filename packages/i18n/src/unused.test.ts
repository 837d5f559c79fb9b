import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TextTree } from './core/define-texts.ts';

const root = path.join(import.meta.dirname, '../../..');
const catalogues = globSync('{portal,console}/*.ts', { cwd: import.meta.dirname });
const code = globSync('{apps,packages}/*/{app,src,server}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name.endsWith('node_modules') })
  .filter((file) => !file.includes('.test.') && !catalogues.some((each) => file === `packages/i18n/src/${each}`))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');
/** Everything that code asks an object for by name: `t.title`, `texts['title']`, `{ title } = t`. */
const asked = new Set(code.match(/[A-Za-z_$][\w$]*/g));

/** Names of the texts of a catalogue. Groups by code, such as `causes: { CONFIRMATION: … }`, are looked up by values of the data. */
function namesIn(tree: TextTree, within = ''): string[] {
  return Object.entries(tree).flatMap(([name, node]) => [`${within}${name}`, ...(typeof node === 'object' && !Array.isArray(node) ? namesIn(node as TextTree, `${within}${name}.`) : [])]);
}

/** A name of our own writing, as against a code that comes with the data. */
const isName = (name: string): boolean => /^[a-z][A-Za-z]*$/.test(name);

describe.each(catalogues)('%s', (file) => {
  test('has no text that nobody shows', async () => {
    const exported = Object.entries((await import(/* @vite-ignore */ `./${file}`)) as Record<string, unknown>);
    const unused = exported.flatMap(([name, value]) => {
      if (typeof value !== 'object' || value === null || !('ru' in value)) return [];
      const missing = namesIn(value.ru as TextTree).filter((each) => isName(each.split('.').at(-1) ?? '') && !asked.has(each.split('.').at(-1) ?? ''));
      return [...(asked.has(name) ? [] : [name]), ...missing.map((each) => `${name}.${each}`)];
    });
    expect(unused).toEqual([]);
  });
});
