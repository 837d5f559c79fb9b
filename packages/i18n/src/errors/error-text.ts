import type { ErrorCode, ErrorParams, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { readValues, type Values } from '../core/values.ts';
import { accessErrors } from './access.ts';
import { applicationErrors } from './applications.ts';
import { enrolmentErrors } from './enrolment.ts';
import { fieldErrors } from './fields.ts';
import { namedFieldText } from './named-field.ts';
import { registryErrors } from './registry.ts';
import { supportErrors } from './support.ts';

const errors: Wordings<ErrorCode, string | ((values: Values) => string)> = {
  ...accessErrors,
  ...fieldErrors,
  ...applicationErrors,
  ...enrolmentErrors,
  ...registryErrors,
  ...supportErrors,
};

/**
 * What happened, what is kept, what to do. The same words stand at a field and in the summary above the form.
 *
 * Values that texts know, all optional: `seconds` (CODE_TOO_SOON), `minutes` (TOO_MANY_ATTEMPTS, CODE_LIMIT),
 * `triesLeft` (CODE_WRONG), `max` (TOO_LONG), `digits` (INVALID_VALUE: an example, where only digits fit), `number`
 * (APPLICATION_LIVE_EXISTS), `employee` (ALREADY_DECIDED, SUPPORT_TAKEN, SUPPORT_HANDLED), `writer` (of several letters:
 * SUPPORT_TAKEN, SUPPORT_HANDLED, SUPPORT_CHANGED), `taken` and `affected` (CAPACITY_BELOW_PROMISED, KINDERGARTEN_IN_USE), `count` (DOCUMENTS_MISSING, GROUP_UNSUITABLE, BIN_IN_CONTRACTS), `line` (TABLE_MALFORMED), `columns` (TABLE_COLUMNS),
 * `feature` and as an ISO instant `until` (SWITCHED_OFF), as ISO instants `deadline` (VOUCHER_EXPIRED) and `restoreBy` (RESTORE_EXPIRED), and
 * as days `opensOn` (RENEWAL_NOT_OPEN) and `validUntil` (CONCLUSION_NOT_LONGER).
 */
export function errorText(locale: Locale, code: ErrorCode, params: ErrorParams = {}): string {
  const words = errors[code][locale];
  return typeof words === 'string' ? words : words(readValues(locale, params));
}

/** Whether a word is one of our codes: answers of the API and messages of form checks are plain strings. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errors, text);
}

/** Words for whatever a form check or the API answered; a code that we don't know is an inner failure. */
export function problemText(locale: Locale, code: string, params: ErrorParams = {}): string {
  return errorText(locale, isErrorCode(code) ? code : 'INTERNAL', params);
}

/**
 * The words at a form's field and in the summary above it: those that name the field, or those of the code.
 * @param label name of the field, empty for a refusal of the whole form
 */
export function fieldErrorText(locale: Locale, code: string, label: string, params: ErrorParams = {}): string {
  return namedFieldText(locale, code, label) ?? problemText(locale, code, params);
}
