import { describe, expect, it } from 'vitest';
import { expectedAccess } from './expected-access.ts';

const form = (intent: string): FormData => {
  const data = new FormData();
  data.set('intent', intent);
  return data;
};

describe('S1 access as it will be once the forms have arrived', () => {
  it.each([
    [true, [], true],
    [true, ['suspend'], false],
    [false, ['letBack'], true],
    [true, ['suspend', 'letBack'], true],
    [true, ['prolong'], true],
  ])('%s with %j is %s', (active, intents, expected) => expect(expectedAccess(active, intents.map(form))).toBe(expected));
});
