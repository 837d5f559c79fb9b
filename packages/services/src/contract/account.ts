import { z } from 'zod';
import { AGREEMENTS, LOCALES, SEXES } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A code is on its way, or so it seems: the answer is the same for known and unknown people (A6). */
export const codeSent = z.object({
  codeId: z.uuid(),
  /** E.164 with the middle hidden. */
  maskedPhone: z.string(),
  expiresAt: z.date(),
  /** When the next code may be asked for (A5). */
  resendAt: z.date(),
});
export type CodeSent = z.infer<typeof codeSent>;

export const requestRegistrationCodeInput = z.object({ phone: field.phone, iin: field.iin, consent: field.consent, locale: field.locale });
export const requestRecoveryCodeInput = requestRegistrationCodeInput;
export const requestLoginCodeInput = z.object({ phone: field.phone, locale: field.locale });

/** The register's data, shown and not typed (A1). */
export const person = z.object({
  iin: z.string(),
  surname: z.string(),
  name: z.string(),
  patronymic: z.string().nullable(),
  sex: z.enum(SEXES),
  birthDate: field.localDate,
});
export type Person = z.infer<typeof person>;

export const verifyCodeInput = z.object({ codeId: field.id, code: field.code });
/** The right to set a password, once, within 15 minutes. */
export const registrationTicket = z.object({ ticket: z.string(), person });
export const recoveryTicket = z.object({ ticket: z.string() });

const passwordTwice = { password: field.newPassword, passwordAgain: z.string() };
export const registerInput = z
  .object({ ticket: z.string().min(1).max(200), locale: field.locale, ...passwordTwice })
  .refine((v) => v.password === v.passwordAgain.normalize('NFC'), { path: ['passwordAgain'], error: 'PASSWORD_MISMATCH' });
export const recoverInput = z
  .object({ ticket: z.string().min(1).max(200), ...passwordTwice })
  .refine((v) => v.password === v.passwordAgain.normalize('NFC'), { path: ['passwordAgain'], error: 'PASSWORD_MISMATCH' });

/** Person behind a registration ticket, so that a reload of the password step shows him again. */
export const ticketInput = z.object({ ticket: z.string().min(1).max(200) });

export const SIGN_IN_METHODS = ['IIN', 'PHONE', 'LOGIN', 'EMAIL'] as const;
export const signInInput = z.object({
  method: z.enum(SIGN_IN_METHODS),
  identifier: field.text(200),
  password: field.password,
  remember: z.boolean(),
  userAgent: z.string().max(400),
});
export const signInWithCodeInput = z.object({ codeId: field.id, code: field.code, remember: z.boolean(), userAgent: z.string().max(400) });

/** `token` goes into the cookie, never into a page. */
export const session = z.object({ token: z.string(), expiresAt: z.date(), locale: z.enum(LOCALES) });
export type Session = z.infer<typeof session>;

/** A version of one of the texts that people accept. */
export const versionedAgreement = z.object({ agreement: z.enum(AGREEMENTS), version: z.string().min(1).max(20) });
export const acceptAgreementsInput = z.object({ shown: z.array(versionedAgreement).min(1).max(AGREEMENTS.length), consent: field.consent });

export const profile = z.object({
  person,
  phone: z.string(),
  login: z.string().nullable(),
  email: z.string().nullable(),
  emailMessages: z.boolean(),
  locale: z.enum(LOCALES),
  unread: z.number().int(),
  /** Texts whose version in force he has not accepted; nothing else is shown before he does (A1). */
  toAccept: z.array(versionedAgreement),
  /** His wish that the account be deleted, while it can be taken back (A9). */
  deletion: z.object({ requestedAt: z.date(), dueAt: z.date() }).nullable(),
  sessions: z.array(z.object({ id: z.string(), createdAt: z.date(), userAgent: z.string(), current: z.boolean() })),
});
export type Profile = z.infer<typeof profile>;

export const setLoginInput = z.object({ login: field.login });
export const requestEmailCodeInput = z.object({ email: field.email });
export const confirmEmailInput = z.object({ codeId: field.id, code: field.code });
/** `proveBy`: where the code goes that proves that it is the account's holder; for `EMAIL` the password is needed too. */
export const requestPhoneCodesInput = z.discriminatedUnion('proveBy', [
  z.object({ proveBy: z.literal('PHONE'), phone: field.phone }),
  z.object({ proveBy: z.literal('EMAIL'), phone: field.phone, password: field.password }),
]);
export const phoneCodesSent = z.object({ old: codeSent, new: codeSent });
export type PhoneCodesSent = z.infer<typeof phoneCodesSent>;
export const confirmPhoneInput = z.object({ oldCodeId: field.id, oldCode: field.code, newCodeId: field.id, newCode: field.code });
export const setEmailMessagesInput = z.object({ emailMessages: z.boolean() });
export const setLocaleInput = z.object({ locale: field.locale });
export const changePasswordInput = z
  .object({ oldPassword: field.password, ...passwordTwice })
  .refine((v) => v.password === v.passwordAgain.normalize('NFC'), { path: ['passwordAgain'], error: 'PASSWORD_MISMATCH' });
export const OWN_DATA_FORMATS = ['JSON', 'PDF'] as const;
/** Everything that is kept about the guardian, to keep or to hand on (A9). `locale` is the PDF's language. */
export const downloadOwnDataInput = z.object({ format: z.enum(OWN_DATA_FORMATS), locale: field.locale });
export const requestDeletionInput = z.object({ password: field.password });
export const endSessionInput = z.object({ id: z.string().min(1).max(100) });
