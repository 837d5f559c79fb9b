import { describe, expect, test } from 'vitest';
import { expectedPhotos, photoChange } from './expected-photos.ts';

const photos = ['a', 'b', 'c'].map((id) => ({ id }));
const after = (...changes: [string, string, string?][]) => expectedPhotos(photos, changes.map(([intent, photo, direction = '']) => ({ intent, photo, direction }))).map(({ id }) => id).join('');

describe('P3 photos as they will stand', () => {
  test('move by one place and stay at the ends', () => {
    expect(after(['move', 'c', 'UP'])).toBe('acb');
    expect(after(['move', 'a', 'UP'])).toBe('abc');
    expect(after(['move', 'a', 'DOWN'], ['move', 'a', 'DOWN'], ['move', 'a', 'DOWN'])).toBe('bca');
  });

  test('go at once, and unknown ones change nothing', () => {
    expect(after(['remove', 'b'], ['move', 'b', 'UP'])).toBe('ac');
    expect(after(['remove', 'x'])).toBe('abc');
  });

  test('change by forms about photos alone', () => {
    const form = new FormData();
    form.set('intent', 'save');
    expect([photoChange(form), photoChange(undefined)]).toEqual([null, null]);
    form.set('intent', 'remove');
    form.set('photo', 'b');
    expect(photoChange(form)).toEqual({ intent: 'remove', photo: 'b', direction: '' });
  });
});
