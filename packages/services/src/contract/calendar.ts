import { z } from 'zod';
import { CALENDAR_LINE_PROBLEMS } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A year's list of days as text, one day a line: the government's list, or what an officer has typed (K2). */
export const calendarList = z.object({ year: z.coerce.number().int().min(2024).max(2100), text: field.text(60_000) });

export const calendarPreview = z.object({
  year: z.number().int(),
  /** Stands for the calendar that was looked at. */
  basis: z.string(),
  lines: z.array(
    z.object({
      line: z.number().int(),
      text: z.string(),
      day: z.object({ date: field.localDate, working: z.boolean(), name: z.string() }).nullable(),
      problem: z.enum(CALENDAR_LINE_PROBLEMS).nullable(),
      effect: z.enum(['ADDS', 'SAME']).nullable(),
    }),
  ),
  /** Open deadlines that would be later, alike ones together. */
  moves: z.array(
    z.object({ kind: z.enum(['ANSWER', 'ENROL', 'KINDERGARTEN_SIGNS']), was: z.date(), becomes: z.date(), count: z.number().int(), examples: z.array(z.number().int()) }),
  ),
});
export type CalendarPreview = z.infer<typeof calendarPreview>;
/** `basis` of the preview that the officer saw. */
export const addCalendarListInput = calendarList.extend({ basis: z.string().max(64) });
export const calendarListAdded = z.object({ days: z.number().int(), movedDeadlines: z.number().int() });
