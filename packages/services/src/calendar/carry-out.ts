import type { ReadTx, WriteTx } from '@balabaqsha/db';
import type { Actor } from '../actor.ts';
import type { CalendarMoves } from '../contract/calendar.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { alikeMoves } from './alike-moves.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { plannedMoves, type CalendarChange, type PlannedMove } from './planned-moves.ts';

/** The open deadlines of all these cities that would be later, alike ones together. */
export async function movesIn(tx: ReadTx, now: Date, changes: readonly CalendarChange[]): Promise<CalendarMoves> {
  const moves: PlannedMove[] = [];
  for (const change of changes) moves.push(...(await plannedMoves(tx, now, change)));
  return alikeMoves(moves);
}

/**
 * Moves the open deadlines of all these cities, each with its line in the log (K2). The caller holds their pools' locks.
 * @returns how many deadlines moved
 */
export async function carryOut(
  tx: WriteTx,
  deps: Deps,
  actor: Actor,
  now: Date,
  changes: readonly CalendarChange[],
  entry: { action: 'calendar.changed' | 'calendar.taken-back'; details: Record<string, string | number | boolean> },
): Promise<number> {
  let moved = 0;
  for (const change of changes) {
    const movedDeadlines = await moveDeadlines(tx, deps, actor, now, change);
    await recordAudit(tx, now, actor, { action: entry.action, subject: { kind: 'city', id: change.cityId }, details: { ...entry.details, movedDeadlines } });
    moved += movedDeadlines;
  }
  return moved;
}
