import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** A5: how codes live. */
export const CODE_RULES = {
  lifeMs: 5 * 60_000,
  /** Until the next one may be asked for: the countdown. */
  resendMs: 90_000,
  tries: 5,
  /** For a phone and for an IIN. */
  perHour: 5,
  /** How long the right to set a password lasts that the right code earns. */
  ticketLifeMs: 15 * 60_000,
} as const;

/** Six random digits (A5). */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/**
 * What the database keeps of a code: bound to the row's id, so that equal codes look different.
 * @param codeId id of the row that keeps it
 */
export function hashCode(codeId: string, code: string): string {
  return createHmac('sha256', codeId).update(code).digest('hex');
}

/** Compares in a time that does not depend on where the hashes differ. */
export function isSameCode(kept: string, codeId: string, code: string): boolean {
  const given = Buffer.from(hashCode(codeId, code));
  const expected = Buffer.from(kept);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
