import { useEffect, useRef, useState } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';

type Undoable = RouterOutputs['staff']['review']['inbox']['undoable'][number];

const SECOND_MS = 1000;
const STEP_MS = 250;

/**
 * Counts the seconds of each decision down by the frames of the browser: what the server said is the start, and a later answer
 * never gives time back. Those whose time is over are gone.
 */
export function useSecondsLeft(decisions: readonly Undoable[]): readonly Undoable[] {
  const ends = useRef(new Map<string, number>());
  /** Milliseconds of the browser's steady time; `null` before the first frame. */
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (decisions.length === 0) return undefined;
    let frame = 0;
    const begin = (at: number): void => {
      for (const { id, secondsLeft } of decisions) ends.current.set(id, Math.min(at + secondsLeft * SECOND_MS, ends.current.get(id) ?? Infinity));
      go(at);
    };
    const go = (at: number): void => {
      setNow(at - (at % STEP_MS));
      frame = requestAnimationFrame(go);
    };
    frame = requestAnimationFrame(begin);
    return () => cancelAnimationFrame(frame);
  }, [decisions]);
  if (now === null) return decisions;
  return decisions
    .map((each) => ({ ...each, secondsLeft: Math.min(each.secondsLeft, Math.ceil(((ends.current.get(each.id) ?? Infinity) - now) / SECOND_MS)) }))
    .filter(({ secondsLeft }) => secondsLeft > 0);
}
