import { z } from 'zod';
import { CALENDAR_LINE_PROBLEMS } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A year's list of days as text, one day a line: the government's list, or what an officer has typed (K2). */
export const calendarList = z.object({ year: z.coerce.number().int().min(2024).max(2100), text: field.text(60_000) });

/** Open deadlines that would be later, alike ones together. */
export const calendarMoves = z.array(
  z.object({ kind: z.enum(['ANSWER', 'ENROL', 'KINDERGARTEN_SIGNS']), was: z.date(), becomes: z.date(), count: z.number().int(), examples: z.array(z.number().int()) }),
);
export type CalendarMoves = z.infer<typeof calendarMoves>;

/** To be looked at the list may also be a calendar file (ICS), which has more to say than its days. */
export const previewCalendarListInput = calendarList.extend({ text: field.text(500_000) });

export const calendarPreview = z.object({
  year: z.number().int(),
  /** The list as it was read: what a calendar file has become. */
  text: z.string(),
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
  moves: calendarMoves,
});
export type CalendarPreview = z.infer<typeof calendarPreview>;
/** `basis` of the preview that the officer saw. */
export const addCalendarListInput = calendarList.extend({ basis: z.string().max(64) });
export const calendarListAdded = z.object({ days: z.number().int(), movedDeadlines: z.number().int() });

/** A day that the city has added, to be taken back. */
export const calendarDayInput = z.object({ id: field.id });
export const calendarDayPreview = z.object({ date: field.localDate, working: z.boolean(), name: z.string(), basis: z.string(), becomesWorking: z.boolean(), moves: calendarMoves });
export type CalendarDayPreview = z.infer<typeof calendarDayPreview>;
/** `basis` of the preview that the officer saw. */
export const takeBackCalendarDayInput = calendarDayInput.extend({ basis: z.string().max(64) });
