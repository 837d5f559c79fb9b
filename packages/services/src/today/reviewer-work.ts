import { mayCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { reviewDeadline, type CityId } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { AwaitedWork } from '../contract/today.ts';
import { isOverdue, loadCalendars } from '../review/review-inbox.ts';
import { reviewerCalling, type Reviewer } from '../review/scope.ts';
import { loadUndoable } from '../review/undoable-decisions.ts';
import { waitingWalk } from '../review/waiting-walk.ts';
import { instantOf, LOOKED_AT, waiting } from './count-awaited.ts';

/** What awaits a reviewer's decision, and his decisions that he can still take back (S3, Q5, V9). */
export async function reviewerWork(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  if (!mayCall(actor, 'staff.review.inbox')) return [];
  const reviewer = reviewerCalling(actor, 'staff.review.inbox');
  const [review, undoable] = await Promise.all([reviewWork(tx, reviewer, now), undoableWork(tx, reviewer, now)]);
  return [...review, ...undoable];
}

async function reviewWork(tx: ReadTx, { scope, cities }: Reviewer, now: Date): Promise<AwaitedWork[]> {
  const calendars = await loadCalendars(tx, cities);
  const first = sql`order by waiting_since, number, walk.key`;
  const [row] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isOverdue(calendars, now)}))::int`,
      since: instantOf(sql`min(waiting_since)`),
      number: sql<number | null>`(array_agg(number ${first}))[1]::int`,
      renewal: sql<string | null>`(array_agg(renewal_id ${first}))[1]`,
      cityId: sql<CityId | null>`(array_agg(city_id ${first}))[1]`,
    })
    .from(waitingWalk(scope, null, LOOKED_AT));
  if (row === undefined || row.since === null || row.cityId === null) return [];
  const { count, overdue, since, number, renewal, cityId } = row;
  const dueAt = reviewDeadline(since, calendars.get(cityId) ?? []);
  return waiting({ kind: 'REVIEW', count, overdue, dueAt, since: null, key: renewal === null ? String(number) : `renewals/${renewal}`, number, name: null });
}

async function undoableWork(tx: ReadTx, reviewer: Reviewer, now: Date): Promise<AwaitedWork[]> {
  const decisions = await loadUndoable(tx, reviewer, now);
  const last = decisions.at(-1);
  if (last === undefined) return [];
  const dueAt = new Date(now.getTime() + last.secondsLeft * 1000);
  return waiting({ kind: 'DECISION_UNDOABLE', count: decisions.length, overdue: 0, dueAt, since: null, key: null, number: last.number, name: null });
}
