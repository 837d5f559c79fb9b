/**
 * The one source of time (K3). Everything that needs to know what time it is takes a clock; in demo and tests it can be
 * moved forward.
 */
export interface Clock {
  /** The present instant. */
  now(): Date;
}
