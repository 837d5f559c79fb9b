import { application, child, conclusionRenewal } from '@balabaqsha/db/schema';
import { addDays, searchable, startOfDay, VERDICTS, type LocalDate, type Verdict } from '@balabaqsha/domain';
import { and, eq, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import { isInstant } from '../listing/list-mark.ts';
import type { Reviewer } from './scope.ts';

/** Which of the decisions are wanted. Days in Almaty, both among them. */
export interface DecisionsWish {
  search: string;
  from?: LocalDate | null;
  to?: LocalDate | null;
  verdict?: Verdict | null;
}

/**
 * The latest decisions of a reviewer behind the mark, on applications and on new conclusions in his cities, as a subquery
 * `walk (number, child_id, correction_type, state, renewal_id, reason_id, decided_at, key)`: each kind a stretch of the
 * reviewer's own index with all that a page shows of it.
 * @param after the mark behind a row: when it was decided, to the microsecond, and its key; anything else is the beginning
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function decidedWalk({ staff: { staffId }, cities }: Reviewer, wish: DecisionsWish, after: string | null, limit: number): SQL {
  const most = sql.raw(String(limit));
  const stretch = (by: SQL, at: typeof application.reviewedAt | typeof conclusionRenewal.closedAt, reasonId: ReasonColumn, key: SQL): SQL =>
    sql`${and(by, here, within(at, wish), isVerdict(reasonId, wish.verdict), searched(wish.search), behind(after, at, key))} order by ${at} desc, ${key} desc limit ${most}`;
  // As a question of its own: a city that the planner knew would let it plan anew at each look.
  const here = or(...cities.map((id) => sql`${application.cityId} = (select ${id}::uuid)`));
  // A name is looked for among the children; without one nobody needs to look at them here.
  const withChild = wish.search === '' ? sql`` : sql`join ${child} on ${child.id} = ${application.childId}`;
  const [number, id] = [sql`${application.number}::text`, sql`${conclusionRenewal.id}::text`];
  return sql`
    (select * from (
      (select ${ABOUT}, null::uuid as renewal_id, ${application.rejectionReasonId} as reason_id, ${application.reviewedAt} as decided_at, ${number} as key
      from ${application} ${withChild}
      where ${stretch(eq(application.reviewedBy, staffId), application.reviewedAt, application.rejectionReasonId, number)})
      union all
      (select ${ABOUT}, ${conclusionRenewal.id}, ${conclusionRenewal.rejectionReasonId}, ${conclusionRenewal.closedAt}, ${id}
      from ${conclusionRenewal} join ${application} on ${application.id} = ${conclusionRenewal.applicationId} ${withChild}
      where ${stretch(eq(conclusionRenewal.decidedBy, staffId), conclusionRenewal.closedAt, conclusionRenewal.rejectionReasonId, id)})
    ) as both_kinds order by decided_at desc, key desc limit ${most}) as walk`;
}

const ABOUT = sql`${application.number}, ${application.childId}, ${application.correctionType}, ${application.state}`;

type ReasonColumn = typeof application.rejectionReasonId | typeof conclusionRenewal.rejectionReasonId;

/** Only a rejection has a reason, and it keeps it whatever happens to the application later. */
function isVerdict(column: ReasonColumn, verdict: Verdict | null | undefined): SQL | undefined {
  const [confirmed] = VERDICTS;
  return verdict ? (verdict === confirmed ? sql`${column} is null` : sql`${column} is not null`) : undefined;
}

function within(at: typeof application.reviewedAt | typeof conclusionRenewal.closedAt, { from, to }: DecisionsWish): SQL | undefined {
  return and(from ? gte(at, startOfDay(from)) : undefined, to ? lt(at, startOfDay(addDays(to, 1))) : undefined);
}

/** Letters of a child's name as `searchable` has them. */
const FOLDED = sql`search_letters(concat_ws(' ', child.surname, child.name, child.patronymic))`;

/** An application's number, a child's IIN, or words of his name, with or without the letters of a Kazakh keyboard. */
function searched(search: string): SQL | undefined {
  const digits = search.replace(/[\s№-]/g, '');
  if (/^\d{12}$/.test(digits)) return eq(child.iin, digits);
  if (/^\d{1,10}$/.test(digits)) return eq(application.number, Number(digits));
  const words = searchable(search).split(' ').filter((word) => word !== '');
  return and(...words.map((word) => sql`position(${word} in ${FOLDED}) > 0`));
}

/** What stands behind the mark; nothing that was made up by hand is taken for one. */
function behind(after: string | null, column: typeof application.reviewedAt | typeof conclusionRenewal.closedAt, rowKey: SQL): SQL | undefined {
  const [at, key] = after?.split(' ') ?? [];
  if (at === undefined || key === undefined || !isInstant(at) || !/^[\da-f-]{1,36}$/.test(key)) return undefined;
  return sql`${column} <= ${at}::timestamptz and (${column}, ${rowKey}) < (${at}::timestamptz, ${key}::text)`;
}
