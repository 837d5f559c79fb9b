import { daysOffOfYear, yearOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { loadAdditions } from '../city-rules/index.ts';
import type { calendarYear as calendarYearOutput, calendarYearInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';

/**
 * Days off of a year other than ordinary weekends, and what officers added (K1, K2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function calendarYear(deps: Deps, actor: Actor, input: z.output<typeof calendarYearInput>): Promise<z.output<typeof calendarYearOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.calendar');
  return deps.db.read(async (tx) => {
    const additions = await loadAdditions(tx, cityId);
    return {
      year: input.year,
      daysOff: daysOffOfYear(input.year, additions).map(({ date, reason }) => ({
        date,
        code: reason.code,
        holiday: reason.holiday ?? null,
        of: reason.of ?? null,
        name: reason.name ?? null,
      })),
      additions: additions.filter(({ date }) => yearOf(date) === input.year),
    };
  });
}
