const CODE = /^(old|new|reset)?code$/i;
const SECRET = /password|^cms$|secret|ticket/i;

/** Whether a field holds a code that was sent to the person. */
export function isCode(name: string): boolean {
  return CODE.test(name);
}

/** Whether a field holds what is never written back into a page: a password, a code, a signature. */
export function isSecret(name: string): boolean {
  return SECRET.test(name) || isCode(name);
}

/** What was typed, to be offered again. Passwords and codes are not written back into a page. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string' && !isSecret(name)) values[name] = value;
  return values;
}
