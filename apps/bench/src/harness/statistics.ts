/** The middle value; of an even number the mean of the two. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/**
 * The value that a share of the others does not exceed, e.g. 0.99 for the 99th percentile: one of the values themselves,
 * the nearest above.
 * @throws RangeError where there are none
 */
export function quantile(values: readonly number[], share: number, round: (index: number) => number = Math.ceil): number {
  const found = values.toSorted((a, b) => a - b)[round(share * (values.length - 1))];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** A median of normal values has this many standard errors of a mean. */
const OF_MEDIAN = Math.sqrt(Math.PI / 2);
/** The standard deviation of normal values is this many of their median deviations. */
const OF_DEVIATION = 1.4826;

/**
 * The noise band around the median of some rounds: two standard errors of that median. Something that stands exactly at
 * its target is called a miss in one run of ten with 5 rounds and in one of twenty with 15. The spread is taken from the
 * median of the rounds' distances to their median, not from their mean square: one round that something else disturbed
 * must not widen the band and excuse a miss. Of a single round nothing is known, its band is 0.
 */
export function noiseBand(rounds: readonly number[]): number {
  const middle = median(rounds);
  const spread = OF_DEVIATION * median(rounds.map((round) => Math.abs(round - middle)));
  return (2 * OF_MEDIAN * spread) / Math.sqrt(rounds.length);
}
