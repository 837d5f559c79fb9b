/** A phone as E.164 (`+77011234567`), or why it can't be taken (A8). */
export type PhoneAnswer =
  | { ok: true; phone: string }
  | { ok: false; code: 'PHONE_INVALID' | 'PHONE_NOT_MOBILE' | 'PHONE_FOREIGN' };

/** Digits of a number after +7. */
const NATIONAL_DIGITS = 10;

const refused = (code: 'PHONE_INVALID' | 'PHONE_NOT_MOBILE' | 'PHONE_FOREIGN'): PhoneAnswer => ({ ok: false, code });

/** The ten digits after +7, however the beginning was written; `null` where the text names no number of the +7 zone. */
function nationalDigits(digits: string, international: boolean): string | null {
  if (digits.length === 11 && digits.startsWith('7')) return digits.slice(1);
  if (international) return null;
  if (digits.length === 11 && digits.startsWith('8')) return digits.slice(1);
  return digits.length === NATIONAL_DIGITS ? digits : null;
}

/**
 * Understands a Kazakhstan mobile number as people write it: `+7 701 …`, `8 (701) …`, `7011234567` (A8).
 * Landlines (71x, 72x) get PHONE_NOT_MOBILE, numbers of other countries (Russian +79… too) PHONE_FOREIGN.
 */
export function normalisePhone(text: string): PhoneAnswer {
  const trimmed = text.trim();
  if (!/^\+?[0-9\s().\p{Dash_Punctuation}]+$/u.test(trimmed)) return refused('PHONE_INVALID');
  const international = trimmed.startsWith('+');
  const digits = trimmed.replace(/[^0-9]/g, '');
  const national = nationalDigits(digits, international);
  if (national === null) {
    const otherCountry = international && /^[1-69]/.test(digits) && digits.length >= 8 && digits.length <= 15;
    return refused(otherCountry ? 'PHONE_FOREIGN' : 'PHONE_INVALID');
  }
  if (/^[3489]/.test(national)) return refused('PHONE_FOREIGN');
  if (!national.startsWith('7')) return refused('PHONE_INVALID');
  if (/^7[12]/.test(national)) return refused('PHONE_NOT_MOBILE');
  return { ok: true, phone: `+7${national}` };
}

/**
 * Understands a Kazakhstan number that people call, mobile or landline: `8 (727) 339-72-22`, `+7 701 …`. A city number without
 * its code can't be told from another city's and is PHONE_INVALID.
 */
export function normaliseCalledPhone(text: string): PhoneAnswer {
  const answer = normalisePhone(text);
  if (answer.ok || answer.code !== 'PHONE_NOT_MOBILE') return answer;
  return { ok: true, phone: `+7${text.replace(/[^0-9]/g, '').slice(-NATIONAL_DIGITS)}` };
}

/** Hides the middle of an E.164 number so that only its owner recognises it: `+7 701 *** ** 67`. */
export function maskPhone(e164: string): string {
  const end = e164.slice(-2);
  return /^\+7[0-9]{10}$/.test(e164) ? `+7 ${e164.slice(2, 5)} *** ** ${end}` : `*** ${end}`;
}
