import { createHash } from 'node:crypto';
import type { ReadTx } from '@balabaqsha/db';
import { application, group, staffRole, type kindergarten } from '@balabaqsha/db/schema';
import { DomainError, judgeClosing, type LocalDate } from '@balabaqsha/domain';
import { and, count, countDistinct, eq, gte, isNull, ne, or } from 'drizzle-orm';
import type { ClosingPreview } from '../contract/kindergarten-registry.ts';
import { countEnrolled } from '../kindergarten/seats-board.ts';
import { applicationsWithoutSeat, loadPool } from '../seats/index.ts';

/** Of those who would lose their seat, a message names so many. */
const NAMED = 20;

/**
 * Judges the closing of a kindergarten on the present state (E1, V2): the one function behind the preview and the closing
 * itself. Whoever goes on to write holds the pool's lock.
 */
export async function judgeKindergarten(tx: ReadTx, { id, cityId }: typeof kindergarten.$inferSelect, today: LocalDate): Promise<ClosingPreview> {
  const pool = await loadPool(tx, cityId);
  const open = await tx.select({ id: group.id, capacity: group.capacity, taken: group.seatsTaken }).from(group).where(and(eq(group.kindergartenId, id), isNull(group.closedAt))).orderBy(group.id);
  const taken = open.reduce((sum, each) => sum + each.taken, 0);
  const enrolledBy = await countEnrolled(tx, open.map((each) => each.id));
  const enrolled = [...enrolledBy.values()].reduce((sum, each) => sum + each, 0);
  const { obstacle, seats } = judgeClosing({ keys: open.map((each) => each.id), taken, ...pool });
  const [wishes] = await tx.select({ count: count() }).from(application).where(and(eq(application.wishedKindergartenId, id), ne(application.state, 'ARCHIVED')));
  const [employees] = await tx.select({ count: countDistinct(staffRole.staffId) }).from(staffRole).where(and(eq(staffRole.kindergartenId, id), or(isNull(staffRole.validTo), gte(staffRole.validTo, today))));
  const seen = {
    obstacle,
    groups: open.length,
    enrolled,
    reserved: taken - enrolled,
    freeSeats: open.reduce((sum, each) => sum + each.capacity - each.taken, 0),
    withoutSeat: obstacle === 'SEATS_PROMISED' ? await applicationsWithoutSeat(tx, cityId, seats) : [],
  };
  // Wishes and employees come and go without touching anybody's seat: they are shown and not sealed.
  return { ...seen, wishes: wishes?.count ?? 0, employees: employees?.count ?? 0, seal: createHash('sha256').update(JSON.stringify(seen)).digest('base64url') };
}

/** Why it can't be closed, in words that name numbers of seats and applications. */
export function closingRefusal({ enrolled, reserved, withoutSeat }: ClosingPreview): DomainError {
  if (withoutSeat.length === 0) return new DomainError('KINDERGARTEN_IN_USE', { params: { taken: enrolled + reserved } });
  return new DomainError('KINDERGARTEN_IN_USE', { params: { count: withoutSeat.length, affected: withoutSeat.slice(0, NAMED).join(', ') } });
}
