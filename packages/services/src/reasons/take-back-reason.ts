import type { WriteTx } from '@balabaqsha/db';
import { reason } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { and, eq, gt, gte, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { reasonInput } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { ownReasonLocked } from './own-reason.ts';

type Row = typeof reason.$inferSelect;

/**
 * Undoes what has not come yet: a version that is ahead goes and the one before it holds on; a last day that has not passed is
 * taken off.
 * @throws DomainError NOT_FOUND, STATE_CHANGED where it is in force already, or past, or was replaced
 */
export async function takeBackReason(deps: Deps, actor: Actor, input: z.output<typeof reasonInput>): Promise<{ done: true }> {
  const { cityId } = officerCalling(actor, 'staff.rules.takeBackReason');
  const now = deps.clock.now();
  const today = localDateOf(now);
  return deps.db.write(async (tx) => {
    const row = await ownReasonLocked(tx, cityId, input.id);
    await (row.validFrom > today ? removeAhead(tx, row, today) : keepOn(tx, row, today));
    await recordAudit(tx, now, actor, { action: 'reason.taken-back', subject: { kind: 'reason', id: row.id }, details: { kind: row.kind, from: row.validFrom } });
    return { done: true };
  });
}

async function removeAhead(tx: WriteTx, row: Row, today: LocalDate): Promise<void> {
  const removed = await tx.delete(reason).where(and(eq(reason.id, row.id), gt(reason.validFrom, today))).returning({ id: reason.id });
  if (removed.length !== 1) throw new DomainError('STATE_CHANGED');
  if (row.replacesId !== null) await tx.update(reason).set({ validTo: null }).where(eq(reason.id, row.replacesId));
}

async function keepOn(tx: WriteTx, row: Row, today: LocalDate): Promise<void> {
  const successor = alias(reason, 'successor');
  const kept = await tx
    .update(reason)
    .set({ validTo: null })
    .where(and(eq(reason.id, row.id), gte(reason.validTo, today), notExists(tx.select().from(successor).where(eq(successor.replacesId, row.id)))))
    .returning({ id: reason.id });
  if (kept.length !== 1) throw new DomainError('STATE_CHANGED');
}
