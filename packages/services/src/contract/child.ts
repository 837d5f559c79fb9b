import { z } from 'zod';
import { DATA_VIEWS, SEXES, STAFF_ROLES } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** What the register says of a child, before it is added (C1). Nothing is kept yet. */
export const childCheck = z.object({
  iin: z.string(),
  surname: z.string(),
  name: z.string(),
  patronymic: z.string().nullable(),
  sex: z.enum(SEXES),
  birthDate: field.localDate,
  /** `CONFIRMED`: may be added at once. Otherwise a proof is needed and an officer decides (C3). */
  relation: z.enum(['CONFIRMED', 'NEEDS_PROOF']),
  /** Digits of the IIN disagree with birth date or sex: a warning only (C2). */
  iinMismatch: z.boolean(),
});
export type ChildCheck = z.infer<typeof childCheck>;

/** One look of an employee at a child's data (A9, S5). */
export const childDataView = z.object({
  at: z.date(),
  employee: z.string(),
  /** Roles that he held on the day, each with its kindergarten or city. */
  roles: z.array(z.object({ role: z.enum(STAFF_ROLES), organisation: field.trilingual })),
  view: z.enum(DATA_VIEWS),
});
export type ChildDataView = z.infer<typeof childDataView>;
export const childInput = z.object({ id: field.id });
/** `more`: there are older ones than those shown. */
export const childDataViews = z.object({ childName: z.string(), views: z.array(childDataView), more: z.boolean() });

export const checkChildInput = z.object({ iin: field.iin });
export const addChildInput = z.object({ iin: field.iin, proofFileId: field.id.nullish() });

export const childView = z.object({
  id: z.uuid(),
  iin: z.string(),
  surname: z.string(),
  name: z.string(),
  patronymic: z.string().nullable(),
  sex: z.enum(SEXES),
  birthDate: field.localDate,
  guardianship: z.enum(['CONFIRMED', 'UNCONFIRMED', 'REFUSED']),
  /** When the proof was sent that an officer looks at or has decided on (C3). */
  proofSentAt: z.date().nullable(),
  /** Why the officer refused, in his words beside the city's. */
  refusal: z.object({ reason: field.trilingual, comment: z.string().nullable() }).nullable(),
  /** Number of the live application, if any (Q7). */
  liveApplication: z.number().int().nullable(),
});
export type ChildView = z.infer<typeof childView>;
export const childList = z.array(childView);
