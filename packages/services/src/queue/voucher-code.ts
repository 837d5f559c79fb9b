import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, so that a code can be read aloud and typed from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A new voucher's code, `BV-XXXX-XXXX-XXXX`. 60 random bits: the public check page can't be searched through (V12). */
export function newVoucherCode(): string {
  // 256 is a multiple of 32, so every symbol is as likely as any other.
  const symbols = Array.from(randomBytes(GROUPS * GROUP_LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  const groups = Array.from({ length: GROUPS }, (_, index) => symbols.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''));
  return ['BV', ...groups].join('-');
}

/** What somebody typed, as codes are written: spaces gone, letters upper, the look-alikes I, L and O read as digits. */
export function normaliseVoucherCode(text: string): string {
  const symbols = text.toUpperCase().replace(/[\s-]/g, '').replace(/^BV/, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return ['BV', ...(symbols.match(/.{1,4}/g) ?? [])].join('-');
}
