import { describe, expect, it } from 'vitest';
import { iinControlDigit } from '../identity/iin.ts';
import { whatWasTyped } from './typed.ts';

const first11 = '21041250000';
const iin = `${first11}${iinControlDigit(first11) ?? ''}`;

describe('what is typed into the search of the console', () => {
  it.each([
    ['100814', { kind: 'NUMBER', number: 100_814 }],
    ['№ 100 814', { kind: 'NUMBER', number: 100_814 }],
    ['bv-1a2b', { kind: 'CODE', text: 'bv-1a2b' }],
    ['8 (701) 123-45-67', { kind: 'PHONE', phone: '+77011234567' }],
    ['+77011234567', { kind: 'PHONE', phone: '+77011234567' }],
    ['7011234567', { kind: 'NUMBER', number: 7_011_234_567 }],
    [' Сейтқали Ә ', { kind: 'NAME', text: 'Сейтқали Ә' }],
    ['Әл', null],
    ['', null],
    ['12345678901', null],
    ['123456789012', null],
  ])('%s', (text, expected) => expect(whatWasTyped(text)).toEqual(expected));

  it('an IIN, however it is grouped', () => expect(whatWasTyped(`${iin.slice(0, 6)} ${iin.slice(6)}`)).toEqual({ kind: 'IIN', iin }));
});
