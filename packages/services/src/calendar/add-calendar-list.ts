import { insertMany, isUniqueViolation, type ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, planCalendarLines, readCalendarList, type CalendarAddition, type LocalDate, type PlannedLine } from '@balabaqsha/domain';
import { and, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addCalendarListInput, calendarList, calendarListAdded, calendarPreview, previewCalendarListInput } from '../contract/calendar.ts';
import type { Deps } from '../deps.ts';
import { calendarBasis } from './calendar-basis.ts';
import { additionsOf, changesIn, cityScope, countryScope, lockScope, writtenFor, type CalendarScope, type ScopeFor } from './calendar-scope.ts';
import { carryOut, movesIn } from './carry-out.ts';
import { isIcs, listOfIcs } from './list-of-ics.ts';
import type { CalendarChange } from './planned-moves.ts';

type List = z.output<typeof calendarList>;
type PreviewInput = z.output<typeof previewCalendarListInput>;
type Preview = z.output<typeof calendarPreview>;
type Input = z.output<typeof addCalendarListInput>;
type Added = z.output<typeof calendarListAdded>;

/**
 * What a list of days, or a calendar file, would do to the calendar of the officer's city and to its open deadlines, without
 * doing it (K2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, for a calendar file as `listOfIcs` says
 */
export const previewCalendarList = (deps: Deps, actor: Actor, input: PreviewInput): Promise<Preview> => previewList(deps, actor, cityScope, input);

/** The same for the whole country, with the open deadlines of every city. */
export const previewCountryList = (deps: Deps, actor: Actor, input: PreviewInput): Promise<Preview> => previewList(deps, actor, countryScope, input);

async function previewList(deps: Deps, actor: Actor, scopeFor: ScopeFor, input: PreviewInput): Promise<Preview> {
  const scope = scopeFor(actor, 'previewCalendarList');
  const now = deps.clock.now();
  const { year } = input;
  const text = isIcs(input.text) ? listOfIcs(input.text, year, localDateOf(now)) : input.text;
  return deps.db.read(async (tx) => {
    const { basis, lines, changes } = await plan(tx, scope, now, { year, text });
    return { year, text, basis, lines, moves: await movesIn(tx, now, changes) };
  });
}

/**
 * Adds the new days of a list to the calendar of the officer's city: all of them or none. Open deadlines move later where that
 * follows, in the same transaction (K2).
 * @throws DomainError STATE_CHANGED where the calendar is not the one that the officer saw, INVALID_VALUE at `text` where a
 * line has a problem, CHANGE_NOTHING
 */
export const addCalendarList = (deps: Deps, actor: Actor, input: Input): Promise<Added> => addList(deps, actor, cityScope, input);

/** The same for the whole country: deadlines move in every city. */
export const addCountryList = (deps: Deps, actor: Actor, input: Input): Promise<Added> => addList(deps, actor, countryScope, input);

async function addList(deps: Deps, actor: Actor, scopeFor: ScopeFor, input: Input): Promise<Added> {
  const scope = scopeFor(actor, 'addCalendarList');
  const now = deps.clock.now();
  try {
    return await deps.db.write(async (tx) => {
      await lockScope(tx, scope);
      const { basis, lines, days, changes } = await plan(tx, scope, now, input);
      if (basis !== input.basis) throw new DomainError('STATE_CHANGED');
      if (lines.some(({ problem }) => problem !== null)) throw new DomainError('INVALID_VALUE', { field: 'text' });
      if (days.length === 0) throw new DomainError('CHANGE_NOTHING', { field: 'text' });
      await insertMany(tx, calendarAddition, days.map((day) => ({ cityId: scope.cityId, ...day, createdBy: scope.actor.staffId, createdAt: now })));
      const movedDeadlines = await carryOut(tx, deps, actor, now, changes, { action: 'calendar.changed', details: { year: input.year, days: days.length } });
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
  changes: CalendarChange[];
}

/** One plan for the preview and for the change. */
async function plan(tx: ReadTx, scope: CalendarScope, now: Date, { year, text }: List): Promise<Plan> {
  const today = localDateOf(now);
  const [additions, own] = [await additionsOf(tx, scope), await ownDays(tx, scope)];
  const lines = planCalendarLines(readCalendarList(text), { year, today, own, additions });
  const days = lines.flatMap(({ effect, day }) => (effect === 'ADDS' && day !== null ? [day] : []));
  const written = days.map((day) => ({ ...day, writtenAt: now, takenBackAt: null }));
  return { basis: calendarBasis(additions), lines, days, changes: await changesIn(tx, scope, today, (before) => [...before, ...written]) };
}

async function ownDays(tx: ReadTx, scope: CalendarScope): Promise<LocalDate[]> {
  return (await tx.select({ date: calendarAddition.date }).from(calendarAddition).where(and(writtenFor(scope), isNull(calendarAddition.cancelledAt)))).map(({ date }) => date);
}
