import type { WriteTx } from '@balabaqsha/db';
import { localDateOf, type KindergartenId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { childrenFilter, EnrolledChildren } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { areEnrolled, countChildren, selectChildren, type EnrolledChild } from './children-rows.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';

const PAGE = 50;

/**
 * Children who go to the employee's kindergarten, by name or by when they were enrolled, a page at a time; the reading is
 * audited (S4, S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function enrolledChildren(deps: Deps, actor: Actor, input: z.output<typeof childrenFilter>): Promise<EnrolledChildren> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.children');
  const now = deps.clock.now();
  const sort = input.sort ?? 'NAME';
  return deps.db.write(async (tx) => {
    const where = areEnrolled(kindergartenIds, input);
    const found = await selectChildren(tx, localDateOf(now), { where, order: { sort, descending: input.descending ?? sort === 'ENROLLED' }, limit: PAGE + 1, after: input.after || null });
    const page = found.slice(0, PAGE);
    await auditShown(tx, now, actor, 'children.read', kindergartenIds, page);
    return {
      rows: page.map(({ kindergartenId: _, guardian: __, ...row }) => row),
      total: await countChildren(tx, where),
      next: found.length > PAGE ? (page.at(-1)?.enrolmentId ?? null) : null,
    };
  });
}

/** Writes for each kindergarten whose children were shown, so that their guardians can be told (A9). */
export async function auditShown(tx: WriteTx, now: Date, actor: Actor, action: 'children.read' | 'children.exported', kindergartenIds: readonly KindergartenId[], shown: readonly EnrolledChild[]): Promise<void> {
  const entries = kindergartenIds.map((id) => {
    const here = shown.filter(({ kindergartenId }) => kindergartenId === id).map(({ applicationNumber }) => applicationNumber);
    return { action, subject: { kind: 'kindergarten', id }, details: { count: here.length, ...shownApplications(here) } };
  });
  await recordAudit(tx, now, actor, ...entries);
}
