import type { ReadTx } from '@balabaqsha/db';
import { application, child, lane } from '@balabaqsha/db/schema';
import { fullName, type LaneId } from '@balabaqsha/domain';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { laneApplications as laneApplicationsOutput, laneInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { isWaiting } from '../queue/lane.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
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
    const [asked] = await tx
      .select({ id: lane.id })
      .from(lane)
      .where(and(eq(lane.cityId, cityId), eq(lane.queueType, 'SPECIAL'), eq(lane.correctionType, input.correctionType), eq(lane.birthYear, input.birthYear)));
    const after = input.after ?? null;
    const last = asked === undefined || after === null ? null : await placeOf(tx, asked.id, after);
    const rows = asked === undefined ? [] : await readLane(tx, asked.id, last?.ticket ?? null);
    const before = last?.upTo ?? 0;
    const page = rows.slice(0, PAGE);
    await recordAudit(tx, now, actor, {
      action: 'lane.read',
      subject: { kind: 'lane', id: `${input.correctionType} ${input.birthYear}` },
      details: { after, ...shownApplications(page.map(({ number }) => number)) },
    });
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

/** The page's applications and one more, where there is one: one statement along an index. @param after ticket of the last one of the page before */
export function readLane(tx: ReadTx, laneId: LaneId, after: number | null) {
  return tx
    .select({ number: application.number, submittedAt: application.submittedAt, conclusionValidUntil: application.conclusionValidUntil, child: { surname: child.surname, name: child.name, patronymic: child.patronymic } })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(eq(application.laneId, laneId), isWaiting, after === null ? undefined : gt(application.ticket, after)))
    .orderBy(asc(application.ticket))
    .limit(PAGE + 1);
}

/** The ticket of an application of the lane, and how many wait up to it and with it. */
async function placeOf(tx: ReadTx, laneId: LaneId, number: number): Promise<{ ticket: number; upTo: number } | null> {
  const [row] = await tx
    .select({ ticket: application.ticket, upTo: sql<number>`(select ahead from lane_place(${application.laneId}, ${application.ticket})) + (${isWaiting})::int`.mapWith(Number) })
    .from(application)
    .where(and(eq(application.number, number), eq(application.laneId, laneId)));
  return row ?? null;
}
