import { z } from 'zod';
import { GUARDIANSHIP_STATES, MESSAGE_STATES } from '@balabaqsha/db/schema';
import { APPEAL_STATES, ENROLMENT_STATES, INSTRUCTION_LANGUAGES, MESSAGE_CHANNELS, RENEWAL_STATES } from '@balabaqsha/domain';
import * as field from './fields.ts';

const place = z.object({ id: z.uuid(), name: field.trilingual, phone: z.string() });
const conclusion = z.object({
  number: z.string(),
  issuedOn: field.localDate,
  validUntil: field.localDate,
  /** Each reading of the file itself is audited (S5). */
  /** `null` once its time of keeping is over (D2). */
  document: z.object({ fileId: z.uuid(), fileName: z.string(), fileType: z.string() }).nullable(),
});

/** What an officer sees around an application; the newest of each list first. */
export const caseSurroundings = {
  wish: z.object({ kindergarten: place, language: z.enum(INSTRUCTION_LANGUAGES), otherLanguageSuits: z.boolean() }),
  conclusion,
  enrolments: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(ENROLMENT_STATES),
      kindergarten: place,
      group: z.string(),
      contractNumber: z.string().nullable(),
      requestedAt: z.date(),
      enrolledAt: z.date().nullable(),
      /** Who has to act, and by when (V6, E5). */
      turn: z.enum(['KINDERGARTEN', 'GUARDIAN']).nullable(),
      dueAt: z.date().nullable(),
      overdue: z.boolean(),
      /** Why it ended, where somebody said. */
      reason: field.trilingual.nullable(),
      comment: z.string().nullable(),
    }),
  ),
  renewals: z.array(conclusion.extend({ id: z.uuid(), state: z.enum(RENEWAL_STATES), attachedAt: z.date(), closedAt: z.date().nullable(), decidedBy: z.string().nullable(), reason: field.trilingual.nullable() })),
  appeals: z.array(z.object({ id: z.uuid(), state: z.enum(APPEAL_STATES), text: z.string(), sentAt: z.date(), answer: z.string().nullable(), closedAt: z.date().nullable(), decidedBy: z.string().nullable() })),
  otherGuardians: z.array(z.object({ id: z.uuid(), name: z.string(), phone: z.string(), state: z.enum(GUARDIANSHIP_STATES) })),
  /** What was sent about it, without its text (N2). */
  messages: z.array(
    z.object({ id: z.uuid(), channel: z.enum(MESSAGE_CHANNELS), kind: z.string(), state: z.enum(MESSAGE_STATES), attempts: z.number().int(), lastError: z.string().nullable(), createdAt: z.date(), sentAt: z.date().nullable() }),
  ),
};
