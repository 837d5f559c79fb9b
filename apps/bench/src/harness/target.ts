/** What a row has to reach: its ratio (ours to the baseline) or its own number. */
export interface Target {
  of: 'ratio' | 'ours';
  bound: 'atMost' | 'atLeast';
  value: number;
  /** What would be better still. */
  stretch?: number;
}

const target = (of: Target['of'], bound: Target['bound']) => (value: number, stretch?: number): Target => ({ of, bound, value, stretch });

export const ratioAtMost = target('ratio', 'atMost');
export const ratioAtLeast = target('ratio', 'atLeast');
/** In the unit of the row. */
export const oursAtMost = target('ours', 'atMost');
/** In the unit of the row. */
export const oursAtLeast = target('ours', 'atLeast');

export type Verdict = 'stretch' | 'met' | 'within noise' | 'MISSED' | 'not judged';

/** How a number stands to its target. `within noise`: it misses by no more than the rounds differ among themselves. */
export function judge(value: number, noise: number, { bound, value: wanted, stretch }: Target): Verdict {
  const missesBy = (limit: number): number => (bound === 'atMost' ? value - limit : limit - value);
  if (stretch !== undefined && missesBy(stretch) <= 0) return 'stretch';
  if (missesBy(wanted) <= 0) return 'met';
  return missesBy(wanted) <= noise ? 'within noise' : 'MISSED';
}
