import { rolesFor, type Action, type HeldRole } from '@balabaqsha/auth';
import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, reviewDecision, staff } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, DomainError, fullName, reviewerRoleFor, type ApplicationId, type CityId, type RenewalId, type StaffId } from '@balabaqsha/domain';
import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';

export interface Reviewer {
  staff: StaffActor;
  /** Applications that his roles give him to review: his city, his correction types (Q4, S3). */
  scope: SQL;
  cities: readonly CityId[];
}

/**
 * The reviewer who calls and what lies in his hands.
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function reviewerCalling(actor: Actor, action: Action): Reviewer {
  const roles = rolesFor(actor, action);
  const scope = or(...roles.map(scopeOf));
  if (actor.kind !== 'staff' || scope === undefined) throw new DomainError('FORBIDDEN');
  return { staff: actor, scope, cities: [...new Set(roles.map(({ cityId }) => cityId))] };
}

function scopeOf({ role, cityId }: HeldRole): SQL | undefined {
  // Written out: they are the same for all, and a statement with a dozen more parameters is planned anew at each look.
  const types = sql.raw(CORRECTION_TYPES.filter((type) => reviewerRoleFor(type) === role).map((type) => `'${type}'`).join(', '));
  return and(eq(application.cityId, cityId), sql`${application.correctionType} in (${types})`);
}

export type Application = typeof application.$inferSelect;

/**
 * The application to decide on, its row locked: of two reviewers the second waits here and then sees the decision (S3).
 * @throws DomainError NOT_FOUND outside his scope, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee`, STATE_CHANGED
 */
export async function lockUndecided(tx: WriteTx, { staff: reviewer, scope }: Reviewer, number: number): Promise<Application> {
  const row = expectOne(await tx.select().from(application).where(and(eq(application.number, number), scope)).for('update'), 'NOT_FOUND');
  if (await isRelative(tx, row.id, reviewer.iin)) throw new DomainError('RELATIVE_DECISION');
  const decidedBy = row.reviewedBy ?? (await pendingDecider(tx, row.id, null));
  if (decidedBy !== null) throw new DomainError('ALREADY_DECIDED', { params: { employee: await employeeName(tx, decidedBy) } });
  if (row.state !== 'AWAITING_REVIEW') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  return row;
}

/** Who has decided on an application, or on a new conclusion of one, and can still take it back; `null` where nobody has. */
export async function pendingDecider(tx: ReadTx, applicationId: ApplicationId, renewalId: RenewalId | null): Promise<StaffId | null> {
  const [row] = await tx
    .select({ decidedBy: reviewDecision.decidedBy })
    .from(reviewDecision)
    .where(and(eq(reviewDecision.applicationId, applicationId), eq(reviewDecision.state, 'PENDING'), renewalId === null ? isNull(reviewDecision.renewalId) : eq(reviewDecision.renewalId, renewalId)));
  return row?.decidedBy ?? null;
}

/**
 * Whether the person is the application's applicant or acts for its child himself (S6).
 * @param of what the question calls the application; its columns are written out, since among those of one table they would
 * lose its name
 */
export function isOfRelative(iin: string, of: 'application' | 'walk' = 'application'): SQL<boolean> {
  const asked = sql.raw(of);
  return sql<boolean>`exists (
    select from guardian as relative left join guardianship as acts on acts.guardian_id = relative.id and acts.child_id = ${asked}.child_id
    where relative.iin = ${iin} and (relative.id = ${asked}.guardian_id or acts.child_id is not null))`;
}

/** The same of one application. */
export async function isRelative(tx: ReadTx, id: ApplicationId, iin: string): Promise<boolean> {
  const [row] = await tx.select({ relative: isOfRelative(iin) }).from(application).where(eq(application.id, id));
  return row?.relative ?? false;
}

/** Full name of an employee, as guardians and colleagues read it (Q5, S3). */
export async function employeeName(tx: ReadTx, id: StaffId): Promise<string> {
  const [row] = await tx.select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, id));
  return row === undefined ? '' : fullName(row);
}
