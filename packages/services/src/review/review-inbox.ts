import { application, child } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { page } from '../contract/fields.ts';
import type { reviewInbox as inboxView } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { submissionOrder } from '../queue/lane.ts';
import { reviewerCalling } from './scope.ts';

const PAGE = 50;

/**
 * What awaits this reviewer's decision, longest waiting first, and how much there is in all (S3, Q4).
 * @param input.after number of the last application of the page before
 */
export async function reviewInbox(deps: Deps, actor: Actor, input: z.output<typeof page>): Promise<z.infer<typeof inboxView>> {
  const { scope } = reviewerCalling(actor, 'staff.review.inbox');
  const after = /^[0-9]{1,15}$/.test(input.after ?? '') ? Number(input.after) : null;
  return deps.db.read(async (tx) => {
    const awaiting = and(scope, sql`${application.state} = 'AWAITING_REVIEW'`);
    const behind = sql`(${application.submittedAt}, ${application.submitSequence}) > (select previous.submitted_at, previous.submit_sequence from application as previous where previous.number = ${after})`;
    const rows = await tx
      .select({
        number: application.number,
        surname: child.surname,
        name: child.name,
        patronymic: child.patronymic,
        birthDate: child.birthDate,
        correctionType: application.correctionType,
        submittedAt: application.submittedAt,
      })
      .from(application)
      .innerJoin(child, eq(child.id, application.childId))
      .where(after === null ? awaiting : and(awaiting, behind))
      .orderBy(...submissionOrder, asc(application.number))
      .limit(PAGE);
    return {
      rows: rows.map(({ surname, name, patronymic, ...row }) => ({ ...row, childName: fullName({ surname, name, patronymic }) })),
      total: await tx.$count(application, awaiting),
    };
  });
}
