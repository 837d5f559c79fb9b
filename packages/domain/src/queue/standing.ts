/** As much of an application's card as shows whether anything on it has changed. */
export interface Standing {
  /** Where it stands and of how many; `null` while it does not wait (Q6). */
  position: { position: number; of: number } | null;
  /** Lines of its history: whatever happens to it adds one (Q12). */
  happened: number;
}

/** One short text for a standing, the same for the same standing: `3/120#7`, or `-#8` for one that does not wait. */
export function standingMark({ position, happened }: Standing): string {
  return `${position === null ? '-' : `${position.position}/${position.of}`}#${happened}`;
}
