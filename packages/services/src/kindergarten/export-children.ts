import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { childrenSheet, exportChildrenInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { areEnrolled, selectChildren } from './children-rows.ts';
import { auditShown } from './enrolled-children.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';

/** More children than any kindergarten has: the sheet is made in memory. */
const MOST = 3000;

/**
 * The children of the employee's kindergarten whom the list on the screen finds, as an Excel file, without IINs; who took it out and whose names were in it is in
 * the audit log (S5). The sheet is written after the transaction: no connection waits for it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function exportChildren(deps: Deps, actor: Actor, input: z.output<typeof exportChildrenInput>): Promise<z.output<typeof childrenSheet>> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.exportChildren');
  const now = deps.clock.now();
  const children = await deps.db.write(async (tx) => {
    const rows = await selectChildren(tx, localDateOf(now), { where: areEnrolled(kindergartenIds, input), limit: MOST });
    await auditShown(tx, now, actor, 'children.exported', kindergartenIds, rows);
    return rows;
  });
  const content = children.map(({ childName, birthDate, group, applicationNumber, contractNumber, enrolledAt, guardian, missing, expired }) => ({
    childName, birthDate, groupName: group.name, applicationNumber, contractNumber, enrolledOn: localDateOf(enrolledAt),
    guardianName: guardian.fullName, guardianPhone: guardian.phone, missing, expired,
  }));
  return { name: `children-${localDateOf(now)}.xlsx`, bytes: new Uint8Array(await deps.childrenSheets.write(content, input.locale)) };
}
