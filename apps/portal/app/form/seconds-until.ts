/** Whole seconds from `now` until an ISO instant, 0 when it has passed or is no instant. */
export function secondsUntil(instant: string, now: Date): number {
  const ms = new Date(instant).getTime() - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0;
}
