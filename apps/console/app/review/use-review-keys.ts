import { useEffect, useRef, useState } from 'react';
import { isField } from './is-field.ts';

/** What a key asks for. `undo` is Ctrl+Z and `help` the question mark; the others are letters by their place on the keyboard. */
export type KeyedAct = 'confirm' | 'reject' | 'aside' | 'next' | 'previous' | 'undo' | 'help';

const LETTERS: Readonly<Record<string, KeyedAct>> = { KeyC: 'confirm', KeyR: 'reject', KeyS: 'aside', KeyJ: 'next', KeyK: 'previous' };
const KEPT = 'balabaqsha.one-letter-keys';

/**
 * Keys of one letter, and whether they are on: people who dictate switch them off (WCAG 2.1.4). They go by the key and not by
 * the letter, so a Russian or Kazakh layout has them in the same place.
 */
export function useReviewKeys(act: (wanted: KeyedAct) => void): { on: boolean; setOn: (on: boolean) => void } {
  const [on, setOn] = useState(true);
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => setOn(localStorage.getItem(KEPT) !== 'off'), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const wanted = actOf(event, on);
      if (wanted === null || isField(event.target)) return;
      event.preventDefault();
      newest.current(wanted);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
  return {
    on,
    setOn(value) {
      localStorage.setItem(KEPT, value ? 'on' : 'off');
      setOn(value);
    },
  };
}

function actOf(event: KeyboardEvent, letters: boolean): KeyedAct | null {
  if (event.altKey || event.repeat) return null;
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyZ' && !event.shiftKey ? 'undo' : null;
  if (!letters) return null;
  return event.key === '?' ? 'help' : event.shiftKey ? null : (LETTERS[event.code] ?? null);
}
