import { iinProblem, normaliseIin } from '../identity/iin.ts';
import { normalisePhone } from '../identity/phone.ts';

/** What a search of the console seems to be about. */
export type Typed = { kind: 'IIN'; iin: string } | { kind: 'NUMBER'; number: number } | { kind: 'PHONE'; phone: string } | { kind: 'CODE'; text: string } | { kind: 'NAME'; text: string };

/** The fewest letters that a name is searched by: fewer are the beginning of everybody. */
const LEAST_LETTERS = 3;

/**
 * Tells what was typed into the search of the console: an IIN, an application's number with or without «№», a phone with
 * its beginning (E.164 then), a voucher's code, or the beginning of a name. `null` where it is too little to search by.
 */
export function whatWasTyped(text: string): Typed | null {
  const digits = normaliseIin(text).replace(/^[№#Nn]/u, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length === 12) return iinProblem(digits) === undefined ? { kind: 'IIN', iin: digits } : null;
    if (digits.length < 11) return { kind: 'NUMBER', number: Number(digits) };
  }
  const phone = normalisePhone(text);
  if (phone.ok) return { kind: 'PHONE', phone: phone.phone };
  if (/^\s*BV[\s-]*[0-9A-Z]/i.test(text)) return { kind: 'CODE', text };
  return text.trim().replace(/[^\p{L}]/gu, '').length >= LEAST_LETTERS ? { kind: 'NAME', text: text.trim() } : null;
}
