import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { audit, child, guardianship, staff } from '@balabaqsha/db/schema';
import { fullName, type ChildId, type DataView, type GuardianId } from '@balabaqsha/domain';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { ChildDataView, childDataViews, childInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { rolesOnDay } from './roles-on-day.ts';
import { isAbout } from './traces.ts';

/** The newest that are shown. */
const NEWEST = 200;

/** What each reading that the audit log knows is called; a file's by what it is for. */
const VIEWS: Readonly<Record<string, DataView>> = {
  'application.read': 'APPLICATION',
  'decision.read': 'APPLICATION',
  'conclusion.read': 'CONCLUSION',
  'enrolment.read': 'ENROLMENT',
  'guardianship.read': 'GUARDIANSHIP',
  'lane.read': 'QUEUE_LIST',
  'applications.read': 'APPLICATION_LIST',
  'kindergarten.closing-read': 'APPLICATION_LIST',
  'people.found': 'SEARCH',
  'decisions.read': 'DECISION_LIST',
  'vouchers.read': 'VOUCHER_LIST',
  'children.read': 'CHILDREN_LIST',
  'children.exported': 'CHILDREN_LIST',
};
const FILES: Readonly<Record<string, DataView>> = { PMPK_CONCLUSION: 'CONCLUSION', GUARDIANSHIP_PROOF: 'GUARDIANSHIP', CONTRACT_DOCUMENT: 'CONTRACT_DOCUMENT', CONTRACT: 'CONTRACT', APPEAL: 'APPLICATION' };

/**
 * «Кто смотрел данные»: every look of an employee at the child's data, newest first, out of the audit log (A9, S5). Only
 * for a guardian whose right to act for the child is confirmed (C3).
 * @throws DomainError NOT_FOUND
 */
export async function listDataViews(deps: Deps, actor: Actor, input: z.output<typeof childInput>): Promise<z.output<typeof childDataViews>> {
  const { guardianId } = guardianFor(actor, 'guardian.children.dataViews');
  const childId = input.id as ChildId;
  return deps.db.read(async (tx) => {
    const who = expectOne(
      await tx
        .select({ surname: child.surname, name: child.name, patronymic: child.patronymic })
        .from(guardianship)
        .innerJoin(child, eq(child.id, guardianship.childId))
        .where(and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId), eq(guardianship.state, 'CONFIRMED'))),
      'NOT_FOUND',
    );
    const views = await readDataViews(tx, guardianId, childId, NEWEST + 1);
    return { childName: fullName(who), views: views.slice(0, NEWEST), more: views.length > NEWEST };
  });
}

/** The newest looks at a child's data, `limit` at most. Of the proofs only this guardian's own count. */
export async function readDataViews(tx: ReadTx, guardianId: GuardianId, childId: ChildId, limit: number): Promise<ChildDataView[]> {
  const rows = await tx
    .select({ row: audit, person: { id: staff.id, surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(audit)
    .innerJoin(staff, eq(staff.id, audit.actorId))
    .where(and(eq(audit.actorKind, 'staff'), inArray(audit.action, [...Object.keys(VIEWS), 'file.read']), await isAbout(tx, guardianId, childId)))
    .orderBy(desc(audit.id))
    .limit(limit);
  const rolesOf = await rolesOnDay(tx, rows.map(({ person }) => person.id));
  return rows.flatMap(({ row, person }) => {
    const view = row.action === 'file.read' ? FILES[String(row.details['purpose'])] : VIEWS[row.action];
    return view === undefined ? [] : [{ at: row.at, employee: fullName(person), roles: rolesOf(person.id, row.at), view }];
  });
}
