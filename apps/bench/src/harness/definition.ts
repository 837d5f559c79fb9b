import type { BenchContext } from './context.ts';
import type { Target } from './target.ts';

/** What a number is counted in: milliseconds, things a second, or pieces. */
export type Unit = 'ms' | '/s' | 'pieces';

/** One line of the table. */
export interface RowSpec {
  what: string;
  /** What `ours` is compared with, in a few words; `null` where the target is a plain number and nothing to compare with exists. */
  baseline: string | null;
  unit: Unit;
  target: Target;
  /** How the rounds become one number: their median unless told otherwise, or the worst, for what must never happen. */
  over?: 'median' | 'worst';
}

/** One number for each row that a definition has, in the row's unit. */
export type Readings<Key extends string> = Record<Key, number>;

type Awaitable<T> = T | Promise<T>;

/** The two sides, ready to run. Each call is one round; what it sets up for itself it leaves out of its numbers. */
export interface Sides<Key extends string> {
  ours(): Awaitable<Readings<Key>>;
  /** Only rows with a baseline have a number here. */
  baseline?(): Awaitable<Partial<Readings<Key>>>;
  /** Runs once after the last round, also after a failed one. */
  close?(): Awaitable<void>;
}

/** What is measured together: often one row, several where one run yields several numbers. */
export interface BenchDefinition<Key extends string = string> {
  /** The folder under `rows`, the first words of the lines. */
  subject: string;
  rows: Record<Key, RowSpec>;
  /** Rounds that count, 5 at least; `DEFAULT_ROUNDS` unless told otherwise. */
  rounds?: { short: number; long: number };
  /** Rounds before them that do not count, to warm caches and the compiler up; 1 unless told otherwise. */
  warmUps?: number;
  /** Makes the data, not measured. */
  prepare(context: BenchContext): Awaitable<Sides<Key>>;
}

export const DEFAULT_ROUNDS = { short: 5, long: 15 };

/** Keeps the keys of the rows and of the readings in step. */
export function defineBench<Key extends string>(definition: BenchDefinition<Key>): BenchDefinition<Key> {
  return definition;
}
