import type { CalendarMoves } from '../contract/calendar.ts';
import { isActedOn } from './move-deadlines.ts';
import type { PlannedMove } from './planned-moves.ts';

/** Numbers that one line names. */
const EXAMPLES = 5;

/** Moves of one kind between the same two instants as one line, the earliest deadline first. */
export function alikeMoves(moves: readonly PlannedMove[]): CalendarMoves {
  const lines = new Map<string, CalendarMoves[number]>();
  for (const { kind, was, becomes, about } of moves.filter(isActedOn)) {
    const key = `${kind} ${was.toISOString()} ${becomes.toISOString()}`;
    const line = lines.get(key) ?? { kind, was, becomes, count: 0, examples: [] };
    lines.set(key, { ...line, count: line.count + 1, examples: line.count < EXAMPLES ? [...line.examples, about.number] : line.examples });
  }
  return [...lines.values()].sort((a, b) => a.was.getTime() - b.was.getTime());
}
