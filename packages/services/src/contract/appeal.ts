import { z } from 'zod';
import { APPEAL_STATES, APPLICATION_STATES, ARCHIVE_REASONS, ANNULMENT_REASONS } from '@balabaqsha/domain';
import * as field from './fields.ts';

const attachment = z.object({ id: z.uuid(), name: z.string() }).nullable();

/** The appeal against the annulment of the application's newest voucher, as its guardian sees it (V13). */
export const appealView = z.object({
  state: z.enum(APPEAL_STATES),
  text: z.string(),
  file: attachment,
  sentAt: z.date(),
  closedAt: z.date().nullable(),
  /** Who decided, and why. */
  decision: z.object({ employee: z.string(), answer: z.string() }).nullable(),
});
export type AppealView = z.infer<typeof appealView>;

export const sendAppealInput = z.object({ number: field.applicationNumber, text: field.text(3000), fileId: field.id.nullish() });

/** An appeal in front of an officer, with what he decides by. */
export const appealCase = z.object({
  id: z.uuid(),
  number: z.number().int(),
  childName: z.string(),
  guardianName: z.string(),
  state: z.enum(APPEAL_STATES),
  text: z.string(),
  file: attachment,
  sentAt: z.date(),
  /** What the program did and when; `deadline` is the one that passed. */
  annulment: z.object({ reason: z.enum(ANNULMENT_REASONS), at: z.date(), deadline: z.date() }),
  applicationState: z.enum(APPLICATION_STATES),
  archiveReason: z.enum(ARCHIVE_REASONS).nullable(),
  decision: z.object({ employee: z.string(), answer: z.string(), at: z.date() }).nullable(),
});
export type AppealCase = z.infer<typeof appealCase>;
/** Each: the last appeal of the page before. */
export const appealInboxInput = z.object({ pendingAfter: z.uuid().nullish().catch(null), closedAfter: z.uuid().nullish().catch(null) });
const appealPage = z.object({ rows: z.array(appealCase), next: z.uuid().nullable() });
/** Those that wait, oldest first, and those that were closed last. */
export const appealInbox = z.object({ pending: appealPage, closed: appealPage });

export const decideAppealInput = z.object({ id: field.id, decision: z.enum(['UPHOLD', 'REFUSE'], { error: 'REQUIRED' }), answer: field.text(1000) });
