import type { ReadTx } from '@balabaqsha/db';
import { application, child } from '@balabaqsha/db/schema';
import { fullName, overdueStretches, reviewDeadline, type CityId, type DatedAddition } from '@balabaqsha/domain';
import { not, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadCalendarHistory } from '../city-rules/index.ts';
import type { page } from '../contract/fields.ts';
import type { reviewInbox as inboxView } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { isAmong, loadAside, type Aside } from './aside.ts';
import { loadLapsed } from './lapsed-decisions.ts';
import { isOfRelative, reviewerCalling, type Reviewer } from './scope.ts';
import { loadUndoable } from './undoable-decisions.ts';
import { findMark, waitingWalk, type WaitingMark } from './waiting-walk.ts';

const PAGE = 50;
/** Nobody counts more of them. */
const COUNTED = 1000;

/**
 * What awaits this reviewer's decision, applications and new conclusions in one line, longest waiting first, with the day by
 * which each is due (V9), and how much there is (S3, Q4, Q10). What was decided on and can still be taken back is not among it,
 * nor what he has set aside: they stand beside.
 * @param input.after `key` of the last row of the page before
 */
export async function reviewInbox(deps: Deps, actor: Actor, input: z.output<typeof page>): Promise<z.infer<typeof inboxView>> {
  const reviewer = reviewerCalling(actor, 'staff.review.inbox');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const calendars = await loadCalendars(tx, reviewer.cities);
    const aside = await loadAside(tx, reviewer.staff.staffId, now);
    const ahead = aside.length === 0 ? reviewer : within(reviewer, not(isAmong(aside)));
    const rows = await readWaiting(tx, ahead, input.after ? await findMark(tx, input.after) : null);
    const { total, overdue } = await countWaiting(tx, ahead, isOverdue(calendars, now));
    const shown = ({ surname, name, patronymic, cityId, ...row }: Waiting) => {
      const dueAt = reviewDeadline(row.waitingSince, calendars.get(cityId) ?? []);
      return { ...row, childName: fullName({ surname, name, patronymic }), dueAt, overdue: dueAt <= now };
    };
    return {
      rows: rows.map(shown),
      aside: (await readAside(tx, reviewer, aside)).map(shown),
      total: Math.min(total, COUNTED),
      overdue: Math.min(overdue, COUNTED),
      atLeast: total > COUNTED,
      undoable: await loadUndoable(tx, reviewer, now),
      lapsed: await loadLapsed(tx, reviewer, now),
    };
  });
}

/** The rows of a page: one statement along an index. */
export function readWaiting(tx: ReadTx, { scope, staff }: Reviewer, mark: WaitingMark | null) {
  return tx
    .select({
      key: sql<string>`walk.key`,
      number: sql`walk.number`.mapWith(application.number),
      renewal: sql<string | null>`walk.renewal_id`,
      surname: child.surname,
      name: child.name,
      patronymic: child.patronymic,
      birthDate: child.birthDate,
      correctionType: sql`walk.correction_type`.mapWith(application.correctionType),
      cityId: sql`walk.city_id`.mapWith(application.cityId),
      waitingSince: sql`walk.waiting_since`.mapWith(application.submittedAt),
      relative: isOfRelative(staff.iin, 'walk'),
    })
    .from(child)
    .innerJoin(waitingWalk(scope, mark, PAGE), sql`walk.child_id = ${child.id}`)
    .orderBy(sql`walk.waiting_since`, sql`walk.number`, sql`walk.key`);
}

type Waiting = Awaited<ReturnType<typeof readWaiting>>[number];

/** What was set aside and still awaits a decision, in the order in which it was. */
async function readAside(tx: ReadTx, reviewer: Reviewer, aside: readonly Aside[]): Promise<Waiting[]> {
  if (aside.length === 0) return [];
  const rows = await readWaiting(tx, within(reviewer, isAmong(aside)), null);
  return aside.flatMap(({ number }) => rows.filter((row) => row.number === number));
}

function within(reviewer: Reviewer, condition: SQL): Reviewer {
  return { ...reviewer, scope: sql`(${reviewer.scope} and ${condition})` };
}

/** Those that wait longest are overdue first, so what is left uncounted hides none of them before all that are counted are. */
async function countWaiting(tx: ReadTx, { scope }: Reviewer, overdue: SQL): Promise<{ total: number; overdue: number }> {
  const [counts] = await tx.execute<{ total: number; overdue: number }>(
    sql`select count(*)::int as total, (count(*) filter (where ${overdue}))::int as overdue from ${waitingWalk(scope, null, COUNTED + 1)}`,
  );
  return counts ?? { total: 0, overdue: 0 };
}

export type Calendars = ReadonlyMap<CityId, readonly DatedAddition[]>;

/** What officers wrote about days off, by city. */
export async function loadCalendars(tx: ReadTx, cities: readonly CityId[]): Promise<Calendars> {
  return new Map(await Promise.all(cities.map(async (id) => [id, await loadCalendarHistory(tx, id)] as const)));
}

/** A condition on what waits, as `waitingWalk` names it. Each city has days off of its own. */
export function isOverdue(calendars: Calendars, now: Date): SQL {
  const byCity = [...calendars].flatMap(([id, history]) =>
    overdueStretches(now, history).map(({ from, before }) => {
      const begun = from === null ? sql`` : sql` and waiting_since >= ${from.toISOString()}::timestamptz`;
      return sql`(city_id = ${id}::uuid${begun} and waiting_since < ${before.toISOString()}::timestamptz)`;
    }),
  );
  return or(...byCity) ?? sql`false`;
}
