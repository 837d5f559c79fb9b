import { expectOne, insertMany, isOneOf, noteChanges, type WriteTx } from '@balabaqsha/db';
import { application, applicationEvent } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, type ApplicationEvent, type ApplicationId, type ApplicationState } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { actorIdOf } from './audit.ts';
import { lapseRenewals } from './move-renewal.ts';

/** Values for the line in the history: dates, kindergarten, rule. No diagnosis, no IIN. */
export type EventDetails = Record<string, string | number | string[]>;

type ApplicationChange = Partial<Omit<typeof application.$inferInsert, 'id' | 'number' | 'state' | 'version' | 'submittedAt' | 'submitSequence' | 'laneId' | 'ticket'>>;

export interface ApplicationMove {
  id: ApplicationId;
  /** The state that the caller saw; anything else in the row means that somebody was faster. */
  from: ApplicationState;
  event: ApplicationEvent;
  /** Columns that change together with the state. */
  set?: ApplicationChange;
  details?: EventDetails;
}

/**
 * The only place that writes an application's state: one conditional update that names the state it expects, and the
 * event, in the caller's transaction. A conclusion that awaits its check lapses where the application ends (Q10).
 * @param at UTC instant of the change
 * @returns the new state
 * @throws DomainError STATE_CHANGED when the row is in another state or the lifecycle knows no such step
 */
export async function moveApplication(tx: WriteTx, at: Date, actor: Actor, move: ApplicationMove): Promise<ApplicationState> {
  const to = applicationLifecycle.step(move.from, move.event);
  expectOne(
    await tx
      .update(application)
      .set({ ...move.set, state: to, version: sql`${application.version} + 1` })
      .where(and(eq(application.id, move.id), eq(application.state, move.from)))
      .returning({ id: application.id }),
  );
  await lapseRenewals(tx, at, [move.id], to);
  await recordApplicationEvents(tx, at, actor, [{ id: move.id, event: move.event, from: move.from, to, details: move.details ?? {} }]);
  return to;
}

export interface ApplicationMoves {
  ids: readonly ApplicationId[];
  from: ApplicationState;
  event: ApplicationEvent;
  set?: ApplicationChange;
  /** Details by application; absent means none. */
  details?: (id: ApplicationId) => EventDetails;
  /** Who moved this one, where several people's steps are written together. */
  by?: (id: ApplicationId) => Actor | undefined;
}

/**
 * The same for a set of applications that are all in one state: two statements, whatever their number.
 * @throws DomainError STATE_CHANGED when any of them is in another state; the caller holds the locks that prevent it
 */
export async function moveApplications(tx: WriteTx, at: Date, actor: Actor, moves: ApplicationMoves): Promise<void> {
  if (moves.ids.length === 0) return;
  const to = applicationLifecycle.step(moves.from, moves.event);
  const moved = await tx
    .update(application)
    .set({ ...moves.set, state: to, version: sql`${application.version} + 1` })
    .where(and(isOneOf(application.id, moves.ids), eq(application.state, moves.from)))
    .returning({ id: application.id });
  if (moved.length !== moves.ids.length) throw new DomainError('STATE_CHANGED', { params: { state: moves.from } });
  await Promise.all([
    lapseRenewals(tx, at, moves.ids, to),
    recordApplicationEvents(
      tx,
      at,
      actor,
      moves.ids.map((id) => ({ id, event: moves.event, from: moves.from, to, details: moves.details?.(id) ?? {}, by: moves.by?.(id) })),
    ),
  ]);
}

export interface RecordedEvent {
  id: ApplicationId;
  event: ApplicationEvent;
  /** `null` for the first event of an application. */
  from: ApplicationState | null;
  to: ApplicationState;
  details: EventDetails;
  /** Who did this one, where it is not the actor of all. */
  by?: Actor;
}

/**
 * Writes lines of the history. Employees' names are kept with it, because guardians read them (Q5). Open pages that show
 * one of the applications or its lane are told once the transaction has committed: whatever happens comes by here.
 */
export async function recordApplicationEvents(tx: WriteTx, at: Date, actor: Actor, events: readonly RecordedEvent[]): Promise<void> {
  noteChanges(tx, events.map(({ id }) => id));
  await insertMany(
    tx,
    applicationEvent,
    events.map(({ by = actor, ...each }) => ({
      applicationId: each.id,
      at,
      event: each.event,
      fromState: each.from,
      toState: each.to,
      actorKind: by.kind,
      actorId: actorIdOf(by),
      actorName: by.kind === 'staff' ? by.name : null,
      details: each.details,
    })),
  );
}
