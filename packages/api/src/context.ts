import type { Actor } from '@balabaqsha/auth';
import type { Deps, live } from '@balabaqsha/services';

/** What every procedure gets: the process's dependencies and who is calling. */
export interface Context {
  deps: Deps;
  actor: Actor;
  /** What streams need besides; absent for callers in the same process, who hold none. */
  streaming?: Omit<live.Streaming, 'signal'>;
}
