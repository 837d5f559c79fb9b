import { z } from 'zod';
import { areDayHours, DAYS_OF_WEEK, PROFILE_LENGTHS, type DayHours, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });

/** What a kindergarten's page tells parents, as those who edit it see it (P3). */
export const kindergartenProfile = z.object({
  id: z.uuid(),
  name: field.trilingual,
  district: field.trilingual,
  address: field.trilingual,
  /** E.164, the first is called first. */
  phones: z.array(z.string()),
  /** As `readSchedule` reads it. */
  schedule: z.string(),
  /** English may be empty; `null` where there is none. */
  description: field.trilingual.nullable(),
  latitude: z.number(),
  longitude: z.number(),
  /** Middle of the city. */
  city: z.object({ latitude: z.number(), longitude: z.number() }),
  version: z.number().int(),
  /** `null` where nobody has changed it. */
  changed: z.object({ at: z.date(), by: z.string() }).nullable(),
  photos: z.array(z.object({ id: z.uuid(), description: field.trilingual, width: z.number().int(), height: z.number().int() })),
});
export type KindergartenProfile = z.infer<typeof kindergartenProfile>;

/** Whose profile: the employee's own kindergarten where it is left out. */
const of = { kindergartenId: field.id.nullish() };
export const kindergartenProfileInput = z.object(of);

/** Two times of a day; `null` comes out where both are empty. */
const dayHours = z.object({ from: z.string(), to: z.string() }).transform((hours, context): DayHours | null => {
  if (hours.from === '' && hours.to === '') return null;
  if (areDayHours(hours)) return hours;
  context.addIssue({ code: 'custom', message: 'INVALID_VALUE' satisfies ErrorCode });
  return z.NEVER;
});

const words = (max: number) => z.object({ ru: field.optionalText(max), kk: field.optionalText(max), en: field.optionalText(max) });

/** A description is given in Russian and Kazakh or not at all. */
const description = words(PROFILE_LENGTHS.description).superRefine((texts, context) => {
  if (Object.values(texts).every((text) => text === '')) return;
  for (const locale of ['ru', 'kk'] as const) if (texts[locale] === '') context.addIssue({ code: 'custom', path: [locale], message: 'REQUIRED' satisfies ErrorCode });
});

const address = z.object({ ru: field.text(PROFILE_LENGTHS.address), kk: field.text(PROFILE_LENGTHS.address), en: field.text(PROFILE_LENGTHS.address) });

/** `seenVersion` is the version that the form began with. */
export const saveProfileInput = z.object({
  ...of,
  seenVersion: z.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')),
  phones: z.tuple([field.calledPhone, field.optionalCalledPhone, field.optionalCalledPhone]),
  hours: z.array(dayHours).length(DAYS_OF_WEEK, says('INVALID_VALUE')),
  address,
  description,
  position: field.coordinates,
});

/* Photos */
const photoWords = z.object({ ru: field.text(PROFILE_LENGTHS.photo), kk: field.text(PROFILE_LENGTHS.photo), en: field.optionalText(PROFILE_LENGTHS.photo) });
export const addPhotoInput = z.object({ ...of, description: photoWords, file: z.object({ bytes: z.instanceof(Uint8Array) }, says('FILE_MISSING')) });
export const photoAdded = z.object({ id: z.uuid() });
export const photoInput = z.object({ id: field.id });
export const describePhotoInput = z.object({ id: field.id, description: photoWords });
export const movePhotoInput = z.object({ id: field.id, direction: z.enum(['UP', 'DOWN'], says('INVALID_VALUE')) });
/** `place` is where the picture stood, 1 for the first. */
export const photoRemoved = z.object({ id: z.uuid(), place: z.number().int() });
export const restorePhotoInput = z.object({ id: field.id, place: z.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(1, says('INVALID_VALUE')) });
