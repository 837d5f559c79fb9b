import { guardianFor, type Actor } from '@balabaqsha/auth';
import { DomainError, localDateOf, versionInForce } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { acceptAgreementsInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { recordAcceptance } from './record-acceptance.ts';

/**
 * Records that the guardian accepts texts, in the versions that he was shown (A1). Accepting one twice does nothing.
 * @throws DomainError STATE_CHANGED where a newer version has come into force since the page was shown
 */
export async function acceptAgreements(deps: Deps, actor: Actor, input: z.output<typeof acceptAgreementsInput>): Promise<z.output<typeof field.done>> {
  const { guardianId } = guardianFor(actor, 'guardian.agreements.accept');
  const now = deps.clock.now();
  const today = localDateOf(now);
  if (input.shown.some(({ agreement, version }) => version !== versionInForce(agreement, today))) throw new DomainError('STATE_CHANGED');
  await deps.db.write(async (tx) => {
    const accepted = await recordAcceptance(tx, guardianId, now, input.shown);
    await recordAudit(
      tx,
      now,
      actor,
      ...accepted.map(({ agreement, version }) => ({ action: 'agreements.accepted', subject: { kind: 'guardian', id: guardianId }, details: { agreement, version } })),
    );
  });
  return { done: true };
}
