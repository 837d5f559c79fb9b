import { describe, expect, it } from 'vitest';
import { viewActOf, type View } from './use-view.ts';

const calls: string[] = [];
const act = (name: string) => (): void => void calls.push(name);
const view: View = {
  page: 1, pages: 2, zoom: 1, turns: 0, canEnlarge: true, canReduce: true,
  enlarge: act('enlarge'), reduce: act('reduce'), fit: act('fit'), turn: act('turn'), open: (page) => void calls.push(`page ${page}`),
};
const press = (key: string, code = '', more: Partial<Parameters<typeof viewActOf>[0]> = {}): string | undefined => {
  calls.length = 0;
  viewActOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more }, view)?.();
  return calls[0];
};

describe('D3 a document is looked at by keyboard alone', () => {
  it.each([
    ['+', 'enlarge'],
    ['=', 'enlarge'],
    ['-', 'reduce'],
    ['0', 'fit'],
    ['PageDown', 'page 2'],
  ])('%s', (key, done) => expect(press(key)).toBe(done));

  it('the letter goes by its place on the keyboard', () => expect(press('е', 'KeyT')).toBe('turn'));

  it('what leads nowhere is left to the browser, and so are its own keys', () => {
    expect(press('PageUp')).toBeUndefined();
    expect(press('+', '', { ctrlKey: true })).toBeUndefined();
    expect(press('x', 'KeyX')).toBeUndefined();
  });
});
