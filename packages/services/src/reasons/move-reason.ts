import { isOneOf, type WriteTx } from '@balabaqsha/db';
import { reason } from '@balabaqsha/db/schema';
import { localDateOf, type CityId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { moveReasonInput } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { linesOf } from './lines.ts';
import { ownReasonLocked } from './own-reason.ts';
import { periodOn } from './reason-board.ts';

type Row = typeof reason.$inferSelect;

/**
 * Moves a reason one place up or down in the list that employees choose from. At the list's end it stays where it is.
 * @throws DomainError NOT_FOUND
 */
export async function moveReason(deps: Deps, actor: Actor, input: z.output<typeof moveReasonInput>): Promise<{ done: true }> {
  const { cityId } = officerCalling(actor, 'staff.rules.moveReason');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id, kind } = await ownReasonLocked(tx, cityId, input.id);
    const lines = await openLines(tx, cityId, kind, localDateOf(now));
    const at = lines.findIndex((line) => line.some((version) => version.id === id));
    const to = at + (input.direction === 'UP' ? -1 : 1);
    const [moved, other] = [lines[at], lines[to]];
    if (moved === undefined || other === undefined) return { done: true };
    lines[at] = other;
    lines[to] = moved;
    await number(tx, lines);
    await recordAudit(tx, now, actor, { action: 'reason.moved', subject: { kind: 'reason', id }, details: { kind, place: to + 1 } });
    return { done: true };
  });
}

/** Lines that can be given now or will be, with their rows locked; those of the past keep their old numbers. */
async function openLines(tx: WriteTx, cityId: CityId, kind: Row['kind'], today: LocalDate): Promise<Row[][]> {
  const rows = await tx
    .select()
    .from(reason)
    .where(and(eq(reason.cityId, cityId), eq(reason.kind, kind)))
    .orderBy(asc(reason.sortOrder), asc(reason.validFrom), asc(reason.id))
    .for('update');
  return linesOf(rows).filter(([newest]) => newest !== undefined && periodOn(today, newest) !== 'OVER');
}

async function number(tx: WriteTx, lines: readonly Row[][]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const sortOrder = index + 1;
    if (line.some((version) => version.sortOrder !== sortOrder)) await tx.update(reason).set({ sortOrder }).where(isOneOf(reason.id, line.map(({ id }) => id)));
  }
}
