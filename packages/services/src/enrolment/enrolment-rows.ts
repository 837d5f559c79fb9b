import { expectOne, isOneOf, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, child, contract, enrolment, group, guardian, kindergarten, voucher, type Trilingual } from '@balabaqsha/db/schema';
import { DomainError, enrolmentLifecycle, type EnrolmentEvent, type EnrolmentId, type EnrolmentState, type KindergartenId } from '@balabaqsha/domain';
import { and, eq, inArray, type SQL } from 'drizzle-orm';

const guardianColumns = {
  id: guardian.id, iin: guardian.iin, phone: guardian.phone, surname: guardian.surname, name: guardian.name,
  patronymic: guardian.patronymic, locale: guardian.locale,
};

/** States in which a group's seat is taken, for conditions (E1). */
export const HOLDING_SEAT = [...enrolmentLifecycle.categories.holdingSeat];

/** An enrolment with everything that decisions about it look at. */
export interface EnrolmentCase {
  enrolment: typeof enrolment.$inferSelect;
  application: typeof application.$inferSelect;
  voucher: typeof voucher.$inferSelect;
  group: typeof group.$inferSelect;
  kindergarten: typeof kindergarten.$inferSelect;
  child: typeof child.$inferSelect;
  guardian: Pick<typeof guardian.$inferSelect, keyof typeof guardianColumns>;
  contract: typeof contract.$inferSelect | null;
}

/** Enrolments with their surroundings, oldest first. */
export async function selectEnrolments(tx: ReadTx, where: SQL | undefined): Promise<EnrolmentCase[]> {
  return tx
    .select({ enrolment, application, voucher, group, kindergarten, child, guardian: guardianColumns, contract })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(voucher, eq(voucher.id, enrolment.voucherId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .where(where)
    .orderBy(enrolment.requestedAt, enrolment.id);
}

/**
 * The enrolment that holds a seat at one of these kindergartens (S4).
 * @throws DomainError NOT_FOUND for any other
 */
export async function enrolmentAt(tx: ReadTx, id: string, kindergartenIds: readonly KindergartenId[]): Promise<EnrolmentCase> {
  const where = and(
    eq(enrolment.id, id as EnrolmentId),
    isOneOf(group.kindergartenId, kindergartenIds),
    inArray(enrolment.state, HOLDING_SEAT),
  );
  return expectOne(await selectEnrolments(tx, where), 'NOT_FOUND');
}

/**
 * The only place that writes an enrolment's state: a conditional update that names the state it expects.
 * @throws DomainError STATE_CHANGED when the row is in another state or the lifecycle knows no such step
 */
export async function moveEnrolment(
  tx: WriteTx,
  move: { id: EnrolmentId; from: EnrolmentState; event: EnrolmentEvent; set?: Partial<Omit<typeof enrolment.$inferInsert, 'id' | 'state'>> },
): Promise<void> {
  const to = enrolmentLifecycle.step(move.from, move.event);
  expectOne(
    await tx
      .update(enrolment)
      .set({ ...move.set, state: to })
      .where(and(eq(enrolment.id, move.id), eq(enrolment.state, move.from)))
      .returning({ id: enrolment.id }),
  );
}

/**
 * Refuses what comes at or after the deadline of V6, also when no sweep has annulled the voucher yet (V10). Once the
 * guardian has signed the deadline no longer runs (E5).
 * @throws DomainError VOUCHER_EXPIRED
 */
export function requireInTime(held: Pick<EnrolmentCase, 'voucher' | 'enrolment'>, now: Date): void {
  if (held.enrolment.state === 'GUARDIAN_SIGNED') return;
  requireVoucherInTime(held.voucher, now);
}

/** @throws DomainError VOUCHER_EXPIRED where the voucher is not accepted any more or its deadline has come (V8, V10) */
export function requireVoucherInTime(held: Pick<typeof voucher.$inferSelect, 'state' | 'enrolBy'>, now: Date): void {
  if (held.state === 'ACCEPTED' && held.enrolBy !== null && now < held.enrolBy) return;
  throw new DomainError('VOUCHER_EXPIRED');
}

/** A name in three languages, flat as event details and notification params are. */
export function inLanguages<Name extends string>(name: Name, text: Trilingual): Record<`${Name}${'Ru' | 'Kk' | 'En'}`, string> {
  return { [`${name}Ru`]: text.ru, [`${name}Kk`]: text.kk, [`${name}En`]: text.en } as Record<`${Name}${'Ru' | 'Kk' | 'En'}`, string>;
}
