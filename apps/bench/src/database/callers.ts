import { timedAsync } from '../harness/stopwatch.ts';

/**
 * Lets some callers work side by side, each taking the next piece as soon as its last one is done.
 * @param pieces how many in all
 * @param work does the piece of this number, counted from 0
 * @returns milliseconds from the first to the last
 */
export async function sideBySide(callers: number, pieces: number, work: (piece: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < pieces) {
      const piece = next;
      next += 1;
      await work(piece);
    }
  };
  return (await timedAsync(() => Promise.all(Array.from({ length: callers }, caller)))).ms;
}
