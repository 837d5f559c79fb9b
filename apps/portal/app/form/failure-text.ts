import type { Locale } from '@balabaqsha/domain';
import { namedFieldText } from '@balabaqsha/i18n';
import type { Failure } from './failure.ts';

/**
 * The words at a field and in the summary, from what the server said of the form.
 * @param label name of the field, empty for a refusal of the whole form
 */
export function failureText(locale: Locale, { texts }: Pick<Failure, 'texts'>, code: string, label: string): string {
  return namedFieldText(locale, code, label) ?? texts[code] ?? code;
}
