import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { enrolment, type kindergarten } from '@balabaqsha/db/schema';
import { awaitsYearChange, localDateOf, type GroupId, type LocalDate } from '@balabaqsha/domain';
import { and, count, eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { SeatsBoard } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { loadPool } from '../seats/index.ts';
import { countSeats } from './group-verdict.ts';
import { groupViews, kindergartenView } from './my-kindergarten.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';

/**
 * The seats of the employee's kindergarten by group: enrolled, reserved, guaranteed to vouchers, free (E1, V2). One snapshot
 * of the city; nobody waits for it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function seatsBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<SeatsBoard> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.board');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    const groups = await groupsWithSeats(tx, own, today);
    return { ...(await kindergartenView(tx, own)), groups, totals: totalsOf(groups) };
  });
}

/** A kindergarten's groups, open ones first, each with its seats by who has them. @param today day of Almaty that says which academic year is over */
export async function groupsWithSeats(tx: ReadTx, own: Pick<typeof kindergarten.$inferSelect, 'id' | 'cityId'>, today: LocalDate): Promise<SeatsBoard['groups']> {
  const views = await groupViews(tx, own.id);
  const [pool, enrolled] = [await loadPool(tx, own.cityId), await countEnrolled(tx, views.map(({ id }) => id))];
  return views.map((view) => {
    const here = enrolled.get(view.id) ?? 0;
    return { ...view, seats: countSeats(view.id, { enrolled: here, reserved: view.taken - here }, pool), awaitsYearChange: !view.closed && awaitsYearChange(view.academicYear, today) };
  });
}

/** Enrolled children by group; groups without any are left out. */
export async function countEnrolled(tx: ReadTx, ids: readonly GroupId[]): Promise<Map<GroupId, number>> {
  const rows = await tx
    .select({ groupId: enrolment.groupId, children: count() })
    .from(enrolment)
    .where(and(isOneOf(enrolment.groupId, ids), eq(enrolment.state, 'ENROLLED')))
    .groupBy(enrolment.groupId);
  return new Map(rows.map(({ groupId, children }) => [groupId, children]));
}

/** The seats of all open groups together. */
export function totalsOf(groups: SeatsBoard['groups']): SeatsBoard['totals'] {
  const open = groups.filter(({ closed }) => !closed);
  const sum = (of: (group: SeatsBoard['groups'][number]) => number): number => open.reduce((total, group) => total + of(group), 0);
  return {
    capacity: sum(({ capacity }) => capacity),
    enrolled: sum(({ seats }) => seats.enrolled),
    reserved: sum(({ seats }) => seats.reserved),
    guaranteed: sum(({ seats }) => seats.guaranteed),
    free: sum(({ seats }) => seats.free),
  };
}
