import type { RouterInputs } from '@balabaqsha/api';

type RenewalInput = RouterInputs['guardian']['applications']['renewConclusion'];

/** What is sent, from what was typed. The input's schema says what is wrong with it; a file that was kept before stands for one that is not sent again. */
export function renewalInputOf(number: number, form: FormData): RenewalInput {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 500) : '';
  };
  return {
    number,
    conclusionFileId: text('keptFileId'),
    conclusionNumber: text('conclusionNumber'),
    conclusionIssuedOn: text('conclusionIssuedOn'),
    conclusionValidUntil: text('conclusionValidUntil'),
    replaces: text('replaces') || null,
  } as RenewalInput;
}
