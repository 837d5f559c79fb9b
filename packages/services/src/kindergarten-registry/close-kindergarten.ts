import { expectOne, lockPool } from '@balabaqsha/db';
import { group, kindergarten } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { ClosingPreview, closeKindergartenInput, field, registryKindergartenInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { closingRefusal, judgeKindergarten } from './closing.ts';
import { kindergartenOfCity, kindergartenOfCityLocked } from './kindergarten-facts.ts';

/**
 * What closing a kindergarten would touch, without doing it (V2).
 * @throws DomainError NOT_FOUND, STATE_CHANGED where it is closed already
 */
export async function previewClosing(deps: Deps, actor: Actor, input: z.output<typeof registryKindergartenInput>): Promise<ClosingPreview> {
  const { cityId } = officerCalling(actor, 'staff.registry.previewClosing');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const row = await kindergartenOfCity(tx, cityId, input.id);
    if (row.closedFrom !== null) throw new DomainError('STATE_CHANGED');
    return judgeKindergarten(tx, row, today);
  });
}

/**
 * Closes a kindergarten from a day on. From the order itself it takes nobody any more: its groups are closed with it, so it
 * leaves the catalogue, the form of an application and advancement at once, and no seat is promised beyond that day (V2).
 * @throws DomainError NOT_FOUND, DATE_IN_PAST, STATE_CHANGED where it is closed already, PREVIEW_OUTDATED,
 * KINDERGARTEN_IN_USE while children or vouchers need its seats
 */
export async function closeKindergarten(deps: Deps, actor: Actor, input: z.output<typeof closeKindergartenInput>): Promise<z.output<typeof field.done>> {
  const { cityId } = officerCalling(actor, 'staff.registry.closeKindergarten');
  const now = deps.clock.now();
  const today = localDateOf(now);
  const { from } = input;
  if (from < today) throw new DomainError('DATE_IN_PAST', { field: 'from' });
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const row = await kindergartenOfCityLocked(tx, cityId, input.id);
    if (row.closedFrom !== null) throw new DomainError('STATE_CHANGED');
    const verdict = await judgeKindergarten(tx, row, today);
    if (input.seen && input.seen !== verdict.seal) throw new DomainError('PREVIEW_OUTDATED');
    if (verdict.obstacle !== null) throw closingRefusal(verdict);
    await tx.update(group).set({ closedAt: now, closedWithKindergarten: true }).where(and(eq(group.kindergartenId, row.id), isNull(group.closedAt)));
    expectOne(await tx.update(kindergarten).set({ closedFrom: from, closedAt: now }).where(and(eq(kindergarten.id, row.id), isNull(kindergarten.closedFrom))).returning({ id: kindergarten.id }));
    await recordAudit(tx, now, actor, { action: 'kindergarten.closed', subject: { kind: 'kindergarten', id: row.id }, details: { from, groups: verdict.groups } });
    return { done: true };
  });
}
