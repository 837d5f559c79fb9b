import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RadioTabs, Tabs } from './tabs.tsx';

describe('A3 focus shows on the open tab as on any other', () => {
  test('a link has no outline of its own that would stand above the focus’s', () => {
    const html = renderToStaticMarkup(<Tabs label="Виды" items={[{ href: '/a', label: 'Список', current: true }]} />);
    expect(html).not.toMatch(/[" ]outline/);
  });
  test('a chosen answer has none either: its only outline is the focus’s', () => {
    const html = renderToStaticMarkup(<RadioTabs legend="По чему войти" name="method" defaultValue="IIN" items={[{ value: 'IIN', label: 'ИИН' }]} />);
    const outlines = [...html.matchAll(/[\w:-]*outline[\w-]*/g)].map(([name]) => name);
    expect(outlines.every((name) => name.startsWith('has-focus-visible:'))).toBe(true);
  });
});
