/** Chance that repeats itself: the same seed gives the same city. */
export interface Random {
  /** A whole number from `from` to `to`, both possible. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of the keys, as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
}

/** Starts a sequence (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  return {
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    chance: (share) => next() < share,
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return at(choices, choices.length - 1)[0];
    },
  };
}
