/** A cell with fewer people behind it is not shown (P4). */
export const SMALLEST_SHOWN = 5;

/** A number that stands alone: `null` where too few people are behind it (P4). */
export function hideSmall(count: number): number | null {
  return count < SMALLEST_SHOWN ? null : count;
}

/**
 * Hides the small cells of one column whose total is published. Where only one would be hidden, it could be told from
 * the total, so the next smallest is hidden with it (P4).
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const isHidden = counts.map((each) => each < SMALLEST_SHOWN);
  if (isHidden.filter(Boolean).length === 1) {
    const smallestShown = Math.min(...counts.filter((_, index) => !isHidden[index]));
    const second = counts.findIndex((each, index) => !isHidden[index] && each === smallestShown);
    if (second >= 0) isHidden[second] = true;
  }
  return counts.map((each, index) => (isHidden[index] ? null : each));
}
