import type { ReadTx } from '@balabaqsha/db';
import { child, guardian, guardianship, staff } from '@balabaqsha/db/schema';
import { fullName, type StaffId } from '@balabaqsha/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { guardianshipInbox as guardianshipInboxOutput, guardianshipInboxInput, guardianshipRow } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { markInstant } from '../listing/list-mark.ts';
import { recordAudit } from '../record/index.ts';
import { guardianshipWalk, latestFirst, pairMark, waitingSince, type GuardianshipWish } from './guardianship-walk.ts';
import { officerCalling } from './officer.ts';

const PAGE = 50;
/** Nobody counts more of them. */
const COUNTED = 1000;

/**
 * Guardians whose right to act for a child no register could confirm (C3): what waits, oldest first, or what was decided, the
 * latest first. `after` is `next` of the page before. The reading is audited, never what was searched for (S5). A guardian
 * belongs to no city, so every officer sees them.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function guardianshipInbox(deps: Deps, actor: Actor, input: z.output<typeof guardianshipInboxInput>): Promise<z.output<typeof guardianshipInboxOutput>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.city.guardianships');
  return deps.db.write(async (tx) => {
    const rows = await readGuardianships(tx, input, officer.staffId, input.after);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const open = await countOpen(tx);
    await recordAudit(
      tx,
      deps.clock.now(),
      actor,
      { action: 'guardianships.read', subject: { kind: 'city', id: cityId }, details: { show: input.show, searched: input.search !== '', count: page.length } },
      ...page.map(({ childId, guardianId }) => ({ action: 'guardianship.read', subject: { kind: 'child', id: childId }, details: { guardian: guardianId } })),
    );
    return {
      rows: page.map(rowOf),
      next: rows.length > PAGE && last !== undefined ? pairMark(last.at, last.childId, last.guardianId) : null,
      open: Math.min(open, COUNTED),
      atLeast: open > COUNTED,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readGuardianships(tx: ReadTx, wish: GuardianshipWish, staffId: StaffId, after: string | null | undefined) {
  const order = latestFirst(wish) ? desc : asc;
  return tx
    .select({
      guardianId: guardianship.guardianId,
      childId: guardianship.childId,
      sentAt: waitingSince.mapWith(guardianship.createdAt),
      state: guardianship.state,
      decidedAt: guardianship.decidedAt,
      hasProof: sql<boolean>`${guardianship.proofFileId} is not null`,
      guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
      employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
      at: markInstant(sql`walk.sort_key`),
    })
    .from(guardianship)
    .innerJoin(guardianshipWalk(wish, staffId, after, PAGE + 1), and(sql`walk.child_id = ${guardianship.childId}`, sql`walk.guardian_id = ${guardianship.guardianId}`))
    .innerJoin(guardian, eq(guardian.id, guardianship.guardianId))
    .innerJoin(child, eq(child.id, guardianship.childId))
    .leftJoin(staff, eq(staff.id, guardianship.decidedBy))
    .orderBy(order(sql`walk.sort_key`), order(guardianship.childId), order(guardianship.guardianId));
}

function rowOf({ guardianId, childId, sentAt, hasProof, ...row }: Awaited<ReturnType<typeof readGuardianships>>[number]): z.output<typeof guardianshipRow> {
  return { guardianId, childId, sentAt, hasProof, guardianName: fullName(row.guardian), childName: fullName(row.child), decided: decisionOf(row) };
}

/** Who decided what and when; `null` where an officer has not. */
export function decisionOf({ state, decidedAt, employee }: { state: string; decidedAt: Date | null; employee: Parameters<typeof fullName>[0] | null }) {
  if (decidedAt === null || employee === null || state === 'UNCONFIRMED') return null;
  return { state: state === 'CONFIRMED' ? ('CONFIRMED' as const) : ('REFUSED' as const), by: fullName(employee), at: decidedAt };
}

async function countOpen(tx: ReadTx): Promise<number> {
  const [row] = await tx.execute<{ open: number }>(
    sql`select count(*)::int as open from (select from ${guardianship} where ${guardianship.state} = 'UNCONFIRMED' limit ${sql.raw(String(COUNTED + 1))}) as waiting`,
  );
  return row?.open ?? 0;
}
