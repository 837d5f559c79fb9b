import { z } from 'zod';
import { APPLICATION_STATES, CORRECTION_TYPES, RENEWAL_STATES } from '@balabaqsha/domain';
import * as field from './fields.ts';
import { besideCase } from './review.ts';

/** A conclusion as a guardian types it in (Q2, Q10). */
export const conclusionFields = {
  conclusionFileId: z.uuid({ error: 'FILE_MISSING' }),
  conclusionNumber: field.text(60),
  conclusionIssuedOn: field.localDate,
  conclusionValidUntil: field.localDate,
};
export type TypedConclusion = z.infer<z.ZodObject<typeof conclusionFields>>;

/** Whether it was issued no later than it runs out. */
export const conclusionInOrder = ({ conclusionIssuedOn, conclusionValidUntil }: Pick<TypedConclusion, 'conclusionIssuedOn' | 'conclusionValidUntil'>): boolean => conclusionIssuedOn <= conclusionValidUntil;
/** What a form says where it is not. */
export const conclusionOutOfOrder = { path: ['conclusionValidUntil'], error: 'DATE_ORDER' };

/** A kept conclusion as the guardian sees it. */
export const conclusionView = z.object({ number: z.string(), issuedOn: field.localDate, validUntil: field.localDate, fileId: z.uuid(), fileName: z.string() });

/** The newest conclusion that was attached to an application, whatever became of it (Q10). */
export const renewalView = z.object({
  id: z.uuid(),
  state: z.enum(RENEWAL_STATES),
  attachedAt: z.date(),
  conclusion: conclusionView,
  rejection: z.object({ employee: z.string(), reason: field.trilingual, comment: z.string().nullable() }).nullable(),
});
export type RenewalView = z.infer<typeof renewalView>;

/** A new conclusion for an application. `replaces`: the one awaiting its check that this one takes the place of. */
export const renewConclusionInput = z
  .object({ number: field.applicationNumber, ...conclusionFields, replaces: field.id.nullish() })
  .refine(conclusionInOrder, conclusionOutOfOrder);
export type RenewConclusionInput = z.infer<typeof renewConclusionInput>;

/** A new conclusion in front of the reviewer (Q10, S3). */
export const renewalCase = z.object({
  id: z.uuid(),
  state: z.enum(RENEWAL_STATES),
  attachedAt: z.date(),
  /** Of the application. */
  number: z.number().int(),
  applicationState: z.enum(APPLICATION_STATES),
  submittedAt: z.date(),
  childName: z.string(),
  birthDate: field.localDate,
  childIin: z.string(),
  guardianName: z.string(),
  correctionType: z.enum(CORRECTION_TYPES),
  /** The one that stands in the application now. */
  present: z.object({ number: z.string(), issuedOn: field.localDate, validUntil: field.localDate }),
  conclusion: conclusionView.extend({ fileType: z.string() }),
  ...besideCase,
});
export type RenewalCase = z.infer<typeof renewalCase>;
export const renewalInput = z.object({ id: field.id });
/** Number of the application whose new conclusion was decided on. */
export const renewalDecided = z.object({ number: z.number().int() });
export const rejectRenewalInput = z.object({ id: field.id, reasonId: z.uuid({ error: 'REQUIRED' }), comment: field.optionalText(1000) });
