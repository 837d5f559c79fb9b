import type { reason } from '@balabaqsha/db/schema';

type Row = Pick<typeof reason.$inferSelect, 'id' | 'replacesId'>;

/**
 * Reasons out of their versions: each line is one reason, its newest version first. Lines stand in the order in which the
 * first of their versions was given.
 */
export function linesOf<Version extends Row>(rows: readonly Version[]): Version[][] {
  const successor = new Map(rows.flatMap((row) => (row.replacesId === null ? [] : [[row.replacesId, row] as const])));
  return rows
    .filter(({ replacesId }) => replacesId === null)
    .map((first) => {
      const line = [first];
      for (let next = successor.get(first.id); next !== undefined; next = successor.get(next.id)) line.unshift(next);
      return line;
    });
}
