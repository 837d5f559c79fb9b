import type { ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal, reason } from '@balabaqsha/db/schema';
import { addDays, fullName, searchable, startOfDay, VERDICTS, type StaffId, type Verdict } from '@balabaqsha/domain';
import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { decisionPage, decisionsInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { reviewerCalling } from './scope.ts';

const PAGE = 50;

/**
 * The reviewer's own decisions that have taken effect, newest first. Reading them is audited with the applications that were
 * shown (S5).
 * @param input.after `next` of the page before
 */
export async function myDecisions(deps: Deps, actor: Actor, input: z.output<typeof decisionsInput>): Promise<z.infer<typeof decisionPage>> {
  const { staff: reviewer, cities } = reviewerCalling(actor, 'staff.review.decisions');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const rows = await readDecisions(tx, reviewer.staffId, input);
    const page = rows.slice(0, PAGE);
    const details = shownApplications(page.map(({ number }) => number));
    await recordAudit(tx, now, actor, ...cities.map((id) => ({ action: 'decisions.read', subject: { kind: 'city', id }, details })));
    const last = page.at(-1);
    return {
      rows: page.map(({ surname, name, patronymic, ...row }) => ({ ...row, childName: fullName({ surname, name, patronymic }) })),
      next: rows.length > PAGE && last !== undefined ? `${last.decidedAt.toISOString()} ${last.key}` : null,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readDecisions(tx: ReadTx, reviewer: StaffId, input: z.output<typeof decisionsInput>) {
  const decided = allDecided(tx, reviewer, input);
  return tx.select().from(decided).where(behind(input.after ?? '')).orderBy(desc(decided.decidedAt), desc(decided.key)).limit(PAGE + 1);
}

/** Both kinds of decisions, in columns that they share; each half is a walk along the reviewer's own index. */
function allDecided(tx: ReadTx, reviewer: StaffId, input: z.output<typeof decisionsInput>) {
  const about = {
    number: application.number, surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate, correctionType: application.correctionType, state: application.state, reason: reason.text,
  };
  const isFound = searched(input.search);
  const onApplications = tx
    .select({
      ...about,
      key: sql<string>`${application.number}::text`.as('key'),
      onRenewal: sql<boolean>`false`.as('on_renewal'),
      verdict: verdictBy(application.rejectionReasonId),
      decidedAt: sql`${application.reviewedAt}`.mapWith(application.submittedAt).as('decided_at'),
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .leftJoin(reason, eq(reason.id, application.rejectionReasonId))
    .where(and(eq(application.reviewedBy, reviewer), within(application.reviewedAt, input), isVerdict(application.rejectionReasonId, input.verdict), isFound));
  const onRenewals = tx
    .select({
      ...about,
      key: sql<string>`${conclusionRenewal.id}::text`.as('key'),
      onRenewal: sql<boolean>`true`.as('on_renewal'),
      verdict: verdictBy(conclusionRenewal.rejectionReasonId),
      decidedAt: sql`${conclusionRenewal.closedAt}`.mapWith(conclusionRenewal.attachedAt).as('decided_at'),
    })
    .from(conclusionRenewal)
    .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .leftJoin(reason, eq(reason.id, conclusionRenewal.rejectionReasonId))
    .where(and(eq(conclusionRenewal.decidedBy, reviewer), within(conclusionRenewal.closedAt, input), isVerdict(conclusionRenewal.rejectionReasonId, input.verdict), isFound));
  return unionAll(onApplications, onRenewals).as('decided');
}

type ReasonColumn = typeof application.rejectionReasonId | typeof conclusionRenewal.rejectionReasonId;

/** Only a rejection has a reason, and it keeps it whatever happens to the application later. */
function verdictBy(column: ReasonColumn) {
  return sql<Verdict>`case when ${column} is null then 'CONFIRMED' else 'REJECTED' end`.as('verdict');
}

function isVerdict(column: ReasonColumn, verdict: Verdict | null | undefined): SQL | undefined {
  const [confirmed] = VERDICTS;
  return verdict ? (verdict === confirmed ? sql`${column} is null` : sql`${column} is not null`) : undefined;
}

function within(at: typeof application.reviewedAt | typeof conclusionRenewal.closedAt, { from, to }: z.output<typeof decisionsInput>): SQL | undefined {
  return and(from ? gte(at, startOfDay(from)) : undefined, to ? lt(at, startOfDay(addDays(to, 1))) : undefined);
}

/** Letters of a child's name as `searchable` has them. */
const FOLDED = sql`translate(lower(concat_ws(' ', child.surname, child.name, child.patronymic) collate "und-x-icu"), 'әғқңөұүһіёй', 'агкноуухиеи')`;

/** An application's number, a child's IIN, or words of his name, with or without the letters of a Kazakh keyboard. */
function searched(search: string): SQL | undefined {
  const digits = search.replace(/[\s№-]/g, '');
  if (/^\d{12}$/.test(digits)) return eq(child.iin, digits);
  if (/^\d{1,10}$/.test(digits)) return eq(application.number, Number(digits));
  const words = searchable(search).split(' ').filter((word) => word !== '');
  return and(...words.map((word) => sql`position(${word} in ${FOLDED}) > 0`));
}

/** What stands behind `next` of the page before; nothing that was made up by hand is taken for one. */
function behind(after: string): SQL | undefined {
  const [at, key] = after.split(' ');
  if (at === undefined || key === undefined || Number.isNaN(Date.parse(at))) return undefined;
  return sql`(decided_at, key) < (${at}::timestamptz, ${key}::text)`;
}
