import type { WriteTx } from '@balabaqsha/db';
import { enrolment, voucher } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, notifyGuardians, recordApplicationEvents } from '../record/index.ts';
import { plannedMovesLocked, type CalendarChange, type PlannedMove } from './planned-moves.ts';

/**
 * Moves the open deadlines of a city after its calendar changed: those to answer (V3), to enrol (V6) and for
 * kindergartens to sign (E5). What has passed already stays. The caller holds the pool's lock.
 * @returns how many moved that somebody acts by
 */
export async function moveDeadlines(tx: WriteTx, deps: Deps, actor: Actor, now: Date, change: CalendarChange): Promise<number> {
  const moves = await plannedMovesLocked(tx, now, change);
  for (const move of moves) await carryOut(tx, move);
  const told = moves.flatMap((move) => (isTold(move) ? [{ about: move.about, deadline: move.becomes.toISOString(), was: move.was.toISOString() }] : []));
  await recordApplicationEvents(
    tx,
    now,
    actor,
    told.map(({ about, deadline, was }) => ({ id: about.id, event: 'DEADLINE_MOVED', from: about.state, to: about.state, details: { deadline, was } })),
  );
  await notifyGuardians(
    tx,
    deps,
    now,
    told.map(({ about, deadline }) => ({
      guardianId: about.guardianId,
      applicationId: about.id,
      kind: 'DEADLINE_MOVED',
      params: { number: about.number, deadline, link: applicationLink(deps, about.number) },
    })),
  );
  return moves.filter(isActedOn).length;
}

const isTold = (move: PlannedMove): boolean => move.kind !== 'KINDERGARTEN_SIGNS' && move.told;

/** Whether somebody has to act by it; a guardian's deadline that stands still is moved along unseen (E5). */
export const isActedOn = (move: PlannedMove): boolean => move.kind === 'KINDERGARTEN_SIGNS' || move.told;

async function carryOut(tx: WriteTx, move: PlannedMove): Promise<void> {
  if (move.kind === 'KINDERGARTEN_SIGNS') await tx.update(enrolment).set({ signBy: move.becomes }).where(eq(enrolment.id, move.enrolmentId));
  else await tx.update(voucher).set(move.set).where(eq(voucher.id, move.voucherId));
}
