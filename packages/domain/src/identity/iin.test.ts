import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { binProblem } from './bin.ts';
import { iinControlDigit, iinDisagrees, iinFacts, iinProblem, normaliseIin } from './iin.ts';

const elevenDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }).map((digits) => digits.join(''));

describe('C2 an IIN has twelve digits and the right control digit', () => {
  it.each(['991231500006', '991231500016', '991231500707', '991231500719', '990615600007', '990615600811'])('%s is right', (iin) => {
    expect(iinProblem(iin)).toBeUndefined();
  });

  it.each(['99123150077', '99123150158'])('%s has no control digit', (first11) => {
    expect(iinControlDigit(first11)).toBeNull();
    for (let digit = 0; digit <= 9; digit += 1) expect(iinProblem(`${first11}${digit}`)).toBe('IIN_CONTROL_DIGIT');
  });

  it.each(['', '99123150000', '9912315000066', '99123150000a', '９９１２３１５００００６'])('%j is not twelve digits', (text) => {
    expect(iinProblem(text)).toBe('IIN_LENGTH');
  });

  it('takes exactly the control digit that belongs to the eleven digits before it', () => {
    fc.assert(
      fc.property(elevenDigits, (first11) => {
        const right = iinControlDigit(first11);
        for (let digit = 0; digit <= 9; digit += 1) {
          expect(iinProblem(`${first11}${digit}`)).toBe(digit === right ? undefined : 'IIN_CONTROL_DIGIT');
        }
      }),
    );
  });

  it('forgives spaces and dashes of any kind', () => {
    expect(normaliseIin(' 991231 500‑006\t')).toBe('991231500006');
    expect(normaliseIin('991231–500–006')).toBe('991231500006');
    expect(normaliseIin('99123150000a')).toBe('99123150000a');
  });

  it('refuses the numbers of the certification authority’s test keys', () => {
    expect(iinProblem('123456789011')).toBe('IIN_CONTROL_DIGIT');
    expect(binProblem('123456789021')).toBe('BIN_INVALID');
  });
});

describe('C2 birth date and sex inside an IIN only warn', () => {
  it('reads them', () => {
    expect(iinFacts('991231500006')).toEqual({ birthDate: '2099-12-31', sex: 'MALE' });
    expect(iinFacts('990615600007')).toEqual({ birthDate: '2099-06-15', sex: 'FEMALE' });
  });

  it('takes an impossible month and reads no date out of it', () => {
    expect(iinProblem('991301500006')).toBeUndefined();
    expect(iinFacts('991301500006')).toEqual({ birthDate: null, sex: 'MALE' });
  });

  it('reads nothing where the seventh digit tells no century', () => {
    expect(iinFacts('991231000006')).toEqual({ birthDate: null, sex: null });
  });

  it('disagrees where date or sex differ from the register', () => {
    const birthDate = '2099-12-31' as LocalDate;
    expect(iinDisagrees('991231500006', { birthDate, sex: 'MALE' })).toBe(false);
    expect(iinDisagrees('991231500006', { birthDate, sex: 'FEMALE' })).toBe(true);
    expect(iinDisagrees('991231500006', { birthDate: '2099-12-30' as LocalDate, sex: 'MALE' })).toBe(true);
    expect(iinDisagrees('991301500006', { birthDate, sex: 'MALE' })).toBe(true);
  });
});

describe('E6 a BIN names month, type of entity and control digit', () => {
  it('is right', () => {
    expect(binProblem('991240000003')).toBeUndefined();
  });

  it.each([['control digit', '991240000004'], ['type digit', '991231500006'], ['month', '991340000003'], ['length', '99124000000']])('has a wrong %s', (_what, bin) => {
    expect(binProblem(bin)).toBe('BIN_INVALID');
  });

  it('has a wrong type digit or month even where the control digit is right', () => {
    const withControlDigit = (first11: string) => `${first11}${iinControlDigit(first11)}`;
    expect(binProblem(withControlDigit('99124000000'))).toBeUndefined();
    expect(binProblem(withControlDigit('99123000000'))).toBe('BIN_INVALID');
    expect(binProblem(withControlDigit('99134000000'))).toBe('BIN_INVALID');
    expect(binProblem(withControlDigit('99004000000'))).toBe('BIN_INVALID');
  });
});
