import { isLocalDate } from '../calendar/local-date.ts';
import type { VoucherPolicy } from './policy.ts';

/**
 * What a city may set itself, in the order of its form. The numbers that the parents' guide names (V3, V6, V7) and those of
 * the law (V13) are none of them.
 */
export const POLICY_FIELDS = ['restoreCalendarDays', 'signWorkingDays', 'reminderHour', 'issueWindow', 'ageLimit', 'conclusionWarningDays'] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

/** The part of the policy that these fields stand for. */
export type CityPolicy = Pick<VoucherPolicy, 'restoreCalendarDays' | 'signWorkingDays' | 'reminderHour' | 'issueWindow' | 'ageLimitYears' | 'ageLimitMonthDay' | 'conclusionWarningDays'>;

/** Bounds of each number, both allowed. `warningDay` is each of the days of Q10, `issueHour` each end of V1's window. */
export const POLICY_LIMITS = {
  restoreCalendarDays: { min: 14, max: 180 },
  signWorkingDays: { min: 1, max: 10 },
  reminderHour: { min: 8, max: 20 },
  issueHour: { min: 0, max: 24 },
  ageLimitYears: { min: 6, max: 9 },
  warningDay: { min: 1, max: 90 },
} as const satisfies Record<string, { min: number; max: number }>;

/** Whether the text is a day of every year, `MM-DD`: not 29 February. */
export function isMonthDay(text: string): boolean {
  return isLocalDate(`2023-${text}`);
}

/** The city's part of a policy. */
export function cityPolicyOf({ restoreCalendarDays, signWorkingDays, reminderHour, issueWindow, ageLimitYears, ageLimitMonthDay, conclusionWarningDays }: VoucherPolicy): CityPolicy {
  return { restoreCalendarDays, signWorkingDays, reminderHour, issueWindow, ageLimitYears, ageLimitMonthDay, conclusionWarningDays };
}

/** A field's value by itself, to be compared and shown. */
export function policyValue(policy: CityPolicy, field: PolicyField): readonly (number | string)[] {
  if (field === 'issueWindow') return [policy.issueWindow.fromHour, policy.issueWindow.toHour];
  if (field === 'ageLimit') return [policy.ageLimitYears, policy.ageLimitMonthDay];
  return field === 'conclusionWarningDays' ? policy.conclusionWarningDays : [policy[field]];
}

/** The fields in which two policies differ, in the order of the form. */
export function changedPolicyFields(before: CityPolicy, after: CityPolicy): PolicyField[] {
  return POLICY_FIELDS.filter((field) => policyValue(before, field).join(' ') !== policyValue(after, field).join(' '));
}
