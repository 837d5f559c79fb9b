import { z } from 'zod';
import { isMonthDay, POLICY_FIELDS, POLICY_LIMITS, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });

/** A whole number within its bounds. */
const within = ({ min, max }: { min: number; max: number }) =>
  z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(min, says('INVALID_VALUE')).max(max, says('INVALID_VALUE'));

/** The values of a policy that a city may set (`CityPolicy` of the domain). */
const cityPolicy = z.object({
  restoreCalendarDays: z.number().int(),
  signWorkingDays: z.number().int(),
  reminderHour: z.number().int(),
  issueWindow: z.object({ fromHour: z.number().int(), toHour: z.number().int() }),
  ageLimitYears: z.number().int(),
  ageLimitMonthDay: z.string(),
  conclusionWarningDays: z.array(z.number().int()).readonly(),
});

/** A change as the officer writes it; `basis` is the row in force that he saw, so that nobody changes what he has not seen. */
export const policyDraft = z
  .object({
    basis: field.id.nullable(),
    effectiveFrom: field.localDate,
    why: field.text(500),
    restoreCalendarDays: within(POLICY_LIMITS.restoreCalendarDays),
    signWorkingDays: within(POLICY_LIMITS.signWorkingDays),
    reminderHour: within(POLICY_LIMITS.reminderHour),
    issueFromHour: within(POLICY_LIMITS.issueHour),
    issueToHour: within(POLICY_LIMITS.issueHour),
    ageLimitYears: within(POLICY_LIMITS.ageLimitYears),
    ageLimitMonthDay: z.string(says('REQUIRED')).trim().refine(isMonthDay, says('INVALID_VALUE')),
    firstWarningDay: within(POLICY_LIMITS.warningDay),
    secondWarningDay: within(POLICY_LIMITS.warningDay),
  })
  .refine(({ issueFromHour, issueToHour }) => issueFromHour < issueToHour, { path: ['issueToHour'], error: 'DATE_ORDER' satisfies ErrorCode })
  .refine(({ firstWarningDay, secondWarningDay }) => firstWarningDay > secondWarningDay, { path: ['secondWarningDay'], error: 'DATE_ORDER' satisfies ErrorCode });

const movedDay = z.object({ was: field.localDate, becomes: field.localDate, count: z.number().int(), examples: z.array(z.number().int()).readonly() });
/** What a change would do, field by field, before anybody saves it. */
export const policyPreview = z.object({
  before: cityPolicy,
  after: cityPolicy,
  effects: z.array(z.object({ field: z.enum(POLICY_FIELDS), kept: z.number().int(), moved: z.array(movedDay) })),
});
export type PolicyPreview = z.infer<typeof policyPreview>;

const policyChange = z.object({
  id: z.uuid(),
  effectiveFrom: field.localDate,
  values: cityPolicy,
  /** Fields in which it differs from what held before it. */
  changed: z.array(z.enum(POLICY_FIELDS)),
  before: cityPolicy.nullable(),
  author: z.string().nullable(),
  writtenAt: z.date(),
  why: z.string().nullable(),
  takenBack: z.object({ by: z.string(), at: z.date() }).nullable(),
});
/** What holds today, what is ahead, and everything that was written, the newest first. */
export const policyBoard = z.object({
  basis: z.uuid().nullable(),
  inForce: cityPolicy,
  ahead: policyChange.nullable(),
  history: z.array(policyChange),
});
export type PolicyBoard = z.infer<typeof policyBoard>;
export const policyInput = z.object({ id: field.id });
