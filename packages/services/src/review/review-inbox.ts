import type { ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal } from '@balabaqsha/db/schema';
import { fullName, overdueStretches, reviewDeadline, type CityId, type DatedAddition } from '@balabaqsha/domain';
import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadCalendarHistory } from '../city-rules/index.ts';
import type { page } from '../contract/fields.ts';
import type { reviewInbox as inboxView } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { isOfRelative, reviewerCalling, type Reviewer } from './scope.ts';
import { loadUndoable } from './undoable-decisions.ts';

const PAGE = 50;

/**
 * What awaits this reviewer's decision, applications and new conclusions in one line, longest waiting first, with the day by
 * which each is due (V9), and how much there is in all (S3, Q4, Q10). What was decided on and can still be taken back is not
 * among it: it stands beside.
 * @param input.after `key` of the last row of the page before
 */
export async function reviewInbox(deps: Deps, actor: Actor, input: z.output<typeof page>): Promise<z.infer<typeof inboxView>> {
  const reviewer = reviewerCalling(actor, 'staff.review.inbox');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const calendars = await loadCalendars(tx, reviewer.cities);
    const waiting = allWaiting(tx, reviewer);
    const rows = await readWaiting(tx, reviewer, input.after ?? null);
    const [counts] = await tx.select({ total: sql<number>`count(*)::int`, overdue: sql<number>`(count(*) filter (where ${isOverdue(calendars, now)}))::int` }).from(waiting);
    return {
      rows: rows.map(({ surname, name, patronymic, cityId, ...row }) => {
        const dueAt = reviewDeadline(row.waitingSince, calendars.get(cityId) ?? []);
        return { ...row, childName: fullName({ surname, name, patronymic }), dueAt, overdue: dueAt <= now };
      }),
      total: counts?.total ?? 0,
      overdue: counts?.overdue ?? 0,
      undoable: await loadUndoable(tx, reviewer.staff.staffId, now),
    };
  });
}

/** The rows of a page: one statement. */
export function readWaiting(tx: ReadTx, reviewer: Reviewer, after: string | null) {
  const waiting = allWaiting(tx, reviewer);
  return tx.select().from(waiting).where(behind(after ?? '')).orderBy(asc(waiting.waitingSince), asc(waiting.number), asc(waiting.key)).limit(PAGE);
}

type Calendars = ReadonlyMap<CityId, readonly DatedAddition[]>;

async function loadCalendars(tx: ReadTx, cities: readonly CityId[]): Promise<Calendars> {
  return new Map(await Promise.all(cities.map(async (id) => [id, await loadCalendarHistory(tx, id)] as const)));
}

/** A condition on what waits. Each city has days off of its own. */
function isOverdue(calendars: Calendars, now: Date): SQL {
  const byCity = [...calendars].flatMap(([id, history]) =>
    overdueStretches(now, history).map(({ from, before }) => {
      const begun = from === null ? sql`` : sql` and waiting_since >= ${from.toISOString()}::timestamptz`;
      return sql`(city_id = ${id}::uuid${begun} and waiting_since < ${before.toISOString()}::timestamptz)`;
    }),
  );
  return or(...byCity) ?? sql`false`;
}

/** Both kinds of what waits, in columns that they share. A row's key is the application's number or the renewal's id. */
function allWaiting(tx: ReadTx, { scope, staff }: Reviewer) {
  const about = {
    number: application.number, surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate, correctionType: application.correctionType, cityId: application.cityId,
    relative: isOfRelative(staff.iin).as('relative'),
  };
  const applications = tx
    .select({
      ...about,
      key: sql<string>`${application.number}::text`.as('key'),
      renewal: sql<string | null>`null::uuid`.as('renewal'),
      waitingSince: sql`${application.submittedAt}`.mapWith(application.submittedAt).as('waiting_since'),
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(scope, sql`${application.state} = 'AWAITING_REVIEW'`, sql`not exists (select from review_decision as made where made.application_id = application.id and made.renewal_id is null and made.state = 'PENDING')`));
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
    .where(and(scope, sql`${conclusionRenewal.state} = 'PENDING'`, sql`not exists (select from review_decision as made where made.renewal_id = conclusion_renewal.id and made.state = 'PENDING')`));
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
