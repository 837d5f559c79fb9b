import type { Database } from './database.ts';
import type { Place } from './places.ts';

/** What is told of changes, once they have been committed by whichever process. */
export interface Changes {
  /**
   * Calls `onChange` after something was changed in one of the places, once for each of them, and each time that the
   * connection had to be made anew: what happened meanwhile nobody was told.
   * @returns a function that ends it
   */
  watch(places: readonly Place[], onChange: () => void): () => void;
  /** Ends the listening. Whoever still watches is told no more. */
  close(): Promise<void>;
}

/** Listens to the changes of all places: one connection for a process, whoever watches in it. */
export async function openChanges(db: Pick<Database, 'listen'>): Promise<Changes> {
  const watchers = new Map<string, Set<() => void>>();
  const tell = (place: string): void => watchers.get(place)?.forEach((onChange) => onChange());
  const tellEveryone = (): void => new Set([...watchers.values()].flatMap((each) => [...each])).forEach((onChange) => onChange());
  const close = await db.listen('changes', tell, tellEveryone);
  return {
    watch(places, onChange) {
      // A function of its own for each call: somebody may watch twice with the same one.
      const own = (): void => onChange();
      for (const place of places) watchers.set(place, (watchers.get(place) ?? new Set()).add(own));
      return () => {
        for (const place of places) {
          const others = watchers.get(place);
          others?.delete(own);
          if (others?.size === 0) watchers.delete(place);
        }
      };
    },
    close,
  };
}
