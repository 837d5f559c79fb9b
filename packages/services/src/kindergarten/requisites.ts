import type { ReadTx } from '@balabaqsha/db';
import { requisites, staff } from '@balabaqsha/db/schema';
import { fullName, type KindergartenId } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { RequisitesView } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';

/** The newest that are shown. */
const NEWEST = 30;

/**
 * What the contracts of the employee's kindergarten say about it, all versions, newest first (E3).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function readRequisites(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<RequisitesView> {
  const calling = kindergartenStaffCalling(actor, 'staff.kindergarten.requisites');
  return deps.db.read(async (tx) => {
    const { id, name, bin, address } = await ownKindergarten(tx, calling);
    const rows = await tx
      .select({ row: requisites, by: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
      .from(requisites)
      .innerJoin(staff, eq(staff.id, requisites.createdBy))
      .where(eq(requisites.kindergartenId, id))
      .orderBy(desc(requisites.version))
      .limit(NEWEST);
    const versions = rows.map(({ row: { version, director, basis, account, bank, bic, clauses, createdAt }, by }) => ({ version, director, basis, account, bank, bic, clauses, createdAt, createdBy: fullName(by) }));
    return { kindergarten: { name, bin, address }, versions };
  });
}

/** The version that contracts get now; `undefined` where the kindergarten has none. */
export async function requisitesNow(tx: ReadTx, kindergartenId: KindergartenId): Promise<typeof requisites.$inferSelect | undefined> {
  const [newest] = await tx.select().from(requisites).where(eq(requisites.kindergartenId, kindergartenId)).orderBy(desc(requisites.version)).limit(1);
  return newest;
}
