import type { ReadTx } from '@balabaqsha/db';
import { application, conclusionRenewal, reviewDecision } from '@balabaqsha/db/schema';
import type { RenewalId } from '@balabaqsha/domain';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { markInstant } from '../listing/list-mark.ts';

/** Where a row stands in the line of what awaits review. */
export interface WaitingMark {
  /** UTC instant to the microsecond. */
  at: string;
  /** Of the application. */
  number: number;
  key: string;
}

/**
 * The first of what awaits review within the scope, longest waiting first, as a subquery `walk (number, city_id, child_id,
 * guardian_id, correction_type, renewal_id, waiting_since, key)`: applications, and new conclusions of such (Q10), each a
 * stretch of an index with all that a page shows of it. What was decided on and can still be taken back is not among it.
 * @param scope a condition on applications
 * @param mark the row behind which it begins
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function waitingWalk(scope: SQL, mark: WaitingMark | null, limit: number): SQL {
  const most = sql.raw(String(limit));
  const behind = (key: { at: SQL; key: SQL }): SQL | undefined =>
    mark === null ? undefined : sql`(${key.at}, ${application.number}, ${key.key}) > (${mark.at}::timestamptz, ${mark.number}::bigint, ${mark.key})`;
  // Across two tables the comparison of rows is no stretch of an index.
  const fromOn = ({ at }: { at: SQL }): SQL | undefined => (mark === null ? undefined : sql`${at} >= ${mark.at}::timestamptz`);
  const ofApplications = { at: sql`${application.submittedAt}`, key: sql`${application.number}::text` };
  const ofRenewals = { at: sql`${conclusionRenewal.attachedAt}`, key: sql`${conclusionRenewal.id}::text` };
  const order = ({ at, key }: { at: SQL; key: SQL }): SQL => sql`order by ${at}, ${application.number}, ${key} limit ${most}`;
  const awaits = and(scope, sql`${application.state} = 'AWAITING_REVIEW'`, isUndecided(sql`made.renewal_id is null and made.application_id = ${application.id}`), behind(ofApplications));
  const isNew = and(scope, sql`${conclusionRenewal.state} = 'PENDING'`, isUndecided(sql`made.renewal_id = ${conclusionRenewal.id}`), fromOn(ofRenewals), behind(ofRenewals));
  return sql`
    (select * from (
      (select ${ABOUT}, null::uuid as renewal_id, ${ofApplications.at} as waiting_since, ${ofApplications.key} as key
      from ${application} where ${awaits} ${order(ofApplications)})
      union all
      (select ${ABOUT}, ${conclusionRenewal.id}, ${ofRenewals.at}, ${ofRenewals.key}
      from ${conclusionRenewal} join ${application} on ${application.id} = ${conclusionRenewal.applicationId} where ${isNew} ${order(ofRenewals)})
    ) as both_kinds order by waiting_since, number, key limit ${most}) as walk`;
}

const ABOUT = sql`${application.number}, ${application.cityId}, ${application.childId}, ${application.guardianId}, ${application.correctionType}`;

const isUndecided = (about: SQL): SQL => sql`not exists (select from ${reviewDecision} as made where ${about} and made.state = 'PENDING')`;

/**
 * Where the row with this key stands. It may have been decided meanwhile, so it is looked up where it is kept.
 * @param key the application's number or the renewal's id; anything else is the beginning
 */
export async function findMark(tx: ReadTx, key: string): Promise<WaitingMark | null> {
  const at = (column: typeof application.submittedAt | typeof conclusionRenewal.attachedAt): SQL<string> => markInstant(sql`${column}`);
  const about = async (): Promise<{ at: string; number: number }[]> => {
    if (/^[0-9]{1,15}$/.test(key)) return tx.select({ at: at(application.submittedAt), number: application.number }).from(application).where(eq(application.number, Number(key)));
    if (!z.guid().safeParse(key).success) return [];
    return tx
      .select({ at: at(conclusionRenewal.attachedAt), number: application.number })
      .from(conclusionRenewal)
      .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
      .where(eq(conclusionRenewal.id, key as RenewalId));
  };
  const [row] = await about();
  return row === undefined ? null : { ...row, key };
}
