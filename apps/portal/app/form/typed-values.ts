import { isSecret } from './secrets.ts';

/** What was typed, to be offered again. Passwords and codes are not written back into a page. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string' && !isSecret(name)) values[name] = value;
  return values;
}
