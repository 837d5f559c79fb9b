/** A place in the queue from the columns of `lane_place`, `null` where the application does not wait or nobody asked (Q6). */
export function placeFrom(ahead: string | null, waiting: string | null): { position: number; of: number } | null {
  return ahead === null ? null : { position: Number(ahead) + 1, of: Number(waiting) };
}
