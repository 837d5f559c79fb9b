import { useActionData } from '@remix-run/react';
import type { SummaryError } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { failureText } from './failure-text.ts';
import type { Failure } from './failure.ts';
import { afterRefusal, type AfterRefusal } from './secrets.ts';

export interface FormState<Name extends string> {
  failure: Failure | null;
  summary: readonly SummaryError[];
  afterRefusal: AfterRefusal;
  /** Everything that a field component needs. */
  field(name: Name): { name: Name; label: string; error: string | undefined; defaultValue: string };
  value(name: Name): string;
  error(name: Name): string | undefined;
}

/**
 * The state of a page's form: labels, what was typed, what is wrong with it.
 * @param labels every field by its name, with its label
 * @param initial values of a fresh form
 * @param intent where a page has several forms: the one this is about
 */
export function useForm<Name extends string>(labels: Readonly<Record<Name, string>>, initial: Partial<Readonly<Record<Name, string>>> = {}, intent?: string): FormState<Name> {
  const locale = useLocale();
  const answer = useActionData<{ failure?: Failure }>();
  const given = answer?.failure ?? null;
  const failure = given !== null && (intent === undefined || given.values.intent === intent) ? given : null;
  const isField = (name: string): name is Name => Object.hasOwn(labels, name);
  const error = (name: Name): string | undefined => {
    const code = failure?.fields[name];
    return failure === null || code === undefined ? undefined : failureText(locale, failure, code, labels[name]);
  };
  const summary: SummaryError[] = [];
  if (failure !== null) {
    for (const name of Object.keys(labels).filter(isField)) {
      const text = error(name);
      if (text !== undefined) summary.push({ fieldId: name, text });
    }
    if (summary.length === 0) summary.push({ text: failureText(locale, failure, failure.code, '') });
  }
  const value = (name: Name): string => (failure === null ? (initial[name] ?? '') : (failure.values[name] ?? ''));
  return { failure, summary, afterRefusal: afterRefusal(Object.keys(labels)), value, error, field: (name) => ({ name, label: labels[name], error: error(name), defaultValue: value(name) }) };
}
