import { ANNOUNCEMENT_LENGTH, ANNOUNCEMENT_STATES, announcementProblem, LOCALES } from '@balabaqsha/domain';
import { z } from 'zod';
import { applicationFilter } from './application-table.ts';
import * as field from './fields.ts';

/** Words for guardians in one language; nothing that must not travel by SMS (N3). */
const words = field.text(ANNOUNCEMENT_LENGTH).superRefine((value, context) => {
  const problem = announcementProblem(value);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

/** An announcement as the officer writes it; without a filter it is for everybody with a live application. */
export const announcementDraft = z.object({
  filter: applicationFilter.nullable(),
  textRu: words,
  textKk: words,
  textEn: words,
  sms: z.boolean(),
  email: z.boolean(),
  push: z.boolean(),
});

const whole = z.number().int();

/** Whom it would reach now, by language, and how many parts of an SMS its text takes in each. */
export const announcementPreview = z.object({
  guardians: whole,
  byLanguage: z.array(z.object({ language: z.enum(LOCALES), guardians: whole, text: z.string(), segments: whole })),
  /** Parts of SMS in all, 0 where none is sent. */
  segments: whole,
  withEmail: whole,
  withPush: whole,
  /** Whether a second person has to agree. */
  needsApproval: z.boolean(),
});
export type AnnouncementPreview = z.infer<typeof announcementPreview>;

export const announcementInput = z.object({ id: field.id });
export const announcementWritten = z.object({ id: z.uuid(), state: z.enum(ANNOUNCEMENT_STATES) });
export const decideAnnouncementInput = announcementInput.extend({ decision: z.enum(['APPROVED', 'REFUSED']) });

const delivered = z.object({ sent: whole, waiting: whole, failed: whole });

export const announcementRow = z.object({
  id: z.uuid(),
  text: field.trilingual,
  state: z.enum(ANNOUNCEMENT_STATES),
  author: z.string(),
  writtenAt: z.date(),
  /** Settled by the approval. */
  recipients: whole.nullable(),
  told: whole,
});
export type AnnouncementRow = z.infer<typeof announcementRow>;

/** `after` is `next` of the page before. */
export const announcementsInput = z.object({ after: z.uuid().nullable() });
export const announcementList = z.object({ rows: z.array(announcementRow), next: z.uuid().nullable() });

export const announcementPage = announcementRow.extend({
  filter: applicationFilter.nullable(),
  sms: z.boolean(),
  email: z.boolean(),
  push: z.boolean(),
  /** Messages of all channels together. */
  messages: delivered,
  byChannel: z.array(delivered.extend({ channel: z.enum(['SMS', 'EMAIL', 'PUSH']) })),
  /** How many have read it in the portal. */
  read: whole,
  /** How many it would reach now, while it waits for its approval. */
  reachesNow: whole.nullable(),
  decision: z.object({ by: z.string(), at: z.date() }).nullable(),
  end: z.object({ by: z.string().nullable(), at: z.date() }).nullable(),
  may: z.object({ decide: z.boolean(), takeBack: z.boolean(), stop: z.boolean() }),
});
export type AnnouncementPage = z.infer<typeof announcementPage>;
