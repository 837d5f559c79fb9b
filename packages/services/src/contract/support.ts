import { z } from 'zod';
import { ANSWER_LENGTH, answerProblem, storable } from '@balabaqsha/domain';
import { MESSAGE_STATES } from '@balabaqsha/db/schema';
import * as field from './fields.ts';

/** Which letters: what waits, oldest first; what the employee has in hand; what is done, the latest first. */
export const SUPPORT_LISTS = ['OPEN', 'MINE', 'DONE'] as const;

const holder = z.object({ name: z.string(), isMe: z.boolean(), at: z.date() });

/** `search`: the beginning of a name, or a phone or e-mail that was given; it finds letters of every list. */
export const supportInboxInput = z.object({ show: z.enum(SUPPORT_LISTS).default('OPEN').catch('OPEN'), search: z.string().overwrite(storable).trim().max(120).default(''), after: z.string().max(100).nullish() });
export const supportRow = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How it begins. */
  beginning: z.string(),
  createdAt: z.date(),
  hasFile: z.boolean(),
  taken: holder.nullable(),
  handledAt: z.date().nullable(),
});
/** `open`: how many wait, `atLeast` where there are too many to count for each page. */
export const supportInbox = z.object({ rows: z.array(supportRow), next: z.string().nullable(), open: z.number().int(), atLeast: z.boolean() });
export type SupportInbox = z.infer<typeof supportInbox>;

export const supportCaseInput = z.object({ id: field.id });
export const supportCase = z.object({
  id: z.uuid(),
  name: z.string(),
  contact: z.string(),
  /** Where an answer can be sent; `null` where he has to be called. */
  channel: z.enum(['SMS', 'EMAIL']).nullable(),
  text: z.string(),
  locale: field.locale,
  createdAt: z.date(),
  attachment: z.object({ fileId: z.uuid(), fileName: z.string(), fileType: z.string() }).nullable(),
  taken: holder.nullable(),
  handled: z.object({ at: z.date(), by: z.string().nullable() }).nullable(),
  answers: z.array(z.object({ id: z.uuid(), text: z.string(), by: z.string(), at: z.date(), state: z.enum(MESSAGE_STATES).nullable() })),
});
export type SupportCase = z.infer<typeof supportCase>;

/** `from`: since when a colleague has it whom the employee saw there; he takes it over from him alone. */
export const takeSupportInput = z.object({ id: field.id, from: z.date().nullish() });
/** What can be done with several letters at once. */
export const LETTER_DEEDS = ['take', 'leave', 'handle', 'reopen'] as const;
export type LetterDeed = (typeof LETTER_DEEDS)[number];
/** A page of the list has no more. */
const MOST_LETTERS = 50;
const letterIds = z.array(field.id, { error: 'REQUIRED' }).min(1, { error: 'REQUIRED' }).max(MOST_LETTERS, { error: 'INVALID_VALUE' });
export const severalLettersInput = z.object({ deed: z.enum(LETTER_DEEDS), ids: letterIds });
/** Which letters that changed, and when: what is needed to take it back. Those that were so already are not among them. */
export const severalLetters = z.object({ ids: z.array(z.uuid()), at: z.date() });
/** `at`: when the employee did what is taken back. */
export const undoSeveralLettersInput = z.object({ ids: letterIds, at: z.date() });
export const answerSupportInput = z.object({
  id: field.id,
  answer: field.text(ANSWER_LENGTH).superRefine((text, context) => {
    const problem = answerProblem(text);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  }),
  /** Whether that is all. */
  handled: z.boolean(),
});

const words = { title: field.text(80), textRu: field.text(ANSWER_LENGTH), textKk: field.text(ANSWER_LENGTH), textEn: field.text(ANSWER_LENGTH) };
export const supportTemplate = z.object({ id: z.uuid(), title: z.string(), text: field.trilingual, changedAt: z.date(), changedBy: z.string().nullable() });
export const supportTemplates = z.array(supportTemplate);
export const addTemplateInput = z.object(words);
/** `seen`: when the words that the employee changes were written; he overwrites no others. */
export const changeTemplateInput = z.object({ id: field.id, seen: z.date(), ...words });
export const removeTemplateInput = z.object({ id: field.id });
