import { APPLICATION_SORTS, APPLICATION_STATES, ARCHIVE_REASONS, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, isOffered } from '@balabaqsha/domain';
import { z } from 'zod';
import * as field from './fields.ts';

/** What is wanted; only what is an index walk is offered together, see `partsNotOffered`. */
export const applicationFilter = z
  .object({
    sort: z.enum(APPLICATION_SORTS),
    descending: z.boolean(),
    state: z.enum(APPLICATION_STATES).nullable(),
    correctionType: z.enum(CORRECTION_TYPES).nullable(),
    birthYear: z.number().int().min(2000).max(2100).nullable(),
    language: z.enum(INSTRUCTION_LANGUAGES).nullable(),
    kindergartenId: z.uuid().nullable(),
    districtId: z.uuid().nullable(),
    sentFrom: field.localDate.nullable(),
    sentTo: field.localDate.nullable(),
    conclusionTo: field.localDate.nullable(),
  })
  .refine(isOffered, { error: 'INVALID_VALUE' });

/** `after` is `next` of the page before; places in the queue are looked up only where they are shown. */
export const applicationPageInput = z.object({ filter: applicationFilter, after: z.number().int().nullable(), withPlaces: z.boolean() });
const place = z.object({ position: z.number().int(), of: z.number().int() }).nullable();
export const applicationRow = z.object({
  number: z.number().int(),
  childName: z.string(),
  birthYear: z.number().int(),
  correctionType: z.enum(CORRECTION_TYPES),
  state: z.enum(APPLICATION_STATES),
  archiveReason: z.enum(ARCHIVE_REASONS).nullable(),
  submittedAt: z.date(),
  conclusionValidUntil: field.localDate,
  kindergarten: field.trilingual,
  language: z.enum(INSTRUCTION_LANGUAGES),
  otherLanguageSuits: z.boolean(),
  place,
});
export const applicationPage = z.object({ rows: z.array(applicationRow), next: z.number().int().nullable() });
export type ApplicationRow = z.infer<typeof applicationRow>;

/** How many there are; `atLeast` where they are more than it pays to count. */
export const applicationCount = z.object({ count: z.number().int(), atLeast: z.boolean() });
export const applicationCountInput = z.object({ filter: applicationFilter });

/** States and places of applications that are shown, without anything personal: a page asks for them again and again. */
export const applicationStatesInput = z.object({ numbers: z.array(z.number().int()).max(100) });
export const applicationStates = z.array(z.object({ number: z.number().int(), state: z.enum(APPLICATION_STATES), archiveReason: z.enum(ARCHIVE_REASONS).nullable(), place }));

/** What the filter is chosen from. */
export const applicationChoices = z.object({
  kindergartens: z.array(z.object({ id: z.uuid(), name: field.trilingual })),
  districts: z.array(z.object({ id: z.uuid(), name: field.trilingual })),
  birthYears: z.array(z.number().int()),
});
