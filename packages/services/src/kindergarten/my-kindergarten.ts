import { expectOne, type ReadTx } from '@balabaqsha/db';
import { district, group, type kindergarten } from '@balabaqsha/db/schema';
import { localDateOf, type GroupId, type KindergartenId } from '@balabaqsha/domain';
import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { MyKindergarten } from '../contract/kindergarten.ts';
import { loadOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';

/**
 * The employee's kindergarten with its groups, open ones first.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function myKindergarten(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<MyKindergarten> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.mine');
  return deps.db.read(async (tx) => {
    const own = await ownKindergarten(tx, staff);
    return { ...(await kindergartenView(tx, own)), groups: await groupViews(tx, own.id), offered: (await loadOffered(tx, own.cityId, localDateOf(deps.clock.now()))).map(({ correctionType }) => correctionType) };
  });
}

/** A kindergarten without its groups. */
export async function kindergartenView(tx: ReadTx, own: typeof kindergarten.$inferSelect): Promise<Omit<MyKindergarten, 'groups' | 'offered'>> {
  const { id, name, bin, address, phone, schedule, districtId } = own;
  const where = expectOne(await tx.select({ name: district.name }).from(district).where(eq(district.id, districtId)), 'NOT_FOUND');
  return { id, name, bin, address, phone, schedule, district: where.name };
}

/** Its groups, open ones first, by name. */
export async function groupViews(tx: ReadTx, kindergartenId: KindergartenId): Promise<(MyKindergarten['groups'][number] & { id: GroupId })[]> {
  const rows = await tx.select().from(group).where(eq(group.kindergartenId, kindergartenId)).orderBy(sql`${group.closedAt} is not null`, asc(group.name));
  return rows.map(({ id, name, language, correctionTypes, birthYearFrom, birthYearTo, academicYear, capacity, seatsTaken, closedAt, changedAt, before }) => ({
    id, name, language, correctionTypes, birthYearFrom, birthYearTo, academicYear, capacity, taken: seatsTaken, closed: closedAt !== null,
    undoable: closedAt === null && before !== null ? changedAt : null,
  }));
}
