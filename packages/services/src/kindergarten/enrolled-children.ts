import { isOneOf } from '@balabaqsha/db';
import { enrolment, group } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { enrolledChildren as enrolledChildrenOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { selectEnrolments } from '../enrolment/enrolment-rows.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';

/**
 * Children who go to the employee's kindergarten, by group and name; the reading is audited (S4, S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function enrolledChildren(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof enrolledChildrenOutput>> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.children');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const enrolled = await selectEnrolments(tx, and(isOneOf(group.kindergartenId, kindergartenIds), eq(enrolment.state, 'ENROLLED')));
    for (const id of kindergartenIds) {
      const here = enrolled.filter(({ kindergarten }) => kindergarten.id === id).map((each) => each.application.number);
      await recordAudit(tx, now, actor, { action: 'children.read', subject: { kind: 'kindergarten', id }, details: { count: here.length, ...shownApplications(here) } });
    }
    return enrolled
      .flatMap(({ enrolment: row, application, child, group: { id, name }, contract }) =>
        row.enrolledAt === null
          ? []
          : [{
              enrolmentId: row.id,
              applicationNumber: application.number,
              childName: fullName(child),
              birthDate: child.birthDate,
              group: { id, name },
              enrolledAt: row.enrolledAt,
              contractNumber: contract?.number ?? '',
              contractFileId: contract?.fileId ?? null,
            }],
      )
      .sort((a, b) => a.group.name.localeCompare(b.group.name, 'ru') || a.childName.localeCompare(b.childName, 'kk'));
  });
}
