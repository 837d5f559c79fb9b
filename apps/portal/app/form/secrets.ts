import { isCode, isSecret } from '@balabaqsha/web';

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
  return { isKept: names.some((name) => !isSecret(name)), again: isPassword ? 'password' : names.some(isCode) ? 'code' : null };
}
