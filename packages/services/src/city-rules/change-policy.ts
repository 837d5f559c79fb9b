import { expectOne, lockPool } from '@balabaqsha/db';
import { policy } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { policyDraft, policyInput, policyPreview } from '../contract/policy.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { draftPolicy } from './draft-policy.ts';

/**
 * What a change of the city's policy would do, without doing it.
 * @throws DomainError as `draftPolicy` says
 */
export async function previewPolicy(deps: Deps, actor: Actor, input: z.output<typeof policyDraft>): Promise<z.output<typeof policyPreview>> {
  const { cityId } = officerCalling(actor, 'staff.rules.previewPolicy');
  const { before, after, effects } = await deps.db.read((tx) => draftPolicy(tx, cityId, deps.clock.now(), input));
  return { before, after, effects };
}

/**
 * Writes a policy that holds from a coming day on. The pool's lock keeps two officers from writing at once: the second reads
 * what the first has written.
 * @throws DomainError as `draftPolicy` says
 */
export async function changePolicy(deps: Deps, actor: Actor, input: z.output<typeof policyDraft>): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.changePolicy');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const { base, after, effects } = await draftPolicy(tx, cityId, now, input);
    const { effectiveFrom, why } = input;
    const written = await tx.insert(policy).values({ cityId, effectiveFrom, voucher: { ...base, ...after }, createdAt: now, createdBy: officer.staffId, why }).returning({ id: policy.id });
    const fields = effects.map(({ field }) => field).join(' ');
    await recordAudit(tx, now, actor, { action: 'policy.changed', subject: { kind: 'policy', id: expectOne(written).id }, details: { from: effectiveFrom, fields } });
    return { done: true };
  });
}

/**
 * Takes a change back before its day. It stays in the history, crossed out.
 * @throws DomainError NOT_FOUND for another city's, STATE_CHANGED once it is in force or taken back
 */
export async function takeBackPolicy(deps: Deps, actor: Actor, input: z.output<typeof policyInput>): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.takeBackPolicy');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(policy.id, input.id), eq(policy.cityId, cityId));
    expectOne(await tx.select({ id: policy.id }).from(policy).where(own), 'NOT_FOUND');
    const taken = await tx
      .update(policy)
      .set({ cancelledAt: now, cancelledBy: officer.staffId })
      .where(and(own, isNull(policy.cancelledAt), gt(policy.effectiveFrom, localDateOf(now))))
      .returning({ from: policy.effectiveFrom });
    if (taken[0] === undefined) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'policy.taken-back', subject: { kind: 'policy', id: input.id }, details: { from: taken[0].from } });
    return { done: true };
  });
}
