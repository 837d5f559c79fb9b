import { randomInt } from 'node:crypto';
import { hashToken } from '@balabaqsha/auth';

/** Letters and digits that nobody takes for one another on the telephone. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 10;

/** A code that is told by word of mouth or in a message: as people read it, in two halves, and its hash, hexadecimal. */
export function newSpokenCode(): { code: string; hash: string } {
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return { code: `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`, hash: hashToken(code) };
}

/** The hash of a code as somebody typed it, whatever stands between its letters. */
export function hashSpokenCode(typed: string): string {
  return hashToken(typed.replace(/[^0-9a-z]/gi, '').toUpperCase());
}
