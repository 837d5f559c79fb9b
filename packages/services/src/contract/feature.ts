import { z } from 'zod';
import { CITY_FEATURES, FEATURES, PAUSE_STATES, type ErrorCode } from '@balabaqsha/domain';
import { almatyTime } from './almaty-time.ts';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });
const feature = z.enum(FEATURES, says('REQUIRED'));
const orNothing = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? null : value), schema.nullable());

/** What is off at this moment, and where: `cityCode` is `null` for everywhere. */
export const featuresOff = z.array(z.object({ feature: z.enum(FEATURES), cityCode: z.string().nullable(), until: z.date().nullable() }));

/** A switch that is turned off: from now on where no time is given, until somebody turns it on where no end is given. */
export const pauseFeatureInput = z
  .object({ feature, cityId: orNothing(field.id), offFrom: orNothing(almatyTime), offUntil: orNothing(almatyTime), why: field.text(500) })
  .refine(({ feature: its, cityId }) => cityId === null || CITY_FEATURES.some((each) => each === its), { path: ['cityId'], ...says('INVALID_VALUE') })
  .refine(({ offFrom, offUntil }) => offFrom === null || offUntil === null || offFrom < offUntil, { path: ['offUntil'], ...says('DATE_ORDER') });
export const resumeFeatureInput = z.object({ id: field.id });

const pauseRow = z.object({
  id: z.uuid(),
  feature: z.enum(FEATURES),
  city: field.trilingual.nullable(),
  offFrom: z.date(),
  offUntil: z.date().nullable(),
  state: z.enum(PAUSE_STATES),
  why: z.string(),
  author: z.string(),
  createdAt: z.date(),
  ended: z.object({ by: z.string().nullable(), at: z.date() }).nullable(),
});
/** Pauses that hold or are to come, the last ones that are over, and the cities that a switch can be turned off in. */
export const featureBoard = z.object({ open: z.array(pauseRow), over: z.array(pauseRow), cities: z.array(z.object({ id: z.uuid(), name: field.trilingual })) });
export type FeatureBoard = z.infer<typeof featureBoard>;
