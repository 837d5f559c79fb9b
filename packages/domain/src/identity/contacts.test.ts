import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailProblem } from './email.ts';
import { loginProblem } from './login.ts';
import { maskPhone, normaliseCalledPhone, normalisePhone } from './phone.ts';

describe('A8 a phone is a Kazakhstan mobile number in E.164', () => {
  it.each([
    '+77011234567', '87011234567', '77011234567', '7011234567', '+7 (701) 123-45-67', '8 701 123 45 67', '8-701-123-45-67',
    ' +7 701 123 45 67 ', '+7 701 123‑45‑67', '8(701)123.45.67',
  ])('%j is +77011234567', (text) => {
    expect(normalisePhone(text)).toEqual({ ok: true, phone: '+77011234567' });
  });

  it.each(['+77471234567', '+77781234567', '+77081234567', '+77051234567'])('%s is mobile', (phone) => {
    expect(normalisePhone(phone)).toEqual({ ok: true, phone });
  });

  it.each([
    ['8 (727) 339-72-22', 'PHONE_NOT_MOBILE'], ['+7 7172 74 55 55', 'PHONE_NOT_MOBILE'], ['7273397222', 'PHONE_NOT_MOBILE'],
    ['+7 903 123 45 67', 'PHONE_FOREIGN'], ['8 903 123 45 67', 'PHONE_FOREIGN'], ['+7 495 123 45 67', 'PHONE_FOREIGN'],
    ['+996 700 123 456', 'PHONE_FOREIGN'], ['+1 202 555 0123', 'PHONE_FOREIGN'], ['+998 90 123 45 67', 'PHONE_FOREIGN'],
    ['', 'PHONE_INVALID'], ['+7', 'PHONE_INVALID'], ['+7701123456', 'PHONE_INVALID'], ['+770112345678', 'PHONE_INVALID'],
    ['+87011234567', 'PHONE_INVALID'], ['+7701123456a', 'PHONE_INVALID'], ['123', 'PHONE_INVALID'], ['+77011234567 / 2', 'PHONE_INVALID'],
    ['++77011234567', 'PHONE_INVALID'], ['0011234567', 'PHONE_INVALID'], ['+７７０１１２３４５６７', 'PHONE_INVALID'],
  ])('%j is refused with %s', (text, code) => {
    expect(normalisePhone(text)).toEqual({ ok: false, code });
  });

  it.each([
    ['8 (727) 339-72-22', '+77273397222'], ['+7 7172 74 55 55', '+77172745555'], ['7273397222', '+77273397222'], ['8 701 123 45 67', '+77011234567'],
  ])('P3 %j can be called: a landline too', (text, phone) => {
    expect(normaliseCalledPhone(text)).toEqual({ ok: true, phone });
    expect(normaliseCalledPhone(phone)).toEqual({ ok: true, phone });
  });

  it.each([['339-72-22', 'PHONE_INVALID'], ['', 'PHONE_INVALID'], ['+7 495 123 45 67', 'PHONE_FOREIGN']])('P3 %j can’t be called from anywhere: %s', (text, code) => {
    expect(normaliseCalledPhone(text)).toEqual({ ok: false, code });
  });

  it('leaves what it made as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() 78') }), (text) => {
        const answer = normalisePhone(text);
        if (!answer.ok) return;
        expect(answer.phone).toMatch(/^\+77[0-9]{9}$/);
        expect(normalisePhone(answer.phone)).toEqual(answer);
      }),
    );
  });

  it('masks all but the code and the last two digits', () => {
    expect(maskPhone('+77011234567')).toBe('+7 701 *** ** 67');
    expect(maskPhone('12345')).toBe('*** 45');
  });
});

describe('A9 an e-mail address', () => {
  it.each(['a@b.kz', 'aigul.s+bala@mail.example.kz', 'почта@пример.қаз', 'x_y-z@sub.domain.org', 'a@b-c.xn--80ao21a'])('%s is taken', (text) => {
    expect(emailProblem(text)).toBeUndefined();
  });

  it.each([
    '', 'a', 'a@b', '@b.kz', 'a@.kz', 'a@b..kz', 'a@-b.kz', 'a@b-.kz', 'a b@c.kz', 'a@b.k', '.a@b.kz', 'a.@b.kz', 'a@b@c.kz',
    'a@b.kz\nBcc: c@d.kz', '<a@b.kz>', `${'a'.repeat(65)}@b.kz`, `a@${'b.'.repeat(130)}kz`,
  ])('%j is refused', (text) => {
    expect(emailProblem(text)).toBe('EMAIL_INVALID');
  });
});

describe('A9 a login', () => {
  it.each(['abc', 'Айгүл', 'aigul_1990', 'a.b-c', 'Әбілқайыр', '2024', 'x'.repeat(40), '7011234567a'])('%s is taken', (text) => {
    expect(loginProblem(text)).toBeUndefined();
  });

  it.each(['', 'ab', 'x'.repeat(41), 'a b c', 'a@b.kz', 'абв!', '991231500006', '991231-500006', '87011234567', '7011234567', '8-727-339-72-22'])(
    '%j is refused',
    (text) => {
      expect(loginProblem(text)).toBe('LOGIN_INVALID');
    },
  );
});
