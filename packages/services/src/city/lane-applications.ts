import { application, child } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, count, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { laneApplications as laneApplicationsOutput, laneInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { isWaiting, submissionOrder } from '../queue/lane.ts';
import { recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

const PAGE = 50;

/**
 * A page of one lane in queue order, with positions (Q1, Q6). `after` is the number of the last application of the page
 * before; it may have left the lane meanwhile. The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function laneApplications(deps: Deps, actor: Actor, input: z.output<typeof laneInput>): Promise<z.output<typeof laneApplicationsOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.lane');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const inLane = and(
      eq(application.cityId, cityId),
      eq(application.queueType, 'SPECIAL'),
      eq(application.correctionType, input.correctionType),
      eq(application.birthYear, input.birthYear),
      isWaiting,
    );
    const last = sql`(select last.submitted_at, last.submit_sequence from application as last where last.number = ${input.after ?? 0} and last.city_id = ${cityId})`;
    const submission = sql`(${application.submittedAt}, ${application.submitSequence})`;
    const after = input.after ?? null;
    const before = after === null ? 0 : ((await tx.select({ count: count() }).from(application).where(and(inLane, sql`${submission} <= ${last}`)))[0]?.count ?? 0);
    const rows = await tx
      .select({ number: application.number, submittedAt: application.submittedAt, conclusionValidUntil: application.conclusionValidUntil, child: { surname: child.surname, name: child.name, patronymic: child.patronymic } })
      .from(application)
      .innerJoin(child, eq(child.id, application.childId))
      .where(and(inLane, after === null ? undefined : sql`${submission} > ${last}`))
      .orderBy(...submissionOrder)
      .limit(PAGE + 1);
    await recordAudit(tx, now, actor, { action: 'lane.read', subject: { kind: 'lane', id: `${input.correctionType} ${input.birthYear}` }, details: { after } });
    const page = rows.slice(0, PAGE);
    return {
      rows: page.map((row, index) => ({
        number: row.number,
        childName: fullName(row.child),
        submittedAt: row.submittedAt,
        position: before + index + 1,
        conclusionValidUntil: row.conclusionValidUntil,
      })),
      next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
    };
  });
}
