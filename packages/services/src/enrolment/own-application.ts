import { mayCall, requireCall, type Action } from '@balabaqsha/auth';
import { expectOne, lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, enrolment, voucher } from '@balabaqsha/db/schema';
import { DomainError, type GuardianId } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor, GuardianActor } from '../actor.ts';
import { HOLDING_SEAT, selectEnrolments, type EnrolmentCase } from './enrolment-rows.ts';

/**
 * The guardian who calls.
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function guardianCalling(actor: Actor, action: Action): GuardianActor {
  requireCall(actor, action);
  if (actor.kind !== 'guardian' || !mayCall(actor, action)) throw new DomainError('FORBIDDEN');
  return actor;
}

/**
 * An application of the guardian's own (C4: only the applicant acts on it).
 * @throws DomainError NOT_FOUND for other people's
 */
export async function ownApplication(tx: ReadTx, guardianId: GuardianId, number: number): Promise<typeof application.$inferSelect> {
  return expectOne(
    await tx.select().from(application).where(and(eq(application.number, number), eq(application.guardianId, guardianId))),
    'NOT_FOUND',
  );
}

/** The same, read after the lock of its city's pool was taken: what it shows stays true until the transaction ends. */
export async function ownApplicationLocked(tx: WriteTx, guardianId: GuardianId, number: number): Promise<typeof application.$inferSelect> {
  const { cityId } = await ownApplication(tx, guardianId, number);
  await lockPool(tx, cityId);
  return ownApplication(tx, guardianId, number);
}

/** The enrolment that holds the application's seat, if there is one. */
export async function seatOf(tx: ReadTx, row: Pick<typeof application.$inferSelect, 'id'>): Promise<EnrolmentCase | undefined> {
  const [held] = await selectEnrolments(tx, and(eq(enrolment.applicationId, row.id), inArray(enrolment.state, HOLDING_SEAT)));
  return held;
}

/**
 * The enrolment that holds the seat of the guardian's own application.
 * @throws DomainError NOT_FOUND for other people's applications, STATE_CHANGED where no seat is held
 */
export async function ownSeat(tx: ReadTx, guardianId: GuardianId, number: number): Promise<EnrolmentCase> {
  const row = await ownApplication(tx, guardianId, number);
  const held = await seatOf(tx, row);
  if (held === undefined) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  return held;
}

/** `ownSeat` behind the lock of the pool. */
export async function ownSeatLocked(tx: WriteTx, guardianId: GuardianId, number: number): Promise<EnrolmentCase> {
  await ownApplicationLocked(tx, guardianId, number);
  return ownSeat(tx, guardianId, number);
}

/** The application's outstanding voucher, its row locked against other changes of its dates. */
export async function outstandingVoucherLocked(tx: WriteTx, row: Pick<typeof application.$inferSelect, 'id'>): Promise<typeof voucher.$inferSelect> {
  return expectOne(
    await tx
      .select()
      .from(voucher)
      .where(and(eq(voucher.applicationId, row.id), inArray(voucher.state, ['OFFERED', 'ACCEPTED'])))
      .for('update'),
    'VOUCHER_EXPIRED',
  );
}
