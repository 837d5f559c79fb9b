import type { RouterOutputs } from '@balabaqsha/api';
import { markedLetters } from './marked-letters.ts';

export type LetterRow = RouterOutputs['staff']['support']['inbox']['rows'][number];
export type LetterList = 'OPEN' | 'MINE' | 'DONE';

/** A row of the list; `leaving` while a form on its way takes it out of the list. */
export type ExpectedLetter = LetterRow & { leaving: boolean };

/**
 * Letters as they will be once the forms on their way have arrived.
 * @param now as the page has it, for what is taken in hand
 */
export function expectedLetters(rows: readonly LetterRow[], show: LetterList, forms: readonly FormData[], now: Date): ExpectedLetter[] {
  const intents = new Map(forms.flatMap((form) => [String(form.get('id') ?? ''), ...markedLetters(form.keys())].map((id) => [id, String(form.get('intent') ?? '')] as const)));
  return rows.map((row) => {
    switch (intents.get(row.id)) {
      case 'handle':
      case 'answer-and-handle':
        return { ...row, leaving: show !== 'DONE' };
      case 'reopen':
        return { ...row, leaving: show === 'DONE' };
      case 'take':
        return { ...row, taken: { name: '', isMe: true, at: now }, leaving: false };
      case 'leave':
        return { ...row, taken: null, leaving: show === 'MINE' };
      default:
        return { ...row, leaving: false };
    }
  });
}
