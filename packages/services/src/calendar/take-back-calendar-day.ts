import { expectOne, type ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, isWorkingDay, localDateOf, type CalendarAddition, type DatedAddition, type LocalDate } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { calendarDayInput, calendarDayPreview, takeBackCalendarDayInput } from '../contract/calendar.ts';
import type { calendarChanged } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { calendarBasis } from './calendar-basis.ts';
import { additionsOf, changesIn, cityScope, countryScope, lockScope, writtenFor, type CalendarScope, type ScopeFor } from './calendar-scope.ts';
import { carryOut, movesIn } from './carry-out.ts';
import type { CalendarChange } from './planned-moves.ts';

type Day = z.output<typeof calendarDayInput>;
type Preview = z.output<typeof calendarDayPreview>;
type Input = z.output<typeof takeBackCalendarDayInput>;
type Changed = z.output<typeof calendarChanged>;

/**
 * What it would do to take back a day that the officer's city has added, without doing it: the deadlines that move later (K2).
 * @throws DomainError NOT_FOUND for another city's and for the country's, STATE_CHANGED where it was taken back, DATE_IN_PAST
 */
export const previewTakingBack = (deps: Deps, actor: Actor, input: Day): Promise<Preview> => preview(deps, actor, cityScope, input);

/** The same for a day of the whole country, with the deadlines of every city; NOT_FOUND for a city's own. */
export const previewTakingCountryDayBack = (deps: Deps, actor: Actor, input: Day): Promise<Preview> => preview(deps, actor, countryScope, input);

async function preview(deps: Deps, actor: Actor, scopeFor: ScopeFor, { id }: Day): Promise<Preview> {
  const scope = scopeFor(actor, 'previewTakingBack');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const { day, basis, becomesWorking, changes } = await plan(tx, scope, id, now);
    return { ...day, basis, becomesWorking, moves: await movesIn(tx, now, changes) };
  });
}

/**
 * Takes back a day off or a working weekend that the officer's city has added, up to the day itself. It stays in the history,
 * crossed out. Deadlines that were counted without a day off keep it: none becomes earlier; those that a working weekend
 * had brought near move later, in the same transaction (K2).
 * @returns how many deadlines moved
 * @throws DomainError as `previewTakingBack`, and STATE_CHANGED where the calendar is not the one that the officer saw
 */
export const takeBackCalendarDay = (deps: Deps, actor: Actor, input: Input): Promise<Changed> => takeBack(deps, actor, cityScope, input);

/** The same for a day of the whole country. */
export const takeBackCountryDay = (deps: Deps, actor: Actor, input: Input): Promise<Changed> => takeBack(deps, actor, countryScope, input);

async function takeBack(deps: Deps, actor: Actor, scopeFor: ScopeFor, input: Input): Promise<Changed> {
  const scope = scopeFor(actor, 'takeBackCalendarDay');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockScope(tx, scope);
    const { day, basis, changes } = await plan(tx, scope, input.id, now);
    if (basis !== input.basis) throw new DomainError('STATE_CHANGED');
    expectOne(
      await tx
        .update(calendarAddition)
        .set({ cancelledAt: now, cancelledBy: scope.actor.staffId })
        .where(and(eq(calendarAddition.id, input.id), isNull(calendarAddition.cancelledAt)))
        .returning({ id: calendarAddition.id }),
    );
    return { movedDeadlines: await carryOut(tx, deps, actor, now, changes, { action: 'calendar.taken-back', details: { date: day.date, working: day.working } }) };
  });
}

interface Plan {
  day: { date: LocalDate; working: boolean; name: string };
  basis: string;
  /** Whether the day is worked without it. */
  becomesWorking: boolean;
  changes: CalendarChange[];
}

async function plan(tx: ReadTx, scope: CalendarScope, id: string, now: Date): Promise<Plan> {
  const today = localDateOf(now);
  const [day] = await tx.select().from(calendarAddition).where(and(eq(calendarAddition.id, id), writtenFor(scope)));
  if (day === undefined) throw new DomainError('NOT_FOUND');
  if (day.cancelledAt !== null) throw new DomainError('STATE_CHANGED');
  if (day.date < today) throw new DomainError('DATE_IN_PAST');
  const { date, working, name, createdAt } = day;
  const additions = await additionsOf(tx, scope);
  const isIt = (each: CalendarAddition): boolean => each.date === date && each.working === working && each.name === name;
  // The country may have written the very same day: which of two alike goes makes no difference to what is left, but since when.
  const own = additions.findIndex(isIt);
  const without = (before: readonly DatedAddition[]): DatedAddition[] => {
    const dated = before.findIndex((each) => isIt(each) && each.takenBackAt === null && each.writtenAt.getTime() === createdAt.getTime());
    return before.map((each, index) => (index === dated ? { ...each, takenBackAt: now } : each));
  };
  return {
    day: { date, working, name },
    basis: calendarBasis(additions),
    becomesWorking: isWorkingDay(date, additions.filter((_, index) => index !== own)),
    changes: await changesIn(tx, scope, today, without),
  };
}
