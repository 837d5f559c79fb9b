import { insertMany, isUniqueViolation, lockPool, type ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, planCalendarLines, readCalendarList, type CalendarAddition, type CityId, type LocalDate, type PlannedLine } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { loadAdditions, loadCalendarHistory, loadPolicy } from '../city-rules/index.ts';
import type { addCalendarListInput, calendarList, calendarListAdded, calendarPreview, previewCalendarListInput } from '../contract/calendar.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { alikeMoves } from './alike-moves.ts';
import { calendarBasis } from './calendar-basis.ts';
import { isIcs, listOfIcs } from './list-of-ics.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { plannedMoves, type CalendarChange } from './planned-moves.ts';

type List = z.output<typeof calendarList>;

/**
 * What a list of days, or a calendar file, would do to the calendar of the officer's city and to its open deadlines, without
 * doing it (K2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, for a calendar file as `listOfIcs` says
 */
export async function previewCalendarList(deps: Deps, actor: Actor, input: z.output<typeof previewCalendarListInput>): Promise<z.output<typeof calendarPreview>> {
  const { cityId } = officerCalling(actor, 'staff.city.previewCalendarList');
  const now = deps.clock.now();
  const { year } = input;
  const text = isIcs(input.text) ? listOfIcs(input.text, year, localDateOf(now)) : input.text;
  return deps.db.read(async (tx) => {
    const { basis, lines, change } = await plan(tx, cityId, now, { year, text });
    return { year, text, basis, lines, moves: alikeMoves(await plannedMoves(tx, now, change)) };
  });
}

/**
 * Adds the new days of a list to the calendar of the officer's city: all of them or none. Open deadlines move later where that
 * follows, in the same transaction (K2).
 * @throws DomainError STATE_CHANGED where the calendar is not the one that the officer saw, INVALID_VALUE at `text` where a
 * line has a problem, CHANGE_NOTHING
 */
export async function addCalendarList(deps: Deps, actor: Actor, input: z.output<typeof addCalendarListInput>): Promise<z.output<typeof calendarListAdded>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.city.addCalendarList');
  const now = deps.clock.now();
  try {
    return await deps.db.write(async (tx) => {
      await lockPool(tx, cityId);
      const { basis, lines, days, change } = await plan(tx, cityId, now, input);
      if (basis !== input.basis) throw new DomainError('STATE_CHANGED');
      if (lines.some(({ problem }) => problem !== null)) throw new DomainError('INVALID_VALUE', { field: 'text' });
      if (days.length === 0) throw new DomainError('CHANGE_NOTHING', { field: 'text' });
      await insertMany(tx, calendarAddition, days.map((day) => ({ cityId, ...day, createdBy: officer.staffId, createdAt: now })));
      const movedDeadlines = await moveDeadlines(tx, deps, actor, now, change);
      await recordAudit(tx, now, actor, { action: 'calendar.changed', subject: { kind: 'city', id: cityId }, details: { year: input.year, days: days.length, movedDeadlines } });
      return { days: days.length, movedDeadlines };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('STATE_CHANGED');
    throw error;
  }
}

interface Plan {
  basis: string;
  lines: PlannedLine[];
  /** The days that are new. */
  days: CalendarAddition[];
  change: CalendarChange;
}

/** One plan for the preview and for the change. */
async function plan(tx: ReadTx, cityId: CityId, now: Date, { year, text }: List): Promise<Plan> {
  const today = localDateOf(now);
  const [additions, before, own, policy] = [await loadAdditions(tx, cityId), await loadCalendarHistory(tx, cityId), await ownDays(tx, cityId), await loadPolicy(tx, cityId, today)];
  const lines = planCalendarLines(readCalendarList(text), { year, today, own, additions });
  const days = lines.flatMap(({ effect, day }) => (effect === 'ADDS' && day !== null ? [day] : []));
  const written = days.map((day) => ({ ...day, writtenAt: now, takenBackAt: null }));
  return { basis: calendarBasis(additions), lines, days, change: { cityId, before, after: [...before, ...written], policy } };
}

async function ownDays(tx: ReadTx, cityId: CityId): Promise<LocalDate[]> {
  return (await tx.select({ date: calendarAddition.date }).from(calendarAddition).where(and(eq(calendarAddition.cityId, cityId), isNull(calendarAddition.cancelledAt)))).map(({ date }) => date);
}
