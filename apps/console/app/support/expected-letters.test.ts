import { describe, expect, it } from 'vitest';
import { expectedLetters, type LetterList, type LetterRow } from './expected-letters.ts';
import { letterBox, mayMark } from './marked-letters.ts';

const now = new Date('2026-11-28T06:00:00Z');
const row = (id: string, over: Partial<LetterRow> = {}): LetterRow => ({ id, name: 'Айгерім', beginning: 'Сәлем', createdAt: now, hasFile: false, taken: null, handledAt: null, ...over });

function after(intent: string, show: LetterList, over: Partial<LetterRow> = {}) {
  const form = new FormData();
  form.set('id', 'a');
  form.set('intent', intent);
  return expectedLetters([row('a', over), row('b')], show, [form], now);
}

describe('P6 the list of letters shows what a form on its way will do', () => {
  it('a letter that is closed or opened again leaves its list', () => {
    expect(after('handle', 'OPEN').map(({ leaving }) => leaving)).toEqual([true, false]);
    expect(after('answer-and-handle', 'MINE')[0]?.leaving).toBe(true);
    expect(after('reopen', 'DONE')[0]?.leaving).toBe(true);
    expect(after('answer', 'OPEN')[0]?.leaving).toBe(false);
  });

  it('one that is taken is mine, one that is put back is nobody’s', () => {
    expect(after('take', 'OPEN')[0]?.taken).toMatchObject({ isMe: true });
    expect(after('leave', 'OPEN', { taken: { name: 'А', isMe: true, at: now } })[0]).toMatchObject({ taken: null, leaving: false });
    expect(after('leave', 'MINE', { taken: { name: 'А', isMe: true, at: now } })[0]?.leaving).toBe(true);
  });

  it('several that were marked change together', () => {
    const form = new FormData();
    for (const id of ['a', 'b']) form.set(letterBox(id), 'on');
    form.set('intent', 'handle');
    expect(expectedLetters([row('a'), row('b'), row('c')], 'OPEN', [form], now).map(({ leaving }) => leaving)).toEqual([true, true, false]);
  });

  it('stands as it was loaded when no form is on its way: a refusal needs no undoing', () => {
    expect(expectedLetters([row('a')], 'OPEN', [], now)).toEqual([{ ...row('a'), leaving: false }]);
  });
});

describe('P6 several letters', () => {
  it('are marked where nobody or the employee himself has them in hand', () => expect([null, { isMe: true }, { isMe: false }].map(mayMark)).toEqual([true, true, false]));
});
