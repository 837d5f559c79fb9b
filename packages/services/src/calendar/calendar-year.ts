import type { ReadTx } from '@balabaqsha/db';
import { calendarAddition, staff } from '@balabaqsha/db/schema';
import { daysOffOfYear, fullName, localDateOf, yearOf, type LocalDate } from '@balabaqsha/domain';
import { and, asc, between, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { calendarYear as calendarYearOutput, calendarYearInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { additionsOf, cityScope, countryScope, type CalendarScope, type ScopeFor } from './calendar-scope.ts';

type Year = z.output<typeof calendarYearOutput>;

/**
 * Days off of a year other than ordinary weekends, what officers added, and what they took back again (K1, K2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export const calendarYear = (deps: Deps, actor: Actor, input: z.output<typeof calendarYearInput>): Promise<Year> => readYear(deps, actor, cityScope, input);

/** The same for the whole country, without what cities have added for themselves. */
export const countryYear = (deps: Deps, actor: Actor, input: z.output<typeof calendarYearInput>): Promise<Year> => readYear(deps, actor, countryScope, input);

async function readYear(deps: Deps, actor: Actor, scopeFor: ScopeFor, input: z.output<typeof calendarYearInput>): Promise<Year> {
  const scope = scopeFor(actor, 'calendar');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const additions = await additionsOf(tx, scope);
    const written = await loadWritten(tx, scope, input.year);
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
      written: written.map(({ day: { cityId: ofCity, ...day }, author, canceller, cancelledAt }) => ({
        ...day,
        author: author && fullName(author),
        takenBack: canceller === null || cancelledAt === null ? null : { by: fullName(canceller), at: cancelledAt },
        ofCountry: ofCity === null,
        mayTakeBack: ofCity === scope.cityId && cancelledAt === null && day.date >= today,
      })),
    };
  });
}

/** What officers have written about the year's days, by date; what was taken back is among it. */
function loadWritten(tx: ReadTx, { cityId }: CalendarScope, year: number) {
  const author = alias(staff, 'author');
  const canceller = alias(staff, 'canceller');
  return tx
    .select({
      day: {
        id: calendarAddition.id, cityId: calendarAddition.cityId, date: calendarAddition.date, working: calendarAddition.working, name: calendarAddition.name,
      },
      cancelledAt: calendarAddition.cancelledAt,
      author: { surname: author.surname, name: author.name, patronymic: author.patronymic },
      canceller: { surname: canceller.surname, name: canceller.name, patronymic: canceller.patronymic },
    })
    .from(calendarAddition)
    .leftJoin(author, eq(author.id, calendarAddition.createdBy))
    .leftJoin(canceller, eq(canceller.id, calendarAddition.cancelledBy))
    .where(and(or(cityId === null ? undefined : eq(calendarAddition.cityId, cityId), isNull(calendarAddition.cityId)), between(calendarAddition.date, `${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate)))
    .orderBy(asc(calendarAddition.date), asc(calendarAddition.createdAt));
}
