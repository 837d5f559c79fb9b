import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITY_CHECKS, CITY_CODE, dialledDigits, missingOf, type CityReadiness } from './city-checks.ts';

const readiness = fc.record(Object.fromEntries(CITY_CHECKS.map((check) => [check, fc.boolean()]))) as fc.Arbitrary<CityReadiness>;

describe('what a city lacks', () => {
  it('is each check that does not hold, and nothing else', () => {
    fc.assert(fc.property(readiness, (its) => CITY_CHECKS.every((check) => missingOf(its).includes(check) !== its[check]) && missingOf(its).every((check) => CITY_CHECKS.includes(check))));
  });
});

describe('the contact numbers of a city (P6)', () => {
  it.each([['8 (727) 339-72-22', '77273397222'], ['+7 727 339 72 22', '77273397222'], ['8(747)3397222', '77473397222']])('%s is dialled as %s', (text, digits) => expect(dialledDigits(text)).toBe(digits));
  it.each(['', '339-72-22', '+1 202 555 01 00', 'доб. 5', '8 (727) 339-72-2'])('%s is none', (text) => expect(dialledDigits(text)).toBeNull());
});

describe('the code of a city', () => {
  it.each(['almaty', 'nur-sultan'])('%s', (code) => expect(CITY_CODE.test(code)).toBe(true));
  it.each(['', 'a', 'Almaty', 'алматы', '-almaty', 'almaty1'])('%s is none', (code) => expect(CITY_CODE.test(code)).toBe(false));
});
