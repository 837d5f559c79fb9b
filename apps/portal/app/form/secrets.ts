const CODE = /^(old|new)?code$/i;
const SECRET = /password|^cms$|ticket/i;

/** Whether a field holds what is never written back into a page: a password, a code, a signature. */
export function isSecret(name: string): boolean {
  return SECRET.test(name) || CODE.test(name);
}

/** What becomes of a form's content when it is refused. */
export interface AfterRefusal {
  /** Whether anything of it stands in the form again. */
  isKept: boolean;
  /** What has to be typed again. */
  again: 'password' | 'code' | null;
}

/** What to say above a refused form. @param names of its fields */
export function afterRefusal(names: readonly string[]): AfterRefusal {
  const isPassword = names.some((name) => /password/i.test(name));
  return { isKept: names.some((name) => !isSecret(name)), again: isPassword ? 'password' : names.some((name) => CODE.test(name)) ? 'code' : null };
}
