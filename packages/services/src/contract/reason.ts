import { z } from 'zod';
import { REASON_KINDS } from '@balabaqsha/db/schema';
import * as field from './fields.ts';

/** How a version stands to today: not in force yet, in force, or past. */
export const REASON_PERIODS = ['AHEAD', 'IN_FORCE', 'OVER'] as const;

const reasonVersion = z.object({
  id: z.uuid(),
  text: field.trilingual,
  validFrom: field.localDate,
  /** The last day on which it can be given. */
  validTo: field.localDate.nullable(),
  period: z.enum(REASON_PERIODS),
  /** Guardians were told it. */
  used: z.boolean(),
  /** Who wrote it and when; nobody for what the city began with. */
  author: z.string().nullable(),
  writtenAt: z.date().nullable(),
});
/** A reason with all of its versions, the newest first; `id` is the newest one's. */
export const reasonLine = z.object({ id: z.uuid(), kind: z.enum(REASON_KINDS), versions: z.array(reasonVersion).min(1) });
export type ReasonLine = z.infer<typeof reasonLine>;
/** Every reason of the city, kind by kind in the order of the list. */
export const reasonBoard = z.array(reasonLine);

/** All three languages are required: a guardian reads his own. */
const words = { textRu: field.text(200), textKk: field.text(200), textEn: field.text(200) };
export const addReasonInput = z.object({ kind: z.enum(REASON_KINDS, { error: 'REQUIRED' }), ...words, validFrom: field.localDate });
export const changeReasonInput = z.object({ id: field.id, ...words, validFrom: field.localDate });
export const retireReasonInput = z.object({ id: field.id, validTo: field.localDate });
export const reasonInput = z.object({ id: field.id });
export const moveReasonInput = z.object({ id: field.id, direction: z.enum(['UP', 'DOWN']) });
