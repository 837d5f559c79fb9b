/** Names of the fields that a change of the policy is written in. */
export const POLICY_INPUTS = [
  'effectiveFrom', 'why', 'restoreCalendarDays', 'signWorkingDays', 'reminderHour', 'issueFromHour', 'issueToHour', 'ageLimitYears', 'ageLimitMonthDay', 'firstWarningDay', 'secondWarningDay',
] as const;
export type PolicyInput = (typeof POLICY_INPUTS)[number];

/** A change of the policy as its form gives it; numbers stay text where they are none, the API refuses them. */
export function policyInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '');
  const number = (name: string): number => (text(name).trim() === '' ? Number.NaN : Number(text(name)));
  return {
    basis: text('basis') || null,
    effectiveFrom: text('effectiveFrom'),
    why: text('why'),
    restoreCalendarDays: number('restoreCalendarDays'),
    signWorkingDays: number('signWorkingDays'),
    reminderHour: number('reminderHour'),
    issueFromHour: number('issueFromHour'),
    issueToHour: number('issueToHour'),
    ageLimitYears: number('ageLimitYears'),
    ageLimitMonthDay: text('ageLimitMonthDay'),
    firstWarningDay: number('firstWarningDay'),
    secondWarningDay: number('secondWarningDay'),
  };
}

/** What a preview was made of, so that nobody saves what he has not seen. */
export function previewMark(form: FormData): string {
  return JSON.stringify(POLICY_INPUTS.map((name) => String(form.get(name) ?? '').trim()));
}
