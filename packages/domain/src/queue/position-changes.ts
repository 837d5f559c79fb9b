import type { LocalDate } from '../codes/brand.ts';
import { addDays } from '../calendar/local-date.ts';
import { endOfDay, localDateOf } from '../calendar/zone.ts';
import type { ApplicationEvent } from '../lifecycle/application.ts';

/** What happened ahead of a place within one hour: how many came in (positive) or left (negative) by one cause. */
export interface MovesAhead {
  /** Start of the hour, UTC. */
  hour: Date;
  event: ApplicationEvent;
  change: number;
}

/** One cause of a changed position; `change` is what it added to the number. */
export interface PositionCause {
  event: ApplicationEvent;
  change: number;
}

/**
 * The causes of a changed position, the largest first; together they are exactly the difference (Q6).
 * @param moves since the instant from which it is explained
 */
export function causesOf(moves: readonly MovesAhead[]): PositionCause[] {
  const byEvent = new Map<ApplicationEvent, number>();
  for (const { event, change } of moves) byEvent.set(event, (byEvent.get(event) ?? 0) + change);
  return [...byEvent].map(([event, change]) => ({ event, change })).sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.event.localeCompare(b.event));
}

/**
 * The position at the end of each day, from the present one backwards; the last is today's, which is not over. Days on
 * which nothing happened are among them. Almaty's days begin at full hours of UTC, so hours of moves are fine enough.
 * @param since first day that is wanted
 */
export function positionsByDay(present: number, moves: readonly Pick<MovesAhead, 'hour' | 'change'>[], since: LocalDate, now: Date): { date: LocalDate; position: number }[] {
  const days: { date: LocalDate; position: number }[] = [];
  const newestFirst = moves.toSorted((a, b) => b.hour.getTime() - a.hour.getTime());
  let position = present;
  let next = 0;
  for (let date = localDateOf(now); date >= since; date = addDays(date, -1)) {
    const over = endOfDay(date);
    for (let move = newestFirst[next]; move !== undefined && move.hour >= over; move = newestFirst[next]) {
      position -= move.change;
      next += 1;
    }
    days.push({ date, position });
  }
  return days.reverse();
}
