import { isUniqueViolation, lockPool, type WriteTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, type CityId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { loadCalendarHistory, loadPolicy } from '../city-rules/index.ts';
import type { addCalendarDayInput, calendarChanged } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { moveDeadlines } from './move-deadlines.ts';

/**
 * Adds a day off or a working weekend for the officer's city. Open deadlines move later where that follows and never
 * earlier, all in this one transaction, and everybody whose deadline moved is told (K2).
 * @returns how many deadlines moved
 * @throws DomainError DATE_IN_PAST, INVALID_VALUE where the day was added before
 */
export async function addCalendarDay(deps: Deps, actor: Actor, input: z.output<typeof addCalendarDayInput>): Promise<z.output<typeof calendarChanged>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.city.addCalendarDay');
  const now = deps.clock.now();
  const today = localDateOf(now);
  if (input.date < today) throw new DomainError('DATE_IN_PAST', { field: 'date' });
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const before = await loadCalendarHistory(tx, cityId);
    await insertDay(tx, cityId, { ...input, createdBy: officer.staffId, createdAt: now });
    const after = await loadCalendarHistory(tx, cityId);
    const movedDeadlines = await moveDeadlines(tx, deps, actor, now, { cityId, before, after, policy: await loadPolicy(tx, cityId, today) });
    await recordAudit(tx, now, actor, { action: 'calendar.changed', subject: { kind: 'city', id: cityId }, details: { date: input.date, working: input.working, movedDeadlines } });
    return { movedDeadlines };
  });
}

async function insertDay(tx: WriteTx, cityId: CityId, day: Omit<typeof calendarAddition.$inferInsert, 'id' | 'cityId'>): Promise<void> {
  try {
    await tx.insert(calendarAddition).values({ cityId, ...day });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('INVALID_VALUE', { field: 'date' });
    throw error;
  }
}
