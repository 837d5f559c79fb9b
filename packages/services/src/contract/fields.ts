import { z } from 'zod';
import {
  CORRECTION_TYPES, INSTRUCTION_LANGUAGES, LOCALES, binProblem, emailProblem, iinProblem, isLocalDate, isWithinKazakhstan, loginProblem,
  normaliseCalledPhone, normaliseIin, normalisePhone, passwordProblem, readCoordinates, storable, type Coordinates, type ErrorCode, type LocalDate,
} from '@balabaqsha/domain';

/**
 * Fields that many inputs share. An issue's message is an error code of the domain; i18n words it, so a form can show
 * it in the page's language.
 */
const says = (code: ErrorCode) => ({ error: code });

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number) => z.string(says('REQUIRED')).overwrite(storable).trim().min(1, says('REQUIRED')).max(max, says('TOO_LONG'));

/** Trimmed text that may be empty. */
export const optionalText = (max: number) => z.string(says('INVALID_VALUE')).overwrite(storable).trim().max(max, says('TOO_LONG')).default('');

/** Lets a check of the domain speak for a text field. */
function checked(problem: (value: string) => ErrorCode | undefined) {
  return (value: string, context: z.RefinementCtx): void => {
    const code = value === '' ? 'REQUIRED' : problem(value);
    if (code) context.addIssue({ code: 'custom', message: code });
  };
}

/** An IIN as people write it, spaces and dashes forgiven; 12 digits come out (C2). */
export const iin = z.string(says('REQUIRED')).transform(normaliseIin).superRefine(checked(iinProblem));

/** A BIN, 12 digits. */
export const bin = z.string(says('REQUIRED')).transform(normaliseIin).superRefine(checked(binProblem));

/** A Kazakhstan mobile number as people write it; E.164 comes out (A8). */
export const phone = z.string(says('REQUIRED')).transform((value, context) => {
  if (value.trim() === '') {
    context.addIssue({ code: 'custom', message: 'REQUIRED' satisfies ErrorCode });
    return z.NEVER;
  }
  const answer = normalisePhone(value);
  if (!answer.ok) {
    context.addIssue({ code: 'custom', message: answer.code });
    return z.NEVER;
  }
  return answer.phone;
});

/** A number that people call, mobile or landline; E.164 comes out, the empty text where nothing was typed. */
export const optionalCalledPhone = z.string(says('REQUIRED')).max(40, says('PHONE_INVALID')).transform((value, context) => {
  if (value.trim() === '') return '';
  const answer = normaliseCalledPhone(value);
  if (answer.ok) return answer.phone;
  context.addIssue({ code: 'custom', message: answer.code });
  return z.NEVER;
});
export const calledPhone = optionalCalledPhone.refine((phone) => phone !== '', says('REQUIRED'));

/** A place in Kazakhstan as people copy it from a map, latitude first. */
export const coordinates = z.string(says('REQUIRED')).transform((value, context): Coordinates => {
  const point = readCoordinates(value);
  if (point !== null && isWithinKazakhstan(point)) return point;
  context.addIssue({ code: 'custom', message: (value.trim() === '' ? 'REQUIRED' : 'COORDINATES_INVALID') satisfies ErrorCode });
  return z.NEVER;
});

/** A new password (A2). */
export const newPassword = z.string(says('REQUIRED')).transform((value) => value.normalize('NFC')).superRefine(checked(passwordProblem));

/** A password to be compared with the kept one. */
export const password = z.string(says('REQUIRED')).min(1, says('REQUIRED')).max(200, says('TOO_LONG')).transform((value) => value.normalize('NFC'));

export const login = z.string(says('REQUIRED')).trim().superRefine(checked(loginProblem));
export const email = z.string(says('REQUIRED')).trim().superRefine(checked(emailProblem));

/** Six digits; spaces that people paste along are dropped (A5). */
export const code = z
  .string(says('REQUIRED'))
  .transform((value) => value.replace(/\s/g, ''))
  .superRefine(checked((value) => (/^[0-9]{6}$/.test(value) ? undefined : 'CODE_WRONG')));

/** A ticked consent box. */
export const consent = z.literal(true, says('CONSENT_REQUIRED'));

/** `YYYY-MM-DD`. */
export const localDate = z
  .string(says('REQUIRED'))
  .superRefine(checked((value) => (isLocalDate(value) ? undefined : 'DATE_INVALID')))
  .transform((value) => value as LocalDate);

export const id = z.uuid(says('INVALID_VALUE'));
export const applicationNumber = z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).positive(says('INVALID_VALUE')).max(9_999_999_999, says('INVALID_VALUE'));
export const locale = z.enum(LOCALES, says('INVALID_VALUE'));
export const correctionType = z.enum(CORRECTION_TYPES, says('REQUIRED'));
export const instructionLanguage = z.enum(INSTRUCTION_LANGUAGES, says('REQUIRED'));

/** Base64 CMS as NCALayer gave it. */
export const cms = z.string(says('SIGNATURE_MALFORMED')).min(1, says('SIGNATURE_MALFORMED')).max(2_000_000, says('SIGNATURE_MALFORMED'));

/** Keyset page: pass `next` of the page before. */
export const page = z.object({ after: z.string().max(200).nullish() });

/** A name in three languages. */
export const trilingual = z.object({ ru: z.string(), kk: z.string(), en: z.string() });

export const nothing = z.object({});
export const done = z.object({ done: z.literal(true) });
