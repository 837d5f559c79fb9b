import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { guardianship, guardianshipPresence, staff } from '@balabaqsha/db/schema';
import { fullName, type ChildId, type GuardianId, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq, gt, isNotNull, lt, ne, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { looking } from '../contract/review.ts';
import type { guardianshipLookInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { employeeName, LOOK_MS } from '../review/index.ts';
import { officerCalling } from './officer.ts';

interface Tie {
  guardianId: GuardianId;
  childId: ChildId;
}

/**
 * Says that the officer looks at a guardian's tie to a child, or no longer does, and answers who else does and who has decided
 * meanwhile (C3). Nothing is locked by it: whoever decides first decides.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND also for what the register confirmed by itself
 */
export async function lookAtGuardianship(deps: Deps, actor: Actor, input: z.output<typeof guardianshipLookInput>): Promise<z.infer<typeof looking>> {
  const { staffId } = officerCalling(actor, 'staff.city.lookAtGuardianship').actor;
  const now = deps.clock.now();
  const tie: Tie = { guardianId: input.guardianId as GuardianId, childId: input.childId as ChildId };
  return deps.db.write(async (tx) => {
    const its = and(eq(guardianship.guardianId, tie.guardianId), eq(guardianship.childId, tie.childId), or(eq(guardianship.state, 'UNCONFIRMED'), isNotNull(guardianship.decidedBy)));
    const { state, decidedBy } = expectOne(await tx.select({ state: guardianship.state, decidedBy: guardianship.decidedBy }).from(guardianship).where(its), 'NOT_FOUND');
    if (input.leaving) await tx.delete(guardianshipPresence).where(and(ofTie(tie), eq(guardianshipPresence.staffId, staffId)));
    else await keepGuardianshipLook(tx, tie, staffId, now);
    const decider = state === 'UNCONFIRMED' ? null : decidedBy;
    return { colleagues: await colleaguesAtGuardianship(tx, tie, staffId, now), decidedBy: decider && (await employeeName(tx, decider)) };
  });
}

/** Notes that the officer looks now; looks of his that are over are forgotten with it. */
export async function keepGuardianshipLook(tx: WriteTx, tie: Tie, staffId: StaffId, now: Date): Promise<void> {
  const seenUntil = new Date(now.getTime() + LOOK_MS);
  const { guardianId, childId, staffId: looker } = guardianshipPresence;
  await tx.insert(guardianshipPresence).values({ ...tie, staffId, seenUntil }).onConflictDoUpdate({ target: [guardianId, childId, looker], set: { seenUntil } });
  await tx.delete(guardianshipPresence).where(and(eq(looker, staffId), lt(guardianshipPresence.seenUntil, now)));
}

/** Names of the others who look at it now. */
export async function colleaguesAtGuardianship(tx: ReadTx, tie: Tie, but: StaffId, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic })
    .from(guardianshipPresence)
    .innerJoin(staff, eq(staff.id, guardianshipPresence.staffId))
    .where(and(ofTie(tie), ne(guardianshipPresence.staffId, but), gt(guardianshipPresence.seenUntil, now)))
    .orderBy(asc(staff.surname), asc(staff.name));
  return rows.map(fullName);
}

const ofTie = ({ guardianId, childId }: Tie) => and(eq(guardianshipPresence.guardianId, guardianId), eq(guardianshipPresence.childId, childId));
