import { rolesFor, type Action, type HeldRole } from '@balabaqsha/auth';
import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, guardian, guardianship, staff } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, DomainError, fullName, reviewerRoleFor, type StaffId } from '@balabaqsha/domain';
import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';

export interface Reviewer {
  staff: StaffActor;
  /** Applications that his roles give him to review: his city, his correction types (Q4, S3). */
  scope: SQL;
}

/**
 * The reviewer who calls and what lies in his hands.
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function reviewerCalling(actor: Actor, action: Action): Reviewer {
  const roles = rolesFor(actor, action);
  const scope = or(...roles.map(scopeOf));
  if (actor.kind !== 'staff' || scope === undefined) throw new DomainError('FORBIDDEN');
  return { staff: actor, scope };
}

function scopeOf({ role, cityId }: HeldRole): SQL | undefined {
  return and(eq(application.cityId, cityId), inArray(application.correctionType, CORRECTION_TYPES.filter((type) => reviewerRoleFor(type) === role)));
}

type Application = typeof application.$inferSelect;

/**
 * The application to decide on, its row locked: of two reviewers the second waits here and then sees the decision (S3).
 * @throws DomainError NOT_FOUND outside his scope, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee`, STATE_CHANGED
 */
export async function lockUndecided(tx: WriteTx, { staff: reviewer, scope }: Reviewer, number: number): Promise<Application> {
  const row = expectOne(await tx.select().from(application).where(and(eq(application.number, number), scope)).for('update'), 'NOT_FOUND');
  if (await isRelative(tx, row, reviewer.iin)) throw new DomainError('RELATIVE_DECISION');
  if (row.reviewedBy !== null) throw new DomainError('ALREADY_DECIDED', { params: { employee: await employeeName(tx, row.reviewedBy) } });
  if (row.state !== 'AWAITING_REVIEW') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  return row;
}

/** Whether the employee is the applicant or acts for the child himself (S6). */
export async function isRelative(tx: ReadTx, row: Pick<Application, 'guardianId' | 'childId'>, iin: string): Promise<boolean> {
  const rows = await tx
    .select({ id: guardian.id })
    .from(guardian)
    .leftJoin(guardianship, and(eq(guardianship.guardianId, guardian.id), eq(guardianship.childId, row.childId)))
    .where(and(eq(guardian.iin, iin), or(eq(guardian.id, row.guardianId), eq(guardianship.childId, row.childId))))
    .limit(1);
  return rows.length > 0;
}

/** Full name of an employee, as guardians and colleagues read it (Q5, S3). */
export async function employeeName(tx: ReadTx, id: StaffId): Promise<string> {
  const [row] = await tx.select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, id));
  return row === undefined ? '' : fullName(row);
}
