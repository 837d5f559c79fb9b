import { expectOne, lockPool, type ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import { DomainError, isWorkingDay, localDateOf, type CalendarAddition, type CityId, type LocalDate } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { loadAdditions, loadCalendarHistory, loadPolicy } from '../city-rules/index.ts';
import type { calendarDayInput, calendarDayPreview, takeBackCalendarDayInput } from '../contract/calendar.ts';
import type { calendarChanged } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { alikeMoves } from './alike-moves.ts';
import { calendarBasis } from './calendar-basis.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { plannedMoves, type CalendarChange } from './planned-moves.ts';

/**
 * What it would do to take back a day that the officer's city has added, without doing it: the deadlines that move later (K2).
 * @throws DomainError NOT_FOUND for another city's and for the country's, STATE_CHANGED where it was taken back, DATE_IN_PAST
 */
export async function previewTakingBack(deps: Deps, actor: Actor, { id }: z.output<typeof calendarDayInput>): Promise<z.output<typeof calendarDayPreview>> {
  const { cityId } = officerCalling(actor, 'staff.city.previewTakingBack');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const { day, basis, becomesWorking, change } = await plan(tx, cityId, id, now);
    return { ...day, basis, becomesWorking, moves: alikeMoves(await plannedMoves(tx, now, change)) };
  });
}

/**
 * Takes back a day off or a working weekend that the officer's city has added, up to the day itself. It stays in the history,
 * crossed out. Deadlines that were counted without a day off keep it: none becomes earlier; those that a working weekend
 * had brought near move later, in the same transaction (K2).
 * @returns how many deadlines moved
 * @throws DomainError as `previewTakingBack`, and STATE_CHANGED where the calendar is not the one that the officer saw
 */
export async function takeBackCalendarDay(deps: Deps, actor: Actor, input: z.output<typeof takeBackCalendarDayInput>): Promise<z.output<typeof calendarChanged>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.city.takeBackCalendarDay');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const { day, basis, change } = await plan(tx, cityId, input.id, now);
    if (basis !== input.basis) throw new DomainError('STATE_CHANGED');
    expectOne(
      await tx
        .update(calendarAddition)
        .set({ cancelledAt: now, cancelledBy: officer.staffId })
        .where(and(eq(calendarAddition.id, input.id), isNull(calendarAddition.cancelledAt)))
        .returning({ id: calendarAddition.id }),
    );
    const movedDeadlines = await moveDeadlines(tx, deps, actor, now, change);
    await recordAudit(tx, now, actor, { action: 'calendar.taken-back', subject: { kind: 'city', id: cityId }, details: { date: day.date, working: day.working, movedDeadlines } });
    return { movedDeadlines };
  });
}

interface Plan {
  day: { date: LocalDate; working: boolean; name: string };
  basis: string;
  /** Whether the day is worked without it. */
  becomesWorking: boolean;
  change: CalendarChange;
}

async function plan(tx: ReadTx, cityId: CityId, id: string, now: Date): Promise<Plan> {
  const today = localDateOf(now);
  const [day] = await tx.select().from(calendarAddition).where(and(eq(calendarAddition.id, id), eq(calendarAddition.cityId, cityId)));
  if (day === undefined) throw new DomainError('NOT_FOUND');
  if (day.cancelledAt !== null) throw new DomainError('STATE_CHANGED');
  if (day.date < today) throw new DomainError('DATE_IN_PAST');
  const { date, working, name } = day;
  const [additions, before, policy] = [await loadAdditions(tx, cityId), await loadCalendarHistory(tx, cityId), await loadPolicy(tx, cityId, today)];
  const isIt = (each: CalendarAddition): boolean => each.date === date && each.working === working && each.name === name;
  // The country may have written the very same day: which of two alike goes makes no difference to what is left, but since when.
  const own = additions.findIndex(isIt);
  const dated = before.findIndex((each) => isIt(each) && each.takenBackAt === null && each.writtenAt.getTime() === day.createdAt.getTime());
  return {
    day: { date, working, name },
    basis: calendarBasis(additions),
    becomesWorking: isWorkingDay(date, additions.filter((_, index) => index !== own)),
    change: { cityId, before, after: before.map((each, index) => (index === dated ? { ...each, takenBackAt: now } : each)), policy },
  };
}
