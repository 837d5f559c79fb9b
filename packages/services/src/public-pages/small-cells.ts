/** A cell with fewer people behind it is not shown (P4). */
export const SMALLEST_SHOWN = 5;

/** A number that stands alone: `null` where too few people are behind it (P4). */
export function hideSmall(count: number): number | null {
  return count < SMALLEST_SHOWN ? null : count;
}

/**
 * Hides the small cells of one column whose total is published (P4). What is hidden must not follow from the total: the
 * next smallest cells are hidden too, until there are two or more and 5 people or more among them.
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const ascending = counts.map((_, index) => index).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const hidden = new Set<number>();
  let people = 0;
  for (const index of ascending) {
    const count = counts[index] ?? 0;
    const enough = hidden.size === 0 || (hidden.size > 1 && people >= SMALLEST_SHOWN);
    if (count >= SMALLEST_SHOWN && enough) break;
    hidden.add(index);
    people += count;
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
