import { rolesFor, type Action } from '@balabaqsha/auth';
import type { WriteTx } from '@balabaqsha/db';
import { savedView, staffColumns } from '@balabaqsha/db/schema';
import { DomainError, type StaffId } from '@balabaqsha/domain';
import { and, asc, count, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { chooseColumnsInput, forgetViewInput, listViews as listViewsOutput, listViewsInput, saveViewInput } from '../contract/application-table.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** So that the list of them stays one that a person reads. */
const MOST_SAVED = 20;

/**
 * The columns that the employee chose for a list, and the filters that he saved, by name.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listViews(deps: Deps, actor: Actor, { list }: z.output<typeof listViewsInput>): Promise<z.output<typeof listViewsOutput>> {
  const staffId = employeeOf(actor, 'staff.applications.views');
  return deps.db.read(async (tx) => {
    const [chosen] = await tx.select({ columns: staffColumns.columns }).from(staffColumns).where(and(eq(staffColumns.staffId, staffId), eq(staffColumns.listName, list)));
    const saved = await tx
      .select({ id: savedView.id, name: savedView.name, query: savedView.query })
      .from(savedView)
      .where(and(eq(savedView.staffId, staffId), eq(savedView.listName, list)))
      .orderBy(asc(savedView.name));
    return { columns: chosen?.columns ?? null, saved };
  });
}

/**
 * Keeps which columns of a list the employee wants to see, on whichever computer he works.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function chooseColumns(deps: Deps, actor: Actor, { list, columns }: z.output<typeof chooseColumnsInput>): Promise<{ done: true }> {
  const staffId = employeeOf(actor, 'staff.applications.chooseColumns');
  const changedAt = deps.clock.now();
  return deps.db.write(async (tx) => {
    await tx.insert(staffColumns).values({ staffId, listName: list, columns, changedAt }).onConflictDoUpdate({ target: [staffColumns.staffId, staffColumns.listName], set: { columns, changedAt } });
    return changed(tx, deps, actor, staffId);
  });
}

/**
 * Keeps a filter under a name; a filter of that name is replaced.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE at `name` where there are as many as can be kept
 */
export async function saveView(deps: Deps, actor: Actor, { list, name, query }: z.output<typeof saveViewInput>): Promise<{ done: true }> {
  const staffId = employeeOf(actor, 'staff.applications.saveView');
  return deps.db.write(async (tx) => {
    await tx
      .insert(savedView)
      .values({ staffId, listName: list, name, query, createdAt: deps.clock.now() })
      .onConflictDoUpdate({ target: [savedView.staffId, savedView.listName, savedView.name], set: { query } });
    const [kept] = await tx.select({ count: count() }).from(savedView).where(and(eq(savedView.staffId, staffId), eq(savedView.listName, list)));
    if ((kept?.count ?? 0) > MOST_SAVED) throw new DomainError('INVALID_VALUE', { field: 'name' });
    return changed(tx, deps, actor, staffId);
  });
}

/**
 * Forgets a filter of the employee's own; one that is gone already is no error.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function forgetView(deps: Deps, actor: Actor, { id }: z.output<typeof forgetViewInput>): Promise<{ done: true }> {
  const staffId = employeeOf(actor, 'staff.applications.forgetView');
  return deps.db.write(async (tx) => {
    await tx.delete(savedView).where(and(eq(savedView.id, id), eq(savedView.staffId, staffId)));
    return changed(tx, deps, actor, staffId);
  });
}

async function changed(tx: WriteTx, deps: Deps, actor: Actor, staffId: StaffId): Promise<{ done: true }> {
  await recordAudit(tx, deps.clock.now(), actor, { action: 'list-view.changed', subject: { kind: 'staff', id: staffId } });
  return { done: true };
}

function employeeOf(actor: Actor, action: Action): StaffId {
  rolesFor(actor, action);
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  return actor.staffId;
}
