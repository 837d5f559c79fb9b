import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { enrolment } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, type CityId, type EnrolmentId, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { selectEnrolments, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import type { EndReason } from '../enrolment/end-enrolment.ts';
import { reasonInForce } from './own-kindergarten.ts';

/** Enrolled children by their enrolments, whatever they are; those who are not enrolled are left out. */
export async function enrolledCases(tx: ReadTx, ids: readonly EnrolmentId[]): Promise<EnrolmentCase[]> {
  return ids.length === 0 ? [] : selectEnrolments(tx, and(isOneOf(enrolment.id, ids), eq(enrolment.state, 'ENROLLED')));
}

/**
 * One reason and one last day for all who leave, as they hold for one who leaves (E7).
 * @throws DomainError REQUIRED and INVALID_VALUE at `reasonId`, DATE_IN_FUTURE and DATE_ORDER at `leftOn`
 */
export async function leavingReason(
  tx: ReadTx,
  cityId: CityId,
  now: Date,
  leaving: readonly Pick<EnrolmentCase, 'enrolment'>[],
  given: { reasonId?: string | null | undefined; comment: string; leftOn?: LocalDate | null | undefined },
): Promise<EndReason> {
  if (!given.reasonId) throw new DomainError('REQUIRED', { field: 'reasonId' });
  const reason = await reasonInForce(tx, cityId, 'DISENROLMENT', given.reasonId, now);
  const today = localDateOf(now);
  const leftOn = given.leftOn ?? today;
  if (leftOn > today) throw new DomainError('DATE_IN_FUTURE', { field: 'leftOn' });
  if (leaving.some(({ enrolment: { enrolledAt } }) => enrolledAt !== null && leftOn < localDateOf(enrolledAt))) throw new DomainError('DATE_ORDER', { field: 'leftOn' });
  return { ...reason, comment: given.comment === '' ? null : given.comment, leftOn };
}
