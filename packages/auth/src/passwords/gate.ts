import { DomainError } from '@balabaqsha/domain';

/** Lets a few pieces of heavy work run at once, some wait, and turns the rest away, so that a flood can't stop the rest of the process. */
export interface Gate {
  /** @throws DomainError UNAVAILABLE when too many wait already */
  pass<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * @param running at once
 * @param waiting at most, in order of arrival
 */
export function openGate(running: number, waiting: number): Gate {
  let free = running;
  const queue: (() => void)[] = [];

  function leave(): void {
    const next = queue.shift();
    // The one who waits takes over the place that has just become free.
    if (next === undefined) free += 1;
    else next();
  }

  return {
    async pass(work) {
      if (free > 0) free -= 1;
      else if (queue.length < waiting) await new Promise<void>((enter) => queue.push(enter));
      else throw new DomainError('UNAVAILABLE');
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
