import type { ReadTx } from '@balabaqsha/db';
import {
  changedPolicyFields, cityPolicyOf, DomainError, isEarlier, isStricterAge, localDateOf, policyEffect, type CityId, type CityPolicy, type PolicyEffect, type VoucherPolicy,
} from '@balabaqsha/domain';
import type { z } from 'zod';
import type { policyDraft } from '../contract/policy.ts';
import { loadAdditions } from './load-additions.ts';
import { loadPolicy } from './load-policy.ts';
import { openApplications } from './open-applications.ts';
import { policyStanding } from './policy-standing.ts';

export interface DraftedPolicy {
  /** The whole policy in force, of which the city's part changes. */
  base: VoucherPolicy;
  before: CityPolicy;
  after: CityPolicy;
  effects: PolicyEffect[];
}

/**
 * What a change would do, and whether it may be made: the preview and the change itself ask here.
 * @throws DomainError CHANGE_AHEAD_ONLY at `effectiveFrom`, STATE_CHANGED where another row is in force than the officer saw,
 * CHANGE_PENDING with `day`, CHANGE_NOTHING, CHANGE_EARLIER with `count` at `ageLimitYears`
 */
export async function draftPolicy(tx: ReadTx, cityId: CityId, now: Date, input: z.output<typeof policyDraft>): Promise<DraftedPolicy> {
  const today = localDateOf(now);
  if (input.effectiveFrom <= today) throw new DomainError('CHANGE_AHEAD_ONLY', { field: 'effectiveFrom' });
  const [standing, base] = [await policyStanding(tx, cityId, today), await loadPolicy(tx, cityId, today)];
  if (standing.basis !== input.basis) throw new DomainError('STATE_CHANGED');
  if (standing.ahead !== null) throw new DomainError('CHANGE_PENDING', { params: { day: standing.ahead.effectiveFrom } });
  const before = cityPolicyOf(base);
  const after = wantedPolicy(input);
  const fields = changedPolicyFields(before, after);
  if (fields.length === 0) throw new DomainError('CHANGE_NOTHING');
  const additions = await loadAdditions(tx, cityId);
  const open = await openApplications(tx, cityId, fields, now);
  const effects = fields.map((field) => policyEffect(field, before, after, input.effectiveFrom, open, additions));
  refuseEarlier(effects, before, after);
  return { base, before, after, effects };
}

/** A promised day never comes earlier by a change of rules (K2), neither for those who wait now nor for those who apply until it holds. */
function refuseEarlier(effects: readonly PolicyEffect[], before: CityPolicy, after: CityPolicy): void {
  const count = effects.flatMap(({ field, moved }) => moved.filter((line) => isEarlier(field, line))).reduce((sum, line) => sum + line.count, 0);
  if (count > 0 || isStricterAge(before, after)) throw new DomainError('CHANGE_EARLIER', { field: 'ageLimitYears', params: count > 0 ? { count } : {} });
}

function wantedPolicy(input: z.output<typeof policyDraft>): CityPolicy {
  const { restoreCalendarDays, signWorkingDays, reminderHour, issueFromHour, issueToHour, ageLimitYears, ageLimitMonthDay, firstWarningDay, secondWarningDay } = input;
  return {
    restoreCalendarDays,
    signWorkingDays,
    reminderHour,
    issueWindow: { fromHour: issueFromHour, toHour: issueToHour },
    ageLimitYears,
    ageLimitMonthDay,
    conclusionWarningDays: [firstWarningDay, secondWarningDay],
  };
}
