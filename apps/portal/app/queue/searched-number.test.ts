import { describe, expect, test } from 'vitest';
import { searchedNumber } from './searched-number.ts';

describe('P5 a place in the queue is found by the number of the application', () => {
  test.each(['1024', '№ 1024', '№1\u00a0024', ' #1024 ', 'No. 1024'])('%j', (typed) => expect(searchedNumber(typed)).toBe(1024));
  test.each(['', '0', 'моё место', '-5', '12.5', '990101300123'])('%j is none', (typed) => expect(searchedNumber(typed)).toBeNull());
});
