import { rolesFor, type Action } from '@balabaqsha/auth';
import { lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { calendarAddition, city } from '@balabaqsha/db/schema';
import { DomainError, type CalendarAddition, type CityId, type DatedAddition, type LocalDate } from '@balabaqsha/domain';
import { asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { loadAdditions, loadCalendarHistory, loadCountryAdditions, loadPolicy } from '../city-rules/index.ts';
import type { CalendarChange } from './planned-moves.ts';

/** Whose calendar it is: a city's, or the country's (`null`), which holds in every city beside the city's own (K2). */
export interface CalendarScope {
  actor: StaffActor;
  cityId: CityId | null;
}

/** What can be done with a calendar, by the last word of its name in the table of permissions. */
type CalendarDeed = 'calendar' | 'addCalendarDay' | 'previewCalendarList' | 'addCalendarList' | 'previewTakingBack' | 'takeBackCalendarDay';

/** Finds whose calendar an employee may look at or change. */
export type ScopeFor = (actor: Actor, deed: CalendarDeed) => CalendarScope;

/**
 * The calendar of the employee's city.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export const cityScope: ScopeFor = (actor, deed) => officerCalling(actor, `staff.city.${deed}`);

/**
 * The calendar of the whole country.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export const countryScope: ScopeFor = (actor, deed) => {
  const action: Action = `staff.country.${deed}`;
  if (rolesFor(actor, action).length === 0 || actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  return { actor, cityId: null };
};

/** Days written for this calendar itself, not those of the other. */
export function writtenFor({ cityId }: CalendarScope): SQL {
  return cityId === null ? isNull(calendarAddition.cityId) : eq(calendarAddition.cityId, cityId);
}

/** What holds in the calendar: in a city's also what the country has added. */
export function additionsOf(tx: ReadTx, { cityId }: CalendarScope): Promise<CalendarAddition[]> {
  return cityId === null ? loadCountryAdditions(tx) : loadAdditions(tx, cityId);
}

/** The cities in which a change of the calendar counts, in the order of their locks. */
export async function citiesOf(tx: ReadTx, { cityId }: CalendarScope): Promise<CityId[]> {
  if (cityId !== null) return [cityId];
  return (await tx.select({ id: city.id }).from(city).orderBy(asc(city.id))).map(({ id }) => id);
}

/** Takes the pools' locks of all cities in which a change counts: of two changes the second waits here. */
export async function lockScope(tx: WriteTx, scope: CalendarScope): Promise<void> {
  for (const cityId of await citiesOf(tx, scope)) await lockPool(tx, cityId);
}

/**
 * A change of the calendar as it is in each of its cities.
 * @param alter what becomes of all that was written about a city's days
 */
export async function changesIn(tx: ReadTx, scope: CalendarScope, today: LocalDate, alter: (before: readonly DatedAddition[]) => readonly DatedAddition[]): Promise<CalendarChange[]> {
  const changes: CalendarChange[] = [];
  for (const cityId of await citiesOf(tx, scope)) {
    const before = await loadCalendarHistory(tx, cityId);
    changes.push({ cityId, before, after: alter(before), policy: await loadPolicy(tx, cityId, today) });
  }
  return changes;
}
