import { seededRandom, type Random } from '@balabaqsha/domain';

/** `smoke` only proves that every row runs, in seconds; `short` is for every day, `long` for a quiet night. */
export type Scale = 'smoke' | 'short' | 'long';

/** Something dear that several rows use, e.g. a database: opened when the first row asks for it, closed at the end. */
export interface Resource<T> {
  name: string;
  open(context: BenchContext): Promise<{ value: T; close(): Promise<void> }>;
}

/** What rows are prepared with. */
export class BenchContext {
  readonly scale: Scale;
  readonly #facts: string[] = [];
  readonly #opened = new Map<Resource<unknown>, Promise<{ value: unknown; close(): Promise<void> }>>();
  #over = false;

  constructor(scale: Scale) {
    this.scale = scale;
  }

  /** How many of something there are at this scale. */
  size(sizes: Record<Scale, number>): number {
    return sizes[this.scale];
  }

  /** Chance that is the same in every run. */
  random(seed: number): Random {
    return seededRandom(seed);
  }

  /** Keeps something that the reader of the numbers has to know, e.g. a setting of the database. */
  note(fact: string): void {
    if (!this.#facts.includes(fact)) this.#facts.push(fact);
  }

  get facts(): readonly string[] {
    return this.#facts;
  }

  /**
   * The resource, opened once for all rows. One that could not be opened fails every row that asks for it.
   * @throws Error once the context is closed
   */
  async use<T>(resource: Resource<T>): Promise<T> {
    if (this.#over) throw new Error('the bench is over');
    let opened = this.#opened.get(resource) as ReturnType<Resource<T>['open']> | undefined;
    if (opened === undefined) {
      opened = resource.open(this);
      this.#opened.set(resource, opened);
    }
    return (await opened).value;
  }

  /**
   * Closes what was opened, the last first, since later ones may rest on earlier ones. All are tried. Safe to repeat.
   * @throws AggregateError where some could not be closed
   */
  async close(): Promise<void> {
    this.#over = true;
    const failures: unknown[] = [];
    for (const [resource, opened] of [...this.#opened].toReversed()) {
      this.#opened.delete(resource);
      // One that failed to open has nothing to close, and the row that asked for it has told so.
      const resourceOpened = await opened.catch(() => null);
      await resourceOpened?.close().catch((error: unknown) => failures.push(new Error(`${resource.name} could not be closed`, { cause: error })));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the bench left something open');
  }
}
