import type { ReadTx } from '@balabaqsha/db';
import { application, child, reason } from '@balabaqsha/db/schema';
import { fullName, type Verdict } from '@balabaqsha/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { decisionPage, decisionsInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { markInstant, markText } from '../listing/list-mark.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { decidedWalk } from './decided-walk.ts';
import { reviewerCalling, type Reviewer } from './scope.ts';

const PAGE = 50;

/**
 * The reviewer's own decisions that have taken effect, where he works now (S1, S3), newest first. Reading them is audited with the applications that were
 * shown (S5).
 * @param input.after `next` of the page before
 */
export async function myDecisions(deps: Deps, actor: Actor, input: z.output<typeof decisionsInput>): Promise<z.infer<typeof decisionPage>> {
  const reviewer = reviewerCalling(actor, 'staff.review.decisions');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const rows = await readDecisions(tx, reviewer, input);
    const page = rows.slice(0, PAGE);
    const details = shownApplications(page.map(({ number }) => number));
    await recordAudit(tx, now, actor, ...reviewer.cities.map((id) => ({ action: 'decisions.read', subject: { kind: 'city', id }, details })));
    const last = page.at(-1);
    return {
      rows: page.map(({ surname, name, patronymic, at, ...row }) => ({ ...row, decidedAt: new Date(at), childName: fullName({ surname, name, patronymic }) })),
      next: rows.length > PAGE && last !== undefined ? markText(last.at, last.key) : null,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readDecisions(tx: ReadTx, reviewer: Reviewer, input: z.output<typeof decisionsInput>) {
  return tx
    .select({
      key: sql<string>`walk.key`,
      number: sql`walk.number`.mapWith(application.number),
      renewal: sql<string | null>`walk.renewal_id`,
      onRenewal: sql<boolean>`walk.renewal_id is not null`,
      surname: child.surname,
      name: child.name,
      patronymic: child.patronymic,
      birthDate: child.birthDate,
      correctionType: sql`walk.correction_type`.mapWith(application.correctionType),
      state: sql`walk.state`.mapWith(application.state),
      verdict: sql<Verdict>`case when walk.reason_id is null then 'CONFIRMED' else 'REJECTED' end`,
      reason: reason.text,
      at: markInstant(sql`walk.decided_at`),
    })
    .from(child)
    .innerJoin(decidedWalk(reviewer, input, input.after ?? null, PAGE + 1), sql`walk.child_id = ${child.id}`)
    .leftJoin(reason, eq(reason.id, sql`walk.reason_id`))
    .orderBy(desc(sql`walk.decided_at`), desc(sql`walk.key`));
}
