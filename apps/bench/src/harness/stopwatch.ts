/**
 * Runs the work and measures it.
 * @returns milliseconds, and what the work answered
 */
export function timed<T>(work: () => T): { ms: number; answer: T } {
  const from = performance.now();
  const answer = work();
  return { ms: performance.now() - from, answer };
}

/** The same for work that is waited for. */
export async function timedAsync<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const from = performance.now();
  const answer = await work();
  return { ms: performance.now() - from, answer };
}

/** A monotonic instant in milliseconds, for what begins in one function and ends in another. */
export function instantMs(): number {
  return performance.now();
}
