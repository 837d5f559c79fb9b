import { createHash } from 'node:crypto';
import type { CalendarAddition } from '@balabaqsha/domain';

/** Stands for the calendar that an officer saw: of two changes looked at by one calendar only the first is made. */
export function calendarBasis(additions: readonly CalendarAddition[]): string {
  return createHash('sha256').update(JSON.stringify(additions)).digest('hex');
}
