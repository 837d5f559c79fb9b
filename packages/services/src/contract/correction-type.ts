import { z } from 'zod';
import { CORRECTION_TYPES, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });
const whole = z.number().int();

/** A change of what the city says of a correction type; `basis` is the row in force that the officer saw. */
export const correctionTypeDraft = z.object({
  correctionType: z.enum(CORRECTION_TYPES),
  basis: field.id.nullable(),
  effectiveFrom: field.localDate,
  offered: z.boolean(),
  explanationRu: field.optionalText(300),
  explanationKk: field.optionalText(300),
  explanationEn: field.optionalText(300),
  sortOrder: z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(1, says('INVALID_VALUE')).max(99, says('INVALID_VALUE')),
})
  // Parents read it in their language: all three or none.
  .superRefine(({ explanationRu, explanationKk, explanationEn }, context) => {
    const all = { explanationRu, explanationKk, explanationEn };
    if (Object.values(all).every((value) => value === '')) return;
    for (const [name, value] of Object.entries(all)) if (value === '') context.addIssue({ code: 'custom', path: [name], message: 'REQUIRED' satisfies ErrorCode });
  });

const offerValues = z.object({ offered: z.boolean(), explanation: field.trilingual, sortOrder: whole });

/** What the change would touch on the present state: what goes on as it is, and what can't be sent from that day on. */
export const correctionTypePreview = z.object({
  before: offerValues,
  after: offerValues,
  /** Live applications of the type, and how many of them stand in lanes; they go on. */
  live: whole,
  waiting: whole,
  lanes: whole,
  /** Drafts that name it: they can't be sent while it is not offered. */
  drafts: whole,
  /** Open groups that take it, and their free seats; they go on. */
  groups: whole,
  freeSeats: whole,
});
export type CorrectionTypePreview = z.infer<typeof correctionTypePreview>;

const written = offerValues.extend({
  id: z.uuid(),
  effectiveFrom: field.localDate,
  author: z.string(),
  writtenAt: z.date(),
  takenBack: z.object({ by: z.string(), at: z.date() }).nullable(),
});

/** Every type in the city's order: what holds today, what is ahead, and what was written, the newest first. */
export const correctionTypeBoard = z.array(
  z.object({ correctionType: z.enum(CORRECTION_TYPES), basis: z.uuid().nullable(), inForce: offerValues, ahead: written.nullable(), history: z.array(written) }),
);
export type CorrectionTypeBoard = z.infer<typeof correctionTypeBoard>;
export const correctionTypeChangeInput = z.object({ id: field.id });
