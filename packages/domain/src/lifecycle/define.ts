import { DomainError } from '../codes/domain-error.ts';

type Transition<State extends string, Event extends string> = readonly [from: State, event: Event, to: State];

interface Definition<State extends string, Event extends string, Category extends string> {
  states: readonly State[];
  events: readonly Event[];
  initial: { event: Event; state: State };
  transitions: readonly Transition<State, Event>[];
  categories: Record<Category, readonly State[]>;
}

/** A lifecycle as data, with the few questions that may be asked of it. */
export interface Lifecycle<State extends string, Event extends string, Category extends string>
  extends Definition<State, Event, Category> {
  /** The state that follows, or `undefined` where the event can't happen. */
  next(from: State, event: Event): State | undefined;
  /**
   * The state that follows.
   * @throws DomainError STATE_CHANGED where the event can't happen in that state
   */
  step(from: State, event: Event): State;
  /** Events that can happen in the state, in the table's order. */
  eventsFrom(state: State): readonly Event[];
  /** Whether the state belongs to the category. */
  is(state: State, category: Category): boolean;
}

/** Builds a lifecycle from its table. @throws Error when the table names one transition twice: that is a slip in the source */
export function defineLifecycle<State extends string, Event extends string, Category extends string>(
  definition: Definition<State, Event, Category>,
): Lifecycle<State, Event, Category> {
  const table = new Map<string, State>();
  for (const [from, event, to] of definition.transitions) {
    const key = `${from} ${event}`;
    if (table.has(key)) throw new Error(`transition named twice: ${key}`);
    table.set(key, to);
  }
  const next = (from: State, event: Event): State | undefined => table.get(`${from} ${event}`);
  return {
    ...definition,
    next,
    step(from, event) {
      const to = next(from, event);
      if (to === undefined) throw new DomainError('STATE_CHANGED', { params: { state: from } });
      return to;
    },
    eventsFrom: (state) => definition.transitions.filter(([from]) => from === state).map(([, event]) => event),
    is: (state, category) => definition.categories[category].includes(state),
  };
}
