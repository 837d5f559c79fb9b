import { application, conclusionRenewal, reviewDecision } from '@balabaqsha/db/schema';
import { and, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';

/**
 * The first of what awaits review within the scope, longest waiting first, as a subquery `walk (number, city_id, child_id,
 * guardian_id, correction_type, renewal_id, waiting_since, key)`: applications, and new conclusions of such (Q10), each a
 * stretch of an index with all that a page shows of it. What was decided on and can still be taken back is not among it.
 * @param scope a condition on applications
 * @param after the key of the row behind which it begins: the application's number or the renewal's id
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function waitingWalk(scope: SQL, after: string | null, limit: number): SQL {
  const mark = markOf(after);
  const most = sql.raw(String(limit));
  const behind = (key: { at: SQL; key: SQL }): SQL | undefined =>
    mark === null ? undefined : sql`${key.at} >= (select at ${mark}) and (${key.at}, ${application.number}, ${key.key}) > (select at, number, key ${mark})`;
  const ofApplications = { at: sql`${application.submittedAt}`, key: sql`${application.number}::text` };
  const ofRenewals = { at: sql`${conclusionRenewal.attachedAt}`, key: sql`${conclusionRenewal.id}::text` };
  const order = ({ at, key }: { at: SQL; key: SQL }): SQL => sql`order by ${at}, ${application.number}, ${key} limit ${most}`;
  const awaits = and(scope, sql`${application.state} = 'AWAITING_REVIEW'`, isUndecided(sql`made.renewal_id is null and made.application_id = ${application.id}`), behind(ofApplications));
  const isNew = and(scope, sql`${conclusionRenewal.state} = 'PENDING'`, isUndecided(sql`made.renewal_id = ${conclusionRenewal.id}`), behind(ofRenewals));
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

/** Where the row with this key stands. It may have been decided meanwhile, so it is looked up where it is kept. */
function markOf(key: string | null): SQL | null {
  if (key === null) return null;
  if (/^[0-9]{1,15}$/.test(key)) {
    return sql`from (select submitted_at as at, number, number::text as key from application where number = ${Number(key)}) as mark`;
  }
  if (!z.guid().safeParse(key).success) return null;
  return sql`
    from (select renewal.attached_at as at, of_it.number, renewal.id::text as key
      from conclusion_renewal as renewal join application as of_it on of_it.id = renewal.application_id where renewal.id = ${key}::uuid) as mark`;
}
