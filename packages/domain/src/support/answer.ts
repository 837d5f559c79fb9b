import type { MessageChannel } from '../codes/notification-kinds.ts';
import { emailProblem } from '../identity/email.ts';
import { iinProblem } from '../identity/iin.ts';
import { normalisePhone } from '../identity/phone.ts';

/** Longest answer of the support service, in characters: as an SMS it is some fifteen parts. */
export const ANSWER_LENGTH = 1000;

/**
 * Where an answer to somebody who wrote to the support service can be sent (P6): what he gave as his contact, as a phone in
 * E.164 or as an e-mail in small letters. `null` for anything else, such as a landline: he has to be called.
 */
export function answerRecipient(contact: string): string | null {
  const typed = contact.trim();
  if (typed.includes('@')) return emailProblem(typed) === undefined ? typed.toLowerCase() : null;
  const phone = normalisePhone(typed);
  return phone.ok ? phone.phone : null;
}

/** The way on which an answer reaches a recipient. */
export function channelOf(recipient: string): Extract<MessageChannel, 'SMS' | 'EMAIL'> {
  return recipient.includes('@') ? 'EMAIL' : 'SMS';
}

/** What must not leave in an SMS or an e-mail and can be told from the text alone: an IIN, however it is grouped (N3). */
export function answerProblem(text: string): 'ANSWER_HAS_IIN' | undefined {
  const numbers = text.match(/\d(?:[\s-]?\d){11,}/g) ?? [];
  const hasIin = numbers.some((number) => {
    const digits = number.replace(/\D/g, '');
    return Array.from({ length: digits.length - 11 }, (_, at) => digits.slice(at, at + 12)).some((twelve) => iinProblem(twelve) === undefined);
  });
  return hasIin ? 'ANSWER_HAS_IIN' : undefined;
}
