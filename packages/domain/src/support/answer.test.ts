import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iinControlDigit } from '../identity/iin.ts';
import { answerProblem, answerRecipient, channelOf } from './answer.ts';

describe('P6 where an answer can be sent', () => {
  it.each([
    ['8 (701) 123-45-67', '+77011234567', 'SMS'],
    [' Aigerim@Mail.KZ ', 'aigerim@mail.kz', 'EMAIL'],
  ])('%s', (contact, recipient, channel) => {
    expect(answerRecipient(contact)).toBe(recipient);
    expect(channelOf(recipient)).toBe(channel);
  });

  it.each(['8 (727) 339-72-22', '+49 30 1234567', 'телеграм', 'a@b', ''])('nowhere by itself: %s', (contact) => expect(answerRecipient(contact)).toBeNull());
});

describe('N3 no IIN leaves in an answer', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((rest) => `210${rest.join('')}`);

  it('however it is grouped and whatever stands around it', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-'), fc.nat({ max: 11 }), (first, gap, at) => {
        const control = iinControlDigit(first);
        fc.pre(control !== null && control !== undefined);
        const iin = `${first}${control}`;
        expect(answerProblem(`ИИН ${iin.slice(0, at)}${gap}${iin.slice(at)}, проверьте`)).toBe('ANSWER_HAS_IIN');
      }),
    );
  });

  it.each(['Звоните 8 (727) 339-72-22', 'Заявление № 100247, ваучер BV-1A2B', 'Номер 123456789012', 'Сәлем!'])('other numbers may: %s', (text) => expect(answerProblem(text)).toBeUndefined());
});
