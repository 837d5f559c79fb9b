import type { ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { page } from '../contract/fields.ts';
import type { reviewInbox as inboxView } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { reviewerCalling } from './scope.ts';

const PAGE = 50;

/**
 * What awaits this reviewer's decision, applications and new conclusions in one line, longest waiting first, and how much
 * there is in all (S3, Q4, Q10).
 * @param input.after `key` of the last row of the page before
 */
export async function reviewInbox(deps: Deps, actor: Actor, input: z.output<typeof page>): Promise<z.infer<typeof inboxView>> {
  const { scope } = reviewerCalling(actor, 'staff.review.inbox');
  return deps.db.read(async (tx) => {
    const waiting = allWaiting(tx, scope);
    const rows = await tx
      .select()
      .from(waiting)
      .where(behind(input.after ?? ''))
      .orderBy(asc(waiting.waitingSince), asc(waiting.number), asc(waiting.key))
      .limit(PAGE);
    return {
      rows: rows.map(({ surname, name, patronymic, ...row }) => ({ ...row, childName: fullName({ surname, name, patronymic }) })),
      total: await tx.$count(waiting),
    };
  });
}

/** Both kinds of what waits, in columns that they share. A row's key is the application's number or the renewal's id. */
function allWaiting(tx: ReadTx, scope: SQL) {
  const about = { number: application.number, surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate, correctionType: application.correctionType };
  const applications = tx
    .select({
      ...about,
      key: sql<string>`${application.number}::text`.as('key'),
      renewal: sql<string | null>`null::uuid`.as('renewal'),
      waitingSince: sql`${application.submittedAt}`.mapWith(application.submittedAt).as('waiting_since'),
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(scope, sql`${application.state} = 'AWAITING_REVIEW'`));
  const renewals = tx
    .select({
      ...about,
      key: sql<string>`${conclusionRenewal.id}::text`.as('key'),
      renewal: sql<string | null>`${conclusionRenewal.id}`.as('renewal'),
      waitingSince: sql`${conclusionRenewal.attachedAt}`.mapWith(conclusionRenewal.attachedAt).as('waiting_since'),
    })
    .from(conclusionRenewal)
    .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(scope, sql`${conclusionRenewal.state} = 'PENDING'`));
  return unionAll(applications, renewals).as('waiting');
}

/** What stands behind the row with this key. That one may have been decided meanwhile, so it is looked up where it is kept. */
function behind(key: string): SQL | undefined {
  if (/^[0-9]{1,15}$/.test(key)) {
    return sql`(waiting_since, number, key) > (select submitted_at, number, number::text from application where number = ${Number(key)})`;
  }
  if (!z.guid().safeParse(key).success) return undefined;
  return sql`(waiting_since, number, key) > (
    select renewal.attached_at, of_it.number, renewal.id::text from conclusion_renewal as renewal join application as of_it on of_it.id = renewal.application_id where renewal.id = ${key}::uuid)`;
}
