import type { Actor } from '@balabaqsha/auth';
import type { Deps } from '@balabaqsha/services';

/** What every procedure gets: the process's dependencies and who is calling. */
export interface Context {
  deps: Deps;
  actor: Actor;
}
