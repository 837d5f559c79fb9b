/** How far something has come in whole quarters, as a percentage: 0, 25, 50, 75 or 100, which is said only once it is all. */
export function quarterOf(done: number, of: number): number {
  return of === 0 ? 100 : Math.floor((done / of) * 4) * 25;
}
