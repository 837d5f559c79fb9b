import { audit } from '@balabaqsha/db/schema';
import { insertMany, type WriteTx } from '@balabaqsha/db';
import type { Actor, GuardianActor, StaffActor } from '../actor.ts';

/** What an audit row is about. `id` is ours, never an IIN. */
export interface AuditSubject {
  kind: string;
  id: string | null;
}

/** As much of an actor as a row names. */
export type Doer = Exclude<Actor, GuardianActor | StaffActor> | Pick<GuardianActor, 'kind' | 'guardianId'> | Pick<StaffActor, 'kind' | 'staffId'>;

export interface AuditEntry {
  /** Dotted name, the one that the permissions table gives the procedure. */
  action: string;
  subject: AuditSubject;
  /** Codes, numbers and ids that explain it. Never an IIN, a name or a diagnosis. */
  details?: Record<string, string | number | boolean | null>;
  /** Who did this one, where several people's deeds are written together or the deed is what makes him known. */
  by?: Doer;
}

/** The id that rows carry for an actor; strangers and the system have none. */
export function actorIdOf(actor: Doer): string | null {
  if (actor.kind === 'guardian') return actor.guardianId;
  return actor.kind === 'staff' ? actor.staffId : null;
}

/**
 * Writes to the audit log in the transaction of the change (S5).
 * @param at UTC instant of the change
 */
export async function recordAudit(tx: WriteTx, at: Date, actor: Actor, ...entries: readonly AuditEntry[]): Promise<void> {
  await insertMany(
    tx,
    audit,
    entries.map((entry) => ({
      at,
      actorKind: (entry.by ?? actor).kind,
      actorId: actorIdOf(entry.by ?? actor),
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      details: entry.details ?? {},
    })),
  );
}

/** The applications whose children stood in a list that was read, so that their guardians can be told (A9). */
export function shownApplications(numbers: readonly number[]): { applications: string } {
  return { applications: numbers.join(' ') };
}
