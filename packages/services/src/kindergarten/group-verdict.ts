import { createHash } from 'node:crypto';
import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, type group } from '@balabaqsha/db/schema';
import {
  couldChoose, DomainError, fullName, guaranteedSeats, judgeGroupChange, takesAway, type CityId, type EnrolmentId, type GroupId, type GroupKind, type GroupObstacle, type NeedClass, type SeatClass,
} from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { GroupPreview, seatCounts } from '../contract/kindergarten.ts';
import { HOLDING_SEAT } from '../enrolment/enrolment-rows.ts';
import { applicationsWithoutSeat, loadPool, needOf, type Pool } from '../seats/index.ts';

type GroupRow = typeof group.$inferSelect;
type Counts = z.output<typeof seatCounts>;

/** What a group becomes: everything about it that its form holds. */
export type GroupChange = Omit<GroupKind, 'correctionTypes'> & Pick<GroupRow, 'name' | 'correctionTypes' | 'academicYear'>;

/** A child who holds a seat in a group. */
export interface SeatedChild {
  enrolmentId: EnrolmentId;
  groupId: GroupId;
  applicationNumber: number;
  childName: string;
  enrolled: boolean;
  need: NeedClass;
}

/** A change of a group as it was judged, before anything is written. */
export interface GroupVerdict extends Omit<GroupPreview, 'offers'> {
  pool: Pool;
  /** The pool as the change would leave it. */
  changed: Pool;
}

/**
 * Judges a change of a group on the present state (E1, V2): the one function behind the preview and the change itself.
 * Whoever goes on to write holds the pool's lock.
 * @param change `null` for closing the group
 */
export async function judgeGroup(tx: ReadTx, cityId: CityId, row: GroupRow, change: GroupChange | null): Promise<GroupVerdict> {
  const [pool, children] = [await loadPool(tx, cityId), await loadSeated(tx, [row.id])];
  const { obstacle, unsuited, seats } = judgeGroupChange({ key: row.id, before: row, after: change, taken: row.seatsTaken, children, ...pool });
  const enrolled = children.filter((each) => each.enrolled).length;
  const seated = { enrolled, reserved: row.seatsTaken - enrolled };
  const seen = {
    obstacle,
    takesAway: takesAway(row, change),
    before: countSeats(row.id, seated, pool),
    after: countSeats(row.id, seated, { ...pool, seats }),
    unsuited: obstacle === 'CHILDREN_UNSUITED' ? unsuited.map(({ applicationNumber, childName }) => ({ applicationNumber, childName })) : [],
    withoutSeat: obstacle === 'SEATS_PROMISED' ? await applicationsWithoutSeat(tx, cityId, seats) : [],
  };
  return { ...seen, pool, changed: { ...pool, seats }, seal: sealOf([row, change, seen]) };
}

/**
 * Lets a judged change pass, or refuses it.
 * @param seen the seal of the preview that the employee saw
 * @throws DomainError PREVIEW_OUTDATED, CAPACITY_BELOW_PROMISED, GROUP_UNSUITABLE
 */
export function requireAllowed(verdict: GroupVerdict, seen: string | null | undefined, field?: string): void {
  if (seen && seen !== verdict.seal) throw new DomainError('PREVIEW_OUTDATED');
  if (verdict.obstacle !== null) throw refusalOf(verdict, verdict.obstacle, field);
}

/** Of those who would lose their seat, a message names so many. */
const NAMED = 20;

function refusalOf({ before, unsuited, withoutSeat }: GroupVerdict, obstacle: GroupObstacle, field?: string): DomainError {
  switch (obstacle) {
    case 'SEATS_TAKEN':
      return new DomainError('CAPACITY_BELOW_PROMISED', { field, params: { taken: before.enrolled + before.reserved } });
    case 'CHILDREN_UNSUITED':
      return new DomainError('GROUP_UNSUITABLE', { params: { count: unsuited.length } });
    case 'SEATS_PROMISED':
      return new DomainError('CAPACITY_BELOW_PROMISED', { field, params: { count: withoutSeat.length, affected: withoutSeat.slice(0, NAMED).join(', ') } });
  }
}

/** Seats of one group by who has them. @param seated those that children hold */
export function countSeats(id: GroupId, seated: Pick<Counts, 'enrolled' | 'reserved'>, { seats, promised }: Pool): Counts {
  const seat: SeatClass | undefined = seats.find(({ key }) => key === id);
  if (seat === undefined) return { ...seated, guaranteed: 0, free: 0, couldChoose: 0 };
  const guaranteed = guaranteedSeats(seats, promised, id);
  return { ...seated, guaranteed, free: Math.max(seat.free - guaranteed, 0), couldChoose: couldChoose(seat, promised) };
}

/** The children who hold seats in these groups, enrolled or about to be, by the number of their application. */
export async function loadSeated(tx: ReadTx, groupIds: readonly GroupId[]): Promise<SeatedChild[]> {
  const rows = await tx
    .select({
      enrolmentId: enrolment.id, groupId: enrolment.groupId, number: application.number, correctionType: application.correctionType, birthYear: application.birthYear, language: application.language, otherLanguageSuits: application.otherLanguageSuits,
      surname: child.surname, name: child.name, patronymic: child.patronymic, state: enrolment.state,
    })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(isOneOf(enrolment.groupId, groupIds), inArray(enrolment.state, HOLDING_SEAT)))
    .orderBy(application.number);
  return rows.map((row) => ({ enrolmentId: row.enrolmentId, groupId: row.groupId, applicationNumber: row.number, childName: fullName(row), enrolled: row.state === 'ENROLLED', need: needOf(row) }));
}

/** Stands for what an employee saw: with another seal it is no longer that. */
export function sealOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
