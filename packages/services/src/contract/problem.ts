import { z } from 'zod';
import { CORRECTION_TYPES, PROBLEM_CODES } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** What a problem is about, in a way that people can find it by; `null` where the thing is no more. */
const problemThing = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('APPLICATION'), number: z.number().int() }),
    z.object({ kind: z.literal('VOUCHER'), code: z.string(), number: z.number().int() }),
    z.object({ kind: z.literal('GROUP'), id: z.uuid(), name: z.string(), kindergarten: field.trilingual }),
    z.object({ kind: z.literal('CITY'), name: field.trilingual }),
    z.object({ kind: z.literal('AUDIT_LOG') }),
    z.object({ kind: z.literal('LANE'), correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int(), city: field.trilingual }),
  ])
  .nullable();

const problemRow = z.object({
  id: z.uuid(),
  code: z.enum(PROBLEM_CODES),
  subject: z.string(),
  text: z.string(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  goneAt: z.date().nullable(),
  thing: problemThing,
});
/** Problems that the last check saw, kind by kind with the oldest first, and the last ones that are gone. */
export const problemBoard = z.object({
  checkedAt: z.date().nullable(),
  present: z.array(problemRow),
  gone: z.array(problemRow),
});
export type ProblemBoard = z.infer<typeof problemBoard>;
export const problemsChecked = z.object({ found: z.number().int() });
