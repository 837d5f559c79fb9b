import type { WriteTx } from '@balabaqsha/db';
import { enrolment, voucher } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
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
  await moveVouchers(tx, moves);
  await moveSignings(tx, moves);
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

/** All vouchers by one statement: the whole city waits behind the pool's lock meanwhile. */
async function moveVouchers(tx: WriteTx, moves: readonly PlannedMove[]): Promise<void> {
  const rows = moves.flatMap((move) => {
    if (move.kind === 'KINDERGARTEN_SIGNS') return [];
    const { respondBy, enrolBy, halfReminderAt, lastDayReminderAt, extensionOpensAt, extensionToldAt } = move.set;
    return [{ id: move.voucherId, respond_by: respondBy, enrol_by: enrolBy, half_reminder_at: halfReminderAt, last_day_reminder_at: lastDayReminderAt, extension_opens_at: extensionOpensAt, extension_told_at: extensionToldAt }];
  });
  if (rows.length === 0) return;
  const moved = await tx.execute(sql`
    update ${voucher} set respond_by = moved.respond_by, enrol_by = moved.enrol_by, half_reminder_at = moved.half_reminder_at, last_day_reminder_at = moved.last_day_reminder_at,
      extension_opens_at = moved.extension_opens_at, extension_told_at = moved.extension_told_at
    from jsonb_populate_recordset(null::${voucher}, ${JSON.stringify(rows)}::jsonb) as moved where ${voucher.id} = moved.id returning ${voucher.id}`);
  expectAll(moved, rows);
}

/** The same for the deadlines of kindergartens to sign (E5). */
async function moveSignings(tx: WriteTx, moves: readonly PlannedMove[]): Promise<void> {
  const rows = moves.flatMap((move) => (move.kind === 'KINDERGARTEN_SIGNS' ? [{ id: move.enrolmentId, sign_by: move.becomes }] : []));
  if (rows.length === 0) return;
  const moved = await tx.execute(sql`
    update ${enrolment} set sign_by = moved.sign_by
    from jsonb_populate_recordset(null::${enrolment}, ${JSON.stringify(rows)}::jsonb) as moved where ${enrolment.id} = moved.id returning ${enrolment.id}`);
  expectAll(moved, rows);
}

function expectAll(moved: readonly unknown[], planned: readonly unknown[]): void {
  if (moved.length !== planned.length) throw new DomainError('STATE_CHANGED');
}
