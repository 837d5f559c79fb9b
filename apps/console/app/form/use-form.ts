import type { ErrorCode } from '@balabaqsha/domain';
import type { SummaryError } from '@balabaqsha/ui';
import { fieldErrorText } from '@balabaqsha/i18n';
import { useLocale } from '../page/page-data.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface FormState<Name extends string> {
  failure: Failure | null;
  summary: readonly SummaryError[];
  /** Everything that a field component needs. */
  field(name: Name): { name: Name; label: string; error: string | undefined; defaultValue: string };
  value(name: Name): string;
  error(name: Name): string | undefined;
}

/** A form that has these fields, among others. */
export interface FormWith<Name extends string> {
  field(name: Name): Omit<ReturnType<FormState<Name>['field']>, 'name'> & { name: string };
}

/** Words of a field's own, by error code. */
export type FieldWords<Name extends string> = Partial<Readonly<Record<Name, Partial<Readonly<Record<ErrorCode, string>>>>>>;

/**
 * The state of a page's form: labels, what was typed, what is wrong with it.
 * @param labels every field by its name, with its label
 * @param initial values of a fresh form
 * @param intent where a page has several forms: the one this is about
 * @param words of a field's own for some codes, where the common ones would not tell what to do
 */
export function useForm<Name extends string>(
  labels: Readonly<Record<Name, string>>,
  initial: Partial<Readonly<Record<NoInfer<Name>, string>>> = {},
  intent?: string,
  words: FieldWords<NoInfer<Name>> = {},
): FormState<Name> {
  const locale = useLocale();
  const answer = useAnswer<{ failure?: Failure }>();
  const given = answer?.failure ?? null;
  const failure = given !== null && (intent === undefined || given.values.intent === intent) ? given : null;
  const isField = (name: string): name is Name => Object.hasOwn(labels, name);
  const error = (name: Name): string | undefined => {
    const code = failure?.fields[name];
    return code === undefined ? undefined : (words[name]?.[code] ?? fieldErrorText(locale, code, labels[name], failure?.params));
  };
  const summary: SummaryError[] = [];
  if (failure !== null) {
    for (const name of Object.keys(labels).filter(isField)) {
      const text = error(name);
      if (text !== undefined) summary.push({ fieldId: name, text });
    }
    if (summary.length === 0) summary.push({ text: fieldErrorText(locale, failure.code, '', failure.params) });
  }
  const value = (name: Name): string => (failure === null ? (initial[name] ?? '') : (failure.values[name] ?? ''));
  return { failure, summary, value, error, field: (name) => ({ name, label: labels[name], error: error(name), defaultValue: value(name) }) };
}
