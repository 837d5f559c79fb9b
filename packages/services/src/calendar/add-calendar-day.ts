import { isUniqueViolation, type WriteTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addCalendarDayInput, calendarChanged } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { changesIn, cityScope, countryScope, lockScope, type ScopeFor } from './calendar-scope.ts';
import { carryOut } from './carry-out.ts';

type Input = z.output<typeof addCalendarDayInput>;
type Changed = z.output<typeof calendarChanged>;

/**
 * Adds a day off or a working weekend for the officer's city. Open deadlines move later where that follows and never
 * earlier, all in this one transaction, and everybody whose deadline moved is told (K2).
 * @returns how many deadlines moved
 * @throws DomainError DATE_IN_PAST, INVALID_VALUE where the day was added before
 */
export const addCalendarDay = (deps: Deps, actor: Actor, input: Input): Promise<Changed> => addDay(deps, actor, cityScope, input);

/** The same for the whole country: deadlines move in every city, all in one transaction (K2). */
export const addCountryDay = (deps: Deps, actor: Actor, input: Input): Promise<Changed> => addDay(deps, actor, countryScope, input);

async function addDay(deps: Deps, actor: Actor, scopeFor: ScopeFor, input: Input): Promise<Changed> {
  const scope = scopeFor(actor, 'addCalendarDay');
  const now = deps.clock.now();
  const today = localDateOf(now);
  if (input.date < today) throw new DomainError('DATE_IN_PAST', { field: 'date' });
  return deps.db.write(async (tx) => {
    await lockScope(tx, scope);
    const { date, working, name } = input;
    const changes = await changesIn(tx, scope, today, (before) => [...before, { date, working, name, writtenAt: now, takenBackAt: null }]);
    await insertDay(tx, { ...input, cityId: scope.cityId, createdBy: scope.actor.staffId, createdAt: now });
    return { movedDeadlines: await carryOut(tx, deps, actor, now, changes, { action: 'calendar.changed', details: { date, working } }) };
  });
}

async function insertDay(tx: WriteTx, day: typeof calendarAddition.$inferInsert): Promise<void> {
  try {
    await tx.insert(calendarAddition).values(day);
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('INVALID_VALUE', { field: 'date' });
    throw error;
  }
}
